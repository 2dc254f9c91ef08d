import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { CHANNELS } from '@clarion-privacy/protocol';
import type { Channel, Preferences, TrackingChoice } from '@clarion-privacy/protocol';
import fc from 'fast-check';
import { keyNamed, postJson, startApp } from '../app.fixture.ts';
import { forgetPerson } from '../preferences/change-preferences.ts';
import { screenList } from '../screening/screen-list.ts';
import { decide } from '../suppression/decide.ts';
import { hashesOf } from '../suppression/say.ts';
import { UNSUBSCRIBE_SCOPES } from './scope.ts';
import type { UnsubscribeScope } from './scope.ts';
import { onceIn } from './unsubscribe.fixture.ts';

const LATER = 'later';
const companies = notice.figures.companies.map(({ id }) => id);
const streams = [...CHANNELS, LATER].flatMap((channel) => [...companies, LATER].map((company) => `${channel} ${company}`));
const known = CHANNELS.flatMap((channel) => companies.map((company) => ({ channel, company })));
const tradingNamesOf = (company: string) => notice.figures.companies.filter(({ tradingNameOf }) => tradingNameOf === company).map(({ id }) => id);
const mailingLists = ['news', 'offers'] as const;
const identifier = { kind: 'email', canonical: 'jo@example.com' } as const;
const HOUR = 3_600_000;

/** What a person would say was agreed: which streams are stopped, which mailing lists of the company that wrote they left, and what may be tracked. */
interface Agreed {
  readonly stopped: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  readonly opens: TrackingChoice;
  readonly clicks: TrackingChoice;
}
const NOTHING_SAID: Agreed = { stopped: new Set(), left: new Set(), opens: 'unsaid', clicks: 'unsaid' };

type Step =
  | { readonly do: 'object'; readonly channels: readonly Channel[]; readonly companies: readonly string[] }
  | { readonly do: 'one-click'; readonly list: (typeof mailingLists)[number] | undefined }
  | { readonly do: 'stop-all' | 'undo' | 'erase' | 'everything-off' | 'object-on-restored-page' }
  | { readonly do: 'save-page'; readonly stopped: readonly { channel: Channel; company: string }[]; readonly opens: TrackingChoice; readonly again: readonly string[] }
  | { readonly do: 'save-wire'; readonly stopped: readonly { channel: Channel; company: string }[]; readonly opens: TrackingChoice; readonly lists: readonly string[] | undefined }
  | { readonly do: 'wait'; readonly minutes: number };

const stopping = fc.oneof(
  fc.subarray(known),
  fc.constantFrom(...CHANNELS).map((channel) => known.filter((each) => each.channel === channel)),
  fc.constantFrom(...companies).map((company) => known.filter((each) => each.company === company)),
  fc.constant([]),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('object' as const), channels: fc.subarray([...CHANNELS]), companies: fc.subarray(companies) }),
  fc.record({ do: fc.constant('one-click' as const), list: fc.constantFrom(...mailingLists, undefined) }),
  fc.constantFrom('stop-all', 'undo', 'undo', 'erase', 'everything-off', 'object-on-restored-page').map((each) => ({ do: each as 'undo' })),
  fc.record({ do: fc.constant('save-page' as const), stopped: stopping, opens: fc.constantFrom('allow', 'refuse', 'unsaid'), again: fc.subarray([...mailingLists]) }),
  fc.record({ do: fc.constant('save-wire' as const), stopped: stopping, opens: fc.constantFrom('allow', 'refuse', 'unsaid'), lists: fc.option(fc.subarray([...mailingLists]), { nil: undefined }) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 45) }),
);

