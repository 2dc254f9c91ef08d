import { createLinks, type LinkKey } from '@clarion-privacy/mail';
import { clarionMail, dkimOptions, marketing } from '@clarion-privacy/mail/nodemailer';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { createTransport } from 'nodemailer';
import { contentOf, SENDING_DOMAIN, type Campaign } from './campaigns.ts';
import type { DkimKey } from './dkim-key.ts';
import type { Recipient } from './send-campaign.ts';

export interface MailingOptions {
  readonly smtpPort: number;
  /** The backend's, so that it can read the links. */
  readonly linkKeys: readonly LinkKey[];
  readonly dkim: DkimKey;
  readonly demoOrigin: string;
  readonly backendOrigin: string;
  readonly random: (bytes: number) => Buffer;
  readonly clock: () => Date;
}

/** One campaign on its way, to one person at a time. */
export interface Mailing {
  send(to: Recipient): Promise<void>;
  close(): void;
}

/** Sets up a campaign as docs/sending-email.md has it: links, list headers, footer, and DKIM over them. */
export function openMailing(campaign: Campaign, options: MailingOptions): Mailing {
  const { smtpPort, linkKeys, dkim, demoOrigin, backendOrigin, random, clock } = options;
  const { company, list, id, sender, subject } = campaign;
  const transporter = createTransport({
    host: '127.0.0.1',
    port: smtpPort,
    pool: true,
    maxMessages: Infinity,
    dkim: dkimOptions({ domainName: SENDING_DOMAIN, keySelector: dkim.selector, privateKey: dkim.privateKey }),
  });
  const links = createLinks({ keys: linkKeys, baseUrl: backendOrigin, random, now: clock });
  // Without `tracking` nothing is put into an email by which its reader could be counted (PECR 6).
  transporter.use('compile', clarionMail({ links, figures, noticeLink: `${demoOrigin}/${company}/privacy/`, allowLocalHttp: true }));
  const message = { from: { name: sender, address: `${company}@${SENDING_DOMAIN}` }, subject, ...contentOf(campaign, demoOrigin) };
  return {
    async send(to) {
      await transporter.sendMail(marketing({ ...message, to }, { company, list, campaign: id }));
    },
    close: () => transporter.close(),
  };
}
