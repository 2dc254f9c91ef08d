import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Where a link's `href` attribute, name and value, stands in the source. */
export interface HrefPlace {
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

/** The links of an email, by what HTML makes of it: not those in comments, styles or text. */
export function linksOf(html: string): readonly HrefPlace[] {
  const places = new Map<number, HrefPlace>();
  for (const element of elementsOf(parsed(html))) {
    if (element.tagName !== 'a' && element.tagName !== 'area') continue;
    const href = element.attrs.find(({ name }) => name === 'href')?.value;
    const place = element.sourceCodeLocation?.attrs?.['href'];
    // A link that HTML's repairs doubled stands once in the source.
    if (href !== undefined && place) places.set(place.startOffset, { href, start: place.startOffset, end: place.endOffset });
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** Puts the markup at the end of the email's body, and leaves every other character as it is. */
export function appendToBody(html: string, markup: string): string {
  const at = endOfBody(html);
  return html.slice(0, at) + markup + html.slice(at);
}

function endOfBody(html: string): number {
  const elements = [...elementsOf(parsed(html))];
  for (const tagName of ['body', 'html']) {
    const end = elements.find((element) => element.tagName === tagName)?.sourceCodeLocation?.endTag;
    if (end) return end.startOffset;
  }
  return html.length;
}

// Mail clients run no scripts, so what stands in <noscript> is content.
const parsed = (html: string) => parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });

function* elementsOf(parent: ParentNode): Generator<Element> {
  const waiting: ParentNode[] = [parent];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) yield node;
    if ('content' in node) waiting.push(node.content as ParentNode);
    for (const child of node.childNodes.toReversed())
      if (defaultTreeAdapter.isElementNode(child)) waiting.push(child);
  }
}