/** The streams that a choice leaves stopped: what is uniform holds for later ones, the rest of those stays. */
const afterSaving = (before: ReadonlySet<string>, stopped: readonly { channel: string; company: string }[]): ReadonlySet<string> => {
  if (stopped.length === known.length) return new Set(streams);
  if (stopped.length === 0) return new Set();
  const wanted = new Set(stopped.map(({ channel, company }) => `${channel} ${company}`));
  const uniform = (names: readonly string[]) => (names.every((name) => wanted.has(name)) ? true : names.some((name) => wanted.has(name)) ? undefined : false);
  return new Set(
    streams.filter((stream) => {
      const [channel, company] = stream.split(' ') as [string, string];
      if (channel !== LATER && company !== LATER) return wanted.has(stream);
      const row = channel === LATER ? (company === LATER ? undefined : uniform(CHANNELS.map((each) => `${each} ${company}`))) : uniform(companies.map((each) => `${channel} ${each}`));
      return row ?? before.has(stream);
    }),
  );
};

/** What one click on a link of company ccm leaves, as far as the backend lets it reach. */
const afterOneClick = (before: Agreed, scope: UnsubscribeScope, list: string | undefined): Agreed => {
  const refused = { ...before, opens: 'refuse', clicks: 'refuse' } as const;
  if (scope === 'list' && list !== undefined) return before.stopped.has('email ccm') ? refused : { ...refused, left: new Set([...before.left, list]) };
  const from = scope === 'group' ? [...companies, LATER] : ['ccm'];
  return { ...refused, stopped: new Set([...before.stopped, ...from.map((company) => `email ${company}`)]) };
};

/** A page that is gone back to and pressed again, after its word was taken back, or could be by a button. */
const RESTORED = (['save-wire', 'stop-all'] as const).map((between): [UnsubscribeScope, [Step, boolean][]] => {
  const restored: [Step, boolean] = [{ do: 'object-on-restored-page' }, true];
  const allow: [Step, boolean] = [{ do: 'save-wire', stopped: [], opens: 'unsaid', lists: undefined }, false];
  return ['group', [restored, allow, ...(between === 'stop-all' ? [[{ do: 'stop-all' }, false] as [Step, boolean]] : []), restored, [{ do: 'undo' }, false]]];
});

