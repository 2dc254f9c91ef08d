import { readFileSync } from 'node:fs';

/** A marketing email of one of the group's companies. */
export interface Campaign {
  /** The campaign as links name it. */
  readonly id: string;
  readonly company: string;
  /** The mailing list that the campaign belongs to. */
  readonly list: string;
  readonly sender: string;
  readonly subject: string;
  readonly about: string;
}

/** The domain that signs, and that all senders of the demo belong to. */
export const SENDING_DOMAIN = 'example.com';

export const CAMPAIGNS: readonly Campaign[] = [
  {
    id: 'bill-review',
    company: 'ccm',
    list: 'contract-calendar',
    sender: 'Clarion Management',
    subject: 'Your renewal window opens sooner than you think',
    about: 'A free review of three telecoms bills',
  },
  {
    id: 'restore-test',
    company: 'ccit',
    list: 'it-notes',
    sender: 'Clarion IT',
    subject: 'When did you last restore a back-up?',
    about: 'A back-up restored on the last Friday of the month',
  },
  {
    id: 'headsets-by-the-box',
    company: 'commswarehouse',
    list: 'offers',
    sender: 'Commswarehouse',
    subject: 'Headsets by the box: ten for the price of nine',
    about: 'Headsets off the shelf',
  },
];

export interface Content {
  readonly html: string;
  readonly text: string;
}

/** What the email says; its links lead to the company's site at `origin`. */
export function contentOf({ company }: Campaign, origin: string): Content {
  const read = (kind: string) => readFileSync(new URL(`mails/${company}.${kind}`, import.meta.url), 'utf8').replaceAll('%ORIGIN%', origin);
  return { html: read('html'), text: read('txt') };
}
