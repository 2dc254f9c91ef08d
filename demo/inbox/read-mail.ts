import { simpleParser, type AddressObject } from 'mailparser';

/** One line of the head of a mail, folded as it came. */
export interface HeaderLine {
  /** In small letters. */
  readonly name: string;
  readonly line: string;
}

export interface Party {
  readonly name: string;
  readonly address: string;
}

/** A mail as a mail client reads it. */
export interface ReadMail {
  readonly from: Party;
  readonly to: readonly Party[];
  readonly subject: string;
  readonly html: string | undefined;
  readonly text: string | undefined;
  readonly headers: readonly HeaderLine[];
}

const NOBODY: Party = { name: '', address: '' };

/** Reads a mail as it came over the wire. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true });
  return {
    from: parties(mail.from)[0] ?? NOBODY,
    to: parties(mail.to),
    subject: mail.subject?.trim() || '(no subject)',
    html: mail.html || undefined,
    text: mail.text || undefined,
    headers: mail.headerLines.map(({ key, line }) => ({ name: key, line })),
  };
}

/** The values of a header without its folds, one for each time that it is there. */
export const valuesOf = (headers: readonly HeaderLine[], name: string): readonly string[] =>
  headers
    .filter((header) => header.name === name)
    .map(({ line }) => line.slice(line.indexOf(':') + 1).replaceAll(/\r?\n(?=[ \t])/gu, '').trim());

function parties(field: AddressObject | readonly AddressObject[] | undefined): readonly Party[] {
  const objects: readonly AddressObject[] = field === undefined ? [] : 'value' in field ? [field] : field;
  return objects.flatMap(({ value }) => value).map(({ name, address }) => ({ name, address: address ?? '' }));
}
