import { durationInWords, type Company, type NoticeFigures, type Way } from '@clarion-privacy/notice';
import { escapeHtml } from '../html/html.ts';
import { MailError } from '../mail-error.ts';

export interface FooterOptions {
  readonly figures: NoticeFigures;
  /** The id of the company in whose name the email goes out. */
  readonly company: string;
  readonly unsubscribeLink: string;
  readonly preferencesLink?: string;
  /** Where the privacy notice can be read. */
  readonly noticeLink?: string;
}

/** The same footer twice: put each at the end of its part of the email. */
export interface Footer {
  readonly html: string;
  readonly text: string;
}

interface FooterLink {
  readonly label: string;
  readonly href: string;
}

/**
 * Who sends the email, from where (PECR 23), how to stop it (PECR 22) and the right to object (Art 21(4)), with the
 * names, addresses and days of the notice.
 */
export function footer(options: FooterOptions): Footer {
  const { figures, unsubscribeLink, preferencesLink, noticeLink } = options;
  const lines = [sender(figures, options.company), figures.contact.post.join(', ')];
  const links: FooterLink[] = [
    { label: 'Unsubscribe', href: unsubscribeLink },
    ...(preferencesLink === undefined ? [] : [{ label: 'Choose what we send you', href: preferencesLink }]),
    ...(noticeLink === undefined ? [] : [{ label: 'Privacy notice', href: noticeLink }]),
  ];
  for (const { href } of links) checkHref(href);
  const objection = rightToObject(figures);
  return {
    html: htmlFooter(figures.language, lines, links, objection),
    text: [...lines, '', ...links.map(({ label, href }) => `${label}: ${href}`), '', objection, ''].join('\n'),
  };
}

/** PECR 23: the email says in whose name it comes. A trading name is told with the company behind it. */
function sender(figures: NoticeFigures, id: string): string {
  const company = companyOf(figures, id);
  const behind = company.tradingNameOf === undefined ? undefined : companyOf(figures, company.tradingNameOf);
  const name = company.shortName === undefined ? company.name : `${company.name} (${company.shortName})`;
  return `Sent by ${name}${behind ? `, a trading name of ${behind.name}` : ''}, part of ${figures.organisation.name}.`;
}

function companyOf({ companies }: NoticeFigures, id: string): Company {
  const company = companies.find((candidate) => candidate.id === id);
  if (!company) throw new MailError('company', `The notice knows no such company. It knows ${companies.map((known) => known.id).join(', ')}.`);
  return company;
}

/** One sentence, by the ways and within the time that the notice promises. */
function rightToObject({ contact, language, rights: { objection } }: NoticeFigures): string {
  const words: Partial<Record<Way, string>> = {
    link: 'use the unsubscribe link',
    call: 'tell whoever calls you',
    phone: `call ${contact.phone} and ask for the ${contact.team}`,
    email: `write to ${contact.email}`,
    post: 'write to the postal address above',
  };
  const ways = (objection?.ways ?? ['link', 'email'] satisfies Way[]).map((way) => words[way]).filter((way) => way !== undefined);
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(ways);
  const time = objection ? `; we process your objection within ${durationInWords(objection.promise, language)}` : '';
  return `You can object to our use of your personal data at any time: ${list}${time}.`;
}

function htmlFooter(language: string, lines: readonly string[], links: readonly FooterLink[], objection: string): string {
  const paragraph = (content: string) => `<p style="margin:0 0 12px">${content}</p>`;
  const anchors = links.map(
    // Large enough to be hit by a thumb; underlined, as colour alone says nothing to some.
    ({ label, href }) => `<a href="${escapeHtml(href)}" style="display:inline-block;padding:4px 16px 4px 0;color:#0b3d91;text-decoration:underline">${label}</a>`,
  );
  return [
    `<div lang="${escapeHtml(language)}" style="margin:32px 0 0;padding:16px;border-top:1px solid #6b6b6b;background:#ffffff;color:#333333;font:14px/1.5 Arial,Helvetica,sans-serif;text-align:left">`,
    paragraph(lines.map(escapeHtml).join('<br>')),
    paragraph(anchors.join(' ')),
    paragraph(escapeHtml(objection)),
    '</div>',
  ].join('\n');
}

function checkHref(href: string): void {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || /\s/u.test(href))
    throw new MailError('link', 'The links of a footer are absolute and start with https://.');
}
