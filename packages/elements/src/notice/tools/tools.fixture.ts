import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { ClarionNotice } from '../notice.ts';
import { waitUntil } from '../../patience.fixture.ts';

/** A notice on the page, once its tools have come. */
export async function withTools(template: TemplateResult): Promise<ClarionNotice> {
  const notice = await fixture<ClarionNotice>(template);
  await waitUntil(() => all(notice, '[part=tools] button').length > 0);
  return notice;
}

export const all = <E extends Element = HTMLElement>(notice: ClarionNotice, selector: string): E[] => [
  ...notice.renderRoot.querySelectorAll<E>(selector),
];

export const one = <E extends Element = HTMLElement>(notice: ClarionNotice, selector: string): E => all<E>(notice, selector)[0] as E;

export const words = (element: Element | null | undefined): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Presses a button by its words. */
export async function press(notice: ClarionNotice, label: string): Promise<void> {
  const button = all(notice, 'button').find((each) => words(each) === label);
  if (!button) throw new Error(`There is no button ‘${label}’.`);
  button.click();
  await notice.updateComplete;
}
