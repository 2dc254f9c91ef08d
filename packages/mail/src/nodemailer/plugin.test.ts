import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { after, before, beforeEach, describe, it } from 'node:test';
import { authenticate } from 'mailauth';
import { simpleParser, type ParsedMail } from 'mailparser';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { linksOf } from '../html/email-html.ts';
import { createLinkKey } from '../keys/link-key.ts';
import { createLinks } from '../links/links.ts';
import { MailError } from '../mail-error.ts';
import { createTracking, type TrackingChoice } from '../tracking/tracking.ts';
import { dkimOptions } from './dkim.ts';
import { marketing, transactional } from './message.ts';
import { clarionMail, type ClarionMailOptions } from './plugin.ts';

const links = createLinks({
  keys: [createLinkKey(randomBytes)],
  baseUrl: 'https://privacy.example.com',
  random: randomBytes,
  now: () => new Date('2027-01-15T09:00:00Z'),
});
const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const DKIM = { domainName: 'example.com', keySelector: 'mail', privateKey };
const MESSAGE = { from: 'CCM <news@example.com>', to: 'Jane Doe <jane@example.com>', subject: 'Spring', html: '<p>Hello</p>', text: 'Hello' };
const SPRING = { company: 'ccm', list: 'news', campaign: 'spring-2027' };

const delivered: string[] = [];
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, callback) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      delivered.push(Buffer.concat(chunks).toString('latin1'));
      callback();
    });
  },
});

before(() => new Promise<void>((resolve) => void sink.listen(0, '127.0.0.1', resolve)));
after(() => new Promise<void>((resolve) => void sink.close(resolve)));
beforeEach(() => {
  delivered.length = 0;
});

/** Sends by SMTP, and gives what arrived: as it came over the wire, and as a mail client reads it. */
async function sent(message: SendMailOptions, options: Partial<ClarionMailOptions> = {}): Promise<{ raw: string; mail: ParsedMail }> {
  const { port } = sink.server.address() as AddressInfo;
  const transporter = createTransport({ host: '127.0.0.1', port, dkim: dkimOptions(DKIM) });
  transporter.use('compile', clarionMail({ links, figures, ...options }));
  try {
    await transporter.sendMail(message);
  } finally {
    transporter.close();
  }
  const [raw = ''] = delivered;
  return { raw, mail: await simpleParser(Buffer.from(raw, 'latin1')) };
}

const header = (raw: string, name: string): readonly string[] => {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n(?=[ \t])/gu, '').split('\r\n');
  return head.filter((line) => line.toLowerCase().startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trim());
};
const linkIn = (raw: string) => /^<([^>]*)>, <mailto:/u.exec(header(raw, 'list-unsubscribe')[0] ?? '')?.[1] ?? '';
const hrefs = (mail: ParsedMail) => linksOf(String(mail.html)).map(({ href }) => href);
const refused = async (message: SendMailOptions, code: string, options = {}) => {
  await assert.rejects(sent(message, options), (error: Error) => error instanceof MailError && error.code === code);
  assert.deepEqual(delivered, [], 'nothing was sent');
};