describe('the last word of a person', () => {
  it('object.everywhere, lia.confirm.11, tracking.opens.optout, tracking.clicks.optout: is what screening obeys, whatever was said before, by any route and however often', async (t) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...UNSUBSCRIBE_SCOPES), fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 9 }), async (scope, steps) => {
        const { app, parts, storage, time } = await startApp(t, { unsubscribeScope: scope });
        const links = ['unsubscribe', 'preferences'] as const;
        const [unsubscribe, preferences] = links.map((purpose) => parts.links.createToken({ email: 'Jo@Example.com', company: 'ccm', purpose }));
        let agreed = NOTHING_SAID;
        let last: { readonly before?: Agreed; readonly undone?: string } | undefined;
        let button: { readonly value: string; readonly until: number } | undefined;
        let count = 0;
        // Opened once and gone back to whenever it is pressed: its nonce stays the same.
        const restored = onceIn(await (await app.request('/u/')).text());

        // Whoever left a company has left its lists, and whoever lets all of it write again lets those.
        const agreeOn = (next: Agreed) => {
          agreed = next.stopped.has('email ccm') ? { ...next, left: new Set() } : next;
        };
        const changeTo = (next: Agreed, change: { undoable: boolean; stops?: boolean }) => {
          const changed = next.opens !== agreed.opens || next.clicks !== agreed.clicks || mailingLists.some((each) => next.left.has(each) !== agreed.left.has(each)) || streams.some((each) => next.stopped.has(each) !== agreed.stopped.has(each));
          if (changed) last = change.undoable ? { before: agreed } : {};
          else if (change.stops && last?.before) last = {};
          agreeOn(next);
        };
        const press = async (path: string, fields: [string, string][]) => {
          const response = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
          const text = await response.text();
          const value = /name="undo" value="([^"]+)"/u.exec(text)?.[1];
          if (value) button = { value, until: time.now.getTime() + HOUR };
          return response.status;
        };
        const run = async (each: Step): Promise<void> => {
          const off = { stopped: new Set(streams), left: new Set<string>(), opens: 'refuse', clicks: 'refuse' } as const;
          switch (each.do) {
            case 'object': {
              const { channels, companies: named } = each;
              const key = `objection-${(count += 1)}`;
              assert.equal((await postJson(app, { right: 'objection', subject: { email: ' jo@EXAMPLE.com ' }, channels, companies: named, noticeVersion: notice.figures.version }, { key })).status, 201);
              const from = named.length > 0 ? [...named, ...named.flatMap(tradingNamesOf)] : [...companies, LATER];
              const by = channels.length > 0 ? channels : [...CHANNELS, LATER];
              agreeOn({ ...agreed, stopped: new Set([...agreed.stopped, ...by.flatMap((channel) => from.map((company) => `${channel} ${company}`))]) });
              last = {};
              return;
            }
            case 'object-on-restored-page':
              assert.equal(await press('/u/', [['action', 'address'], ['once', restored], ['email', 'jo@example.com']]), 201);
              agreeOn({ ...agreed, stopped: new Set([...agreed.stopped, ...[...companies, LATER].map((company) => `email ${company}`)]) });
              last = {};
              return;
            case 'one-click':
              assert.equal(await press(`/u/${parts.links.createToken({ email: 'jo@example.com', company: 'ccm', ...(each.list && { list: each.list }) })}`, [['List-Unsubscribe', 'One-Click']]), 200);
              return changeTo(afterOneClick(agreed, scope, each.list), { undoable: true, stops: true });
            case 'stop-all':
              assert.equal(await press(`/u/${unsubscribe}`, [['action', 'stop-all']]), 200);
              return changeTo(off, { undoable: true, stops: true });
            case 'everything-off':
              assert.equal((await put({ everything: true })).status, 200);
              return changeTo({ ...agreed, stopped: off.stopped, left: off.left }, { undoable: true, stops: true });
            case 'save-page': {
              const may = known.filter((stream) => !each.stopped.includes(stream));
              await press(`/p/${preferences}`, [['action', 'save'], ['opens', each.opens], ...each.again.map((list) => ['list', `ccm:email:${list}`] as [string, string]), ...may.map(({ channel, company }) => ['may', `${company}:${channel}`] as [string, string])]);
              const left = new Set([...agreed.left].filter((list) => !each.again.includes(list)));
              return changeTo({ ...agreed, left, stopped: afterSaving(agreed.stopped, each.stopped), opens: each.opens === 'unsaid' ? agreed.opens : each.opens }, { undoable: true });
            }
            case 'save-wire':
              assert.equal((await put({ stopped: each.stopped, ...(each.lists && { lists: each.lists.map((list) => ({ channel: 'email', company: 'ccm', list })) }), tracking: { opens: each.opens } })).status, 200);
              return changeTo({ ...agreed, left: each.lists ? new Set(each.lists) : agreed.left, stopped: afterSaving(agreed.stopped, each.stopped), opens: each.opens }, { undoable: true });
            case 'undo': {
              if (!button) return;
              const { value, until } = button;
              const status = await press(`/u/${unsubscribe}`, [['action', 'undo'], ['undo', value]]);
              const inTime = time.now.getTime() < until;
              if (inTime && last?.undone === value) assert.equal(status, 200);
              else if (inTime && last?.before && last === buttonOf) {
                assert.equal(status, 200);
                agreed = last.before;
                last = { undone: value };
              } else assert.equal(status, 409);
              return;
            }
            case 'erase':
              await storage.transaction((stores) => forgetPerson(identifier, parts, stores));
              agreed = NOTHING_SAID;
              last = undefined;
              return;
            case 'wait':
              time.now = new Date(time.now.getTime() + each.minutes * 60_000);
          }
        };
        // The change that the button at hand takes back: the one that was last when the button came.
        let buttonOf: typeof last;
        const put = (body: unknown) =>
          app.request('/v1/preferences', { method: 'PUT', headers: { Authorization: `Bearer ${preferences}`, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

        for (const [each, again] of steps)
          for (let time = 0; time < (again ? 2 : 1); time += 1) {
            const shown = button;
            await run(each);
            if (button !== shown) buttonOf = last;
            await holds(agreed);
          }

        async function holds({ stopped, left, opens, clicks }: Agreed): Promise<void> {
          const statements = await storage.suppression.findByHashes(hashesOf(identifier, parts.keys));
          const spelt = (id: string) => (id === LATER ? undefined : id);
          for (const channel of [...CHANNELS, LATER])
            for (const company of [...companies, 'a-company-of-2030', LATER]) {
              const purpose = { channel: spelt(channel) as Channel | undefined, company: spelt(company) };
              // A list for no channel in particular is held by any of them.
              const within = streams.filter((stream) => {
                const [by, from] = stream.split(' ') as [string, string];
                return (purpose.channel === undefined || by === purpose.channel) && (purpose.company === undefined || from === purpose.company || (company === 'a-company-of-2030' && from === LATER));
              });
              const isStopped = within.some((each) => stopped.has(each));
              const isWriter = (channel === 'email' || channel === LATER) && (company === 'ccm' || company === LATER);
              assert.equal(decide(statements, purpose).held, isStopped || (isWriter && left.size > 0), `${channel} ${company}`);
              for (const list of [...mailingLists, 'a-list-of-2030'])
                assert.equal(decide(statements, { ...purpose, list }).held, isStopped || (isWriter && left.has(list)), `${channel} ${company} ${list}`);
            }
          const shown = (await (await app.request('/v1/preferences', { headers: { Authorization: `Bearer ${unsubscribe}` } })).json()) as Preferences;
          assert.deepEqual(shown.tracking, { opens, clicks });
          assert.equal(shown.everything, stopped.size === streams.length);
          assert.deepEqual(shown.lists, left.size === 0 ? undefined : [...left].sort().map((list) => ({ channel: 'email', company: 'ccm', list })));
          const names = shown.stopped.map(({ channel, company }) => `${channel} ${company}`);
          assert.deepEqual(names.sort(), known.map(({ channel, company }) => `${channel} ${company}`).filter((each) => stopped.has(each)).sort());
        }

        const screened: Buffer[] = [];
        await screenList(
          { source: (async function* () { yield Buffer.from('Email\nJO@example.com\n'); })(), write: async (bytes) => void screened.push(bytes), onColumns: () => undefined },
          { channel: 'email', company: 'ccm', list: 'offers', country: 'GB', format: 'csv', named: {} },
          { keys: parts.keys, suppression: storage.suppression, notice },
        );
        assert.match(Buffer.concat(screened).toString(), agreed.stopped.has('email ccm') || agreed.left.has('offers') ? /,held,/u : /,clear,/u);
        await storage.close();
      }),
      { numRuns: 180, examples: RESTORED },
    );
  });

  it('is found under a key that was changed since, and kept under the new one', async (t) => {
    const [one, two] = [keyNamed('one'), keyNamed('two')];
    const { app, parts, storage } = await startApp(t, { keys: { current: two, all: [one, two] } });
    const statement = { ...identifier, channel: '*', company: '*', list: '*', effect: 'suppress', since: '2020-01-01T00:00:00.000Z', reference: 'AAAA-AAAA-AAAA', cause: 'objection', turn: 0 } as const;
    const [hash] = hashesOf(identifier, { current: one, all: [one] });
    await storage.transaction(({ suppression }) => suppression.put([{ ...statement, hash: hash!, keyId: 'one' }]));
    const token = parts.links.createToken({ email: 'jo@example.com' });
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    await app.request('/v1/preferences', { method: 'PUT', headers, body: JSON.stringify({ stopped: [{ channel: 'post', company: 'ccm' }] }) });
    const found = await storage.suppression.findByHashes(hashesOf(identifier, parts.keys));
    assert.equal(decide(found, { channel: 'email', company: 'ccm' }).held, false);
    assert.equal(decide(found, { channel: 'post', company: 'ccm' }).held, true);
    assert.deepEqual([...new Set(found.map(({ keyId }) => keyId))], ['two']);
  });
});
