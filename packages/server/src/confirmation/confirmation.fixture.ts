import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Receipt } from '@clarion-privacy/protocol';
import { postJson, startApp } from '../app.fixture.ts';
import type { WaitingMail } from '../outbox/outbox-store.ts';
import { decide } from '../suppression/decide.ts';
import { identify } from '../suppression/identify.ts';
import { hashesOf } from '../suppression/say.ts';

/** An application whose mails a test reads, and whose links it opens and presses. */
export const startWithMailbox = async (t: TestContext, options: Parameters<typeof startApp>[1] = {}) => {
  const started = await startApp(t, options);
  const { app, storage, time, parts } = started;
  let posted = 0;
  const ask = async (right: string, subject: Record<string, string>, more: Record<string, unknown> = {}): Promise<Receipt> => {
    const body = { right, subject, noticeVersion: parts.notices.current.figures.version, ...more };
    const response = await postJson(app, body, { key: `key-${String((posted += 1)).padStart(6, '0')}` });
    assert.equal(response.status, 201, await response.clone().text());
    return (await response.json()) as Receipt;
  };
  /** All that is due, oldest first; it is gone from the outbox then. */
  const mails = (): Promise<readonly WaitingMail[]> =>
    storage.transaction(async ({ outbox }) => {
      const due = await outbox.claim({ now: time.now.toISOString(), until: time.now.toISOString(), most: 100 });
      for (const { id } of due) await outbox.remove(id);
      return due;
    });
  const linkIn = (mail: WaitingMail | undefined): string => /https:\/\/privacy\.example\.com(\/[cb]\/\S+)/u.exec(mail?.body ?? '')?.[1] ?? '';
  /** The path of the link in the newest due mail of a kind. */
  const link = async (kind: string): Promise<string> => linkIn((await mails()).findLast((mail) => mail.kind === kind));
  const press = (path: string, fields: Record<string, string> = { action: 'confirm' }) => app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  const statusOf = async (reference: string) => (await storage.requests.find(reference))?.status;
  const isHeld = async (subject: Record<string, string>): Promise<boolean> => {
    const hashes = identify(subject).identifiers.flatMap((each) => hashesOf(each, parts.keys));
    return decide(await storage.suppression.findByHashes(hashes)).held;
  };
  const later = (hours: number): Date => (time.now = new Date(time.now.getTime() + hours * 3_600_000));
  /** Connects a system that is told of erasures. */
  const connect = () => storage.transaction(({ webhooks }) => webhooks.setEndpoints(['crm']));
  return { ...started, ask, mails, link, linkIn, press, statusOf, isHeld, later, connect };
};