describe('an email by nodemailer', () => {
  it('arrives with one of each list header, for its recipient (object.email)', async () => {
    const { raw } = await sent(marketing(MESSAGE, SPRING));
    assert.equal(header(raw, 'list-unsubscribe').length, 1);
    assert.deepEqual(header(raw, 'list-unsubscribe-post'), ['List-Unsubscribe=One-Click']);
    assert.ok(header(raw, 'list-unsubscribe')[0]?.endsWith(`<mailto:${figures.contact.email}?subject=Unsubscribe>`));
    assert.match(raw, /\r\nList-Unsubscribe: <https:/u);
    assert.deepEqual(links.readLink(linkIn(raw)), { ok: true, link: { email: 'jane@example.com', ...SPRING, purpose: 'unsubscribe' } });
  });

  it('ends, in HTML and in text, with the footer and the same link (object.way.link)', async () => {
    const { raw, mail } = await sent(marketing(MESSAGE, SPRING));
    assert.equal(hrefs(mail)[0], linkIn(raw));
    assert.equal(links.readLink(hrefs(mail)[1] ?? '', ['preferences']).ok, true);
    assert.ok(mail.text?.startsWith('Hello\n'));
    assert.ok(mail.text?.includes(`Unsubscribe: ${linkIn(raw)}\n`));
    for (const part of [mail.text, String(mail.html)]) assert.ok(part?.includes(figures.contact.post.join(', ')));
  });

  it('is signed over both list headers, by a signature that verifies', async () => {
    const { raw } = await sent(marketing(MESSAGE, SPRING));
    const resolver = (name: string) => {
      assert.equal(name, 'mail._domainkey.example.com');
      return Promise.resolve([[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]]);
    };
    const verify = async (message: string) => {
      const { dkim } = await authenticate(Buffer.from(message, 'latin1'), {
        ip: '127.0.0.1', helo: 'mail.example.com', sender: '', mta: 'mx.example.com', resolver, disableArc: true, disableDmarc: true, disableBimi: true,
      });
      return dkim.results[0];
    };
    const result = await verify(raw);
    assert.equal(result?.status.result, 'pass');
    const signed = /; h=([^;]*);/u.exec(header(raw, 'dkim-signature')[0] ?? '')?.[1]?.replace(/\s/gu, '').toLowerCase().split(':') ?? [];
    assert.ok(signed.includes('list-unsubscribe') && signed.includes('list-unsubscribe-post'), signed.join(':'));
    for (const [from, to] of [['One-Click', 'Two-Clicks'], ['/u/', '/v/']] as const)
      assert.equal((await verify(raw.replace(from, to)))?.status.result, 'fail', `${from} was changed`);
  });

  it('is taken for marketing unless it is marked, so that none goes out without a way to object (object.email)', async () => {
    const { raw } = await sent(MESSAGE, { company: 'ccit' });
    assert.deepEqual(links.readLink(linkIn(raw)), { ok: true, link: { email: 'jane@example.com', company: 'ccit', purpose: 'unsubscribe' } });
    delivered.length = 0;
    await refused(MESSAGE, 'company');
  });

  it('that is marked as no marketing arrives as it was', async () => {
    const { raw, mail } = await sent(transactional({ ...MESSAGE, to: ['jane@example.com', 'jo@example.com'] }));
    assert.deepEqual(header(raw, 'list-unsubscribe'), []);
    assert.equal(mail.html, MESSAGE.html);
  });

  it('takes its content from a stream or a buffer, and keeps headers and attachments', async () => {
    const { raw, mail } = await sent(
      marketing({ ...MESSAGE, html: Readable.from(['<p>Grüße']), text: Buffer.from('Grüße'), headers: [{ key: 'X-Kept', value: 'yes' }], attachments: [{ filename: 'a.txt', content: 'a' }] }, SPRING),
    );
    assert.match(String(mail.html), /^<p>Grüße<div lang="en-GB"/u);
    assert.match(mail.text ?? '', /^Grüße\n/u);
    assert.deepEqual(header(raw, 'x-kept'), ['yes']);
    assert.equal(mail.attachments.length, 1);
    assert.notEqual(linkIn(raw), '');
  });

  it('keeps a lone header beside its own', async () => {
    const { raw } = await sent(marketing({ ...MESSAGE, headers: { key: 'X-Kept', value: 'yes' } }, SPRING));
    assert.deepEqual(header(raw, 'x-kept'), ['yes']);
    assert.notEqual(linkIn(raw), '');
  });

  it('leaves the sender’s own message object as it was', async () => {
    const message = marketing({ ...MESSAGE, headers: { 'X-Kept': 'yes' } }, SPRING);
    const copy = structuredClone(message);
    await sent(message);
    assert.deepEqual(message, copy);
  });

  it('to two people is not sent, as the link would let one unsubscribe the other', async () => {
    for (const more of [{ to: 'jane@example.com, jo@example.com' }, { cc: 'jo@example.com' }, { bcc: [{ name: 'Jo', address: 'jo@example.com' }] }, { envelope: { from: 'news@example.com', to: ['jo@example.com'] } }, { to: undefined }])
      await refused(marketing({ ...MESSAGE, ...more }, SPRING), 'recipient');
  });

  it('that brings list headers of its own is not sent, however it brings them', async () => {
    const value = '<https://example.org/>';
    for (const more of [{ headers: { 'list-unsubscribe': value } }, { headers: [{ key: 'List-Unsubscribe-Post', value }] }, { headers: { key: 'List-Unsubscribe', value } }, { list: { unsubscribe: 'https://example.org/' } }])
      await refused(marketing({ ...MESSAGE, ...more }, SPRING), 'header');
  });

  it('that has a version without a footer, or nothing at all in it, is not sent', async () => {
    for (const more of [{ amp: '<p>' }, { watchHtml: '<p>' }, { raw: 'Subject: x\r\n\r\nx' }, { html: '', text: '' }, { alternatives: [{ contentType: 'text/html', content: '<p>' }] }])
      await refused(marketing({ ...MESSAGE, ...more }, SPRING), 'message');
  });
});

describe('tracking by nodemailer', () => {
  const html = '<p><a href="https://www.example.com/offer">Offer</a> <a href="https://privacy.example.com/u/own">Leave</a></p>';
  const trackedFor = async (choice: TrackingChoice | undefined) => {
    const { mail } = await sent(marketing({ ...MESSAGE, html }, SPRING), {
      tracking: {
        ...createTracking({ choiceOf: () => choice, unlessChosen: 'on' }),
        beaconUrl: ({ campaign }) => `https://track.example.com/o/${campaign}`,
        codeLink: (_href, { campaign }) => `https://track.example.com/c/${campaign}`,
      },
    });
    return mail;
  };

  it('leaves the email of whoever opted out untouched but for its footer (tracking.opens.optout, tracking.clicks.optout)', async () => {
    const mail = await trackedFor({ opens: false, clicks: false });
    assert.ok(String(mail.html).startsWith(`${html}<div lang="en-GB"`));
    assert.ok(!String(mail.html).includes('track.example.com'));
  });

  it('codes the links of the offer and none by which the person leaves', async () => {
    const [offer, own, unsubscribe, preferences] = hrefs(await trackedFor(undefined));
    assert.deepEqual([offer, own], ['https://track.example.com/c/spring-2027', 'https://privacy.example.com/u/own']);
    assert.match(`${unsubscribe} ${preferences}`, /^https:\/\/privacy\.example\.com\/u\/\S+ https:\/\/privacy\.example\.com\/p\/\S+$/u);
  });
});

describe('the DKIM settings', () => {
  it('refuse a key with which nodemailer would send unsigned', () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const other = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const key of ['', 'not a key', other, small])
      assert.throws(() => dkimOptions({ ...DKIM, privateKey: key }), (error: MailError) => error.code === 'dkim');
  });
});
