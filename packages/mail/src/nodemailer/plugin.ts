import type { NoticeFigures } from '@clarion-privacy/notice';
import type { MailMessageData, PluginFunction } from 'nodemailer';
import { addFooterToHtml, addFooterToText } from '../footer/add-footer.ts';
import { footer, type Footer } from '../footer/footer.ts';
import { listUnsubscribeHeaders, type ListUnsubscribeHeaders, type UnsubscribeMailbox } from '../headers/list-unsubscribe.ts';
import type { LinkSubject } from '../links/link.ts';
import type { Links } from '../links/links.ts';
import { MailError } from '../mail-error.ts';
import { applyTracking } from '../tracking/apply-tracking.ts';
import type { Tracking, TrackingDecision } from '../tracking/tracking.ts';
import { checkMessage, headersOf, markOf, recipientOf } from './message.ts';

export interface ClarionMailOptions {
  readonly links: Links;
  readonly figures: NoticeFigures;
  /** The id of the company that sends, for emails that name none. */
  readonly company?: string;
  /** Where mail clients write to unsubscribe; the notice's own address unless given. */
  readonly mailto?: UnsubscribeMailbox;
  /** Where the privacy notice can be read. */
  readonly noticeLink?: string;
  /** Lets a demo on this machine go without TLS. */
  readonly allowLocalHttp?: boolean;
  /** Nothing is tracked unless given. */
  readonly tracking?: TrackedMail;
}

/** How opens and clicks are counted, for those who let them be. */
export interface TrackedMail extends Tracking {
  readonly beaconUrl: (subject: LinkSubject) => string;
  readonly codeLink: (href: string, subject: LinkSubject) => string;
  readonly neverCode?: readonly string[];
}

type Message = Parameters<PluginFunction<never>>[0];

/**
 * Gives every email the list headers and the footer, with links for its one recipient:
 * `transporter.use('compile', clarionMail({ … }))`. An email that cannot carry them is not sent.
 */
export function clarionMail<T = unknown>(options: ClarionMailOptions): PluginFunction<T> {
  return (mail, done) => {
    prepare(mail as Message, options).then(() => done(), (error: Error) => done(error));
  };
}

async function prepare(mail: Message, options: ClarionMailOptions): Promise<void> {
  const { data } = mail;
  const campaign = markOf(data);
  if (campaign === false) return;
  checkMessage(data);
  const subject: LinkSubject = { ...campaign, company: companyOf(campaign.company ?? options.company), email: recipientOf(data) };
  const { links, figures, noticeLink } = options;
  const link = links.createLink(subject);
  const foot = footer({
    figures,
    company: subject.company as string,
    unsubscribeLink: link,
    preferencesLink: links.createLink({ ...subject, purpose: 'preferences' }),
    ...(noticeLink === undefined ? {} : { noticeLink }),
  });
  const headers = listUnsubscribeHeaders({
    link,
    mailto: options.mailto ?? { address: figures.contact.email },
    allowLocalHttp: options.allowLocalHttp ?? false,
  });
  await addFooter(mail, foot, subject, options);
  addHeaders(data, headers);
}

function companyOf(company: string | undefined): string {
  if (company === undefined)
    throw new MailError('company', 'Say which company sends the email: marketing(message, { company }), or transactional(message) for what is no marketing.');
  return company;
}

async function addFooter(mail: Message, foot: Footer, subject: LinkSubject, options: ClarionMailOptions): Promise<void> {
  if (mail.data.html) {
    const html = await track(await contentOf(mail, 'html'), subject, options);
    mail.data.html = addFooterToHtml(html, foot);
  }
  if (mail.data.text) mail.data.text = addFooterToText(await contentOf(mail, 'text'), foot);
}

/** Before the footer goes in, so that no link of the footer is ever coded. */
async function track(html: string, subject: LinkSubject, { tracking, links }: ClarionMailOptions): Promise<string> {
  if (!tracking) return html;
  const decision: TrackingDecision = await tracking.trackingFor(subject.email);
  return applyTracking(html, decision, {
    // Asked for only where a beacon may go in, as asking may record it.
    beaconUrl: decision.opens ? tracking.beaconUrl(subject) : '',
    codeLink: (href) => tracking.codeLink(href, subject),
    neverCode: [`${links.baseUrl}/`, ...(tracking.neverCode ?? [])],
  });
}

const contentOf = (mail: Message, part: 'html' | 'text'): Promise<string> =>
  new Promise((resolve, reject) => {
    mail.resolveContent(mail.data, part, (error: Error | null, value: unknown) => {
      if (error) reject(error);
      else resolve(Buffer.isBuffer(value) ? value.toString() : String(value ?? ''));
    });
  });

function addHeaders(data: MailMessageData, headers: ListUnsubscribeHeaders): void {
  const added = Object.entries(headers).map(([key, value]) => ({
    key,
    // Folded between the two URIs and nowhere else: some readers take a folded first line for an empty header.
    value: { prepared: true, value: value.replace(', ', ',\r\n ') },
  }));
  data.headers = [...headersOf(data), ...added] as NonNullable<MailMessageData['headers']>;
}
