import type { Locator } from '@playwright/test';

/** What looks wrong in an element, in words; none where all is well. */
export function faultsOf(element: Locator, width: number): Promise<string[]> {
  return element.evaluate((host, width) => {
    const faults: string[] = [];
    const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    const named = (each: Element): string => `${each.localName}${each.id && `#${each.id}`} ‘${each.textContent?.trim().slice(0, 30)}’`;
    const hidesIn = (each: Element): boolean => (each.parentElement ? /auto|scroll/.test(getComputedStyle(each.parentElement).overflowX) || hidesIn(each.parentElement) : false);
    for (const each of all(host.shadowRoot as ShadowRoot)) {
      const { width: wide, height: high, left, right } = each.getBoundingClientRect();
      const style = getComputedStyle(each);
      if (!wide || !high || style.visibility !== 'visible' || style.opacity === '0') continue;
      if ((right > width + 1 || left < -1) && !hidesIn(each)) faults.push(`${named(each)} reaches from ${Math.round(left)} to ${Math.round(right)} of ${width}`);
      const isTarget = each.matches('button, input, select, textarea, summary');
      if (isTarget && (wide < 24 || high < 24)) faults.push(`${named(each)} is ${Math.round(wide)} by ${Math.round(high)}`);
      const texts = [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent?.trim() ?? '');
      const hasText = texts.some((text) => text !== '');
      if (texts.some((text) => /^(?:false|true|null|undefined|NaN|\[object.*)$/.test(text))) faults.push(`${named(each)} shows what code left: ${texts.join(' ')}`);
      // Computed sizes leave a zoom out.
      if (hasText && Number.parseFloat(style.fontSize) < 14) faults.push(`${named(each)} is set in ${style.fontSize}`);
      if (hasText && Number.parseFloat(style.lineHeight) < 1.2 * Number.parseFloat(style.fontSize)) faults.push(`${named(each)} has lines of ${style.lineHeight}`);
    }
    return faults;
  }, width);
}

/** Whether what has the focus can be seen: wholly below what covers the top, or filling what is left, and not under another thing. */
export function focusIsSeen(element: Locator, covered: number): Promise<boolean> {
  return element.evaluate((host, covered) => {
    let focused: Element = host;
    while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const { top, left, width } = focused.getBoundingClientRect();
    if (focused === host || top < covered || top > innerHeight - 24) return false;
    const hit = (focused.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + 8);
    return hit !== null && (focused.contains(hit) || hit.contains(focused));
  }, covered);
}
