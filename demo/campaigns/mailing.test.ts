import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createLinkKey, createLinks } from '@clarion-privacy/mail';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { oneClickOf } from '../inbox/one-click.ts';
import { readMail, valuesOf } from '../inbox/read-mail.ts';
import { verifySignature } from '../inbox/signature.ts';
import { openSmtpSink, type SmtpSink } from '../inbox/smtp-sink.ts';
import { CAMPAIGNS, SENDING_DOMAIN, type Campaign } from './campaigns.ts';
import { openDkimKey } from './dkim-key.ts';
import { openMailing } from './mailing.ts';

const [demoOrigin, backendOrigin] = ['http://localhost:5173', 'http://localhost:8787'];
const data = mkdtempSync(join(tmpdir(), 'clarion-mailing-'));
const dkim = openDkimKey(data);
const linkKeys = [createLinkKey(randomBytes)];
const clock = () => new Date('2026-09-03T10:00:00Z');
const links = createLinks({ keys: linkKeys, baseUrl: backendOrigin, random: randomBytes, now: clock });
const delivered: Buffer[] = [];
let sink: SmtpSink;

before(async () => {
  sink = await openSmtpSink(0, (raw) => Promise.resolve(delivered.push(raw)));
});
after(async () => {
  await sink.close();
  rmSync(data, { recursive: true, force: true });
});

const txt = (name: string) => (name === `${dkim.selector}._domainkey.${SENDING_DOMAIN}` ? dkim.txtRecord : undefined);

async function sent(campaign: Campaign): Promise<Buffer> {
  delivered.length = 0;
  const mailing = openMailing(campaign, { smtpPort: sink.port, linkKeys, dkim, demoOrigin, backendOrigin, random: randomBytes, clock });
  try {
    await mailing.send({ name: 'Jane Doe', address: 'jane@example.com' });
  } finally {
    mailing.close();
  }
  return delivered[0] as Buffer;
}

describe('the DKIM key', () => {
  it('is made once, for this user alone', () => {
    assert.deepEqual(openDkimKey(data), dkim);
    assert.equal(statSync(join(data, 'keys', 'dkim.pem')).mode & 0o777, 0o600);
  });
});

for (const campaign of CAMPAIGNS) {
  describe(`the campaign ${campaign.id}`, () => {
    it('arrives signed, with a button that speaks for its one reader (object.email)', async () => {
      const raw = await sent(campaign);
      const mail = await readMail(raw);
      const { uri } = oneClickOf(mail.headers, await verifySignature(raw, txt), { backendOrigin });
      assert.ok(uri, 'the button is there');
      assert.deepEqual(links.readLink(uri), {
        ok: true,
        link: { purpose: 'unsubscribe', email: 'jane@example.com', company: campaign.company, list: campaign.list, campaign: campaign.id },
      });
      assert.deepEqual(mail.to, [{ name: 'Jane Doe', address: 'jane@example.com' }]);
    });

    it('ends, in HTML and in text, with the same link and who sends it (object.way.link)', async () => {
      const mail = await readMail(await sent(campaign));
      const uri = /<([^>]*)>/u.exec(valuesOf(mail.headers, 'list-unsubscribe')[0] ?? '')?.[1] ?? 'none';
      const company = figures.companies.find(({ id }) => id === campaign.company)?.name ?? 'none';
      for (const part of [mail.html, mail.text]) {
        assert.ok(part !== undefined);
        assert.ok(part.includes(uri));
        assert.ok(part.indexOf(`Sent by ${company}`) > part.indexOf(`${demoOrigin}/${campaign.company}/#`));
        assert.ok(part.includes(`${demoOrigin}/${campaign.company}/privacy/`));
        assert.ok(!part.includes('%ORIGIN%'));
      }
    });

    it('holds nothing by which its reader could be counted (tracking.opens.optout, tracking.clicks.optout)', async () => {
      const { html = '' } = await readMail(await sent(campaign));
      assert.doesNotMatch(html, /<img|url\(|background=/iu);
      const hrefs = [...html.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href);
      assert.ok(hrefs.length > 3);
      for (const href of hrefs)
        assert.ok(href.startsWith(`${demoOrigin}/${campaign.company}/`) || href.startsWith(`${backendOrigin}/u/`) || href.startsWith(`${backendOrigin}/p/`), href);
    });
  });
}

describe('the signature', () => {
  it('does not hold for a mail that was changed on its way, nor without the key’s record', async () => {
    const raw = (await sent(CAMPAIGNS[0] as Campaign)).toString('latin1');
    const changed = await verifySignature(Buffer.from(raw.replace('/u/', '/v/'), 'latin1'), txt);
    assert.equal(changed.valid, false);
    const unknown = await verifySignature(Buffer.from(raw, 'latin1'), () => undefined);
    assert.equal(unknown.valid, false);
    const none = await verifySignature(Buffer.from('From: a@example.com\r\n\r\nHello\r\n'), txt);
    assert.deepEqual(none, { valid: false, why: 'the mail is not signed.' });
  });
});
