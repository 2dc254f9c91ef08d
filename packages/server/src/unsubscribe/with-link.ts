import type { ListStream, Preferences, Stream, TrackingChoice, TrackingKind } from '@clarion-privacy/protocol';
import { LEAVING_REASONS, TRACKING } from '@clarion-privacy/protocol';
import type { Context } from 'hono';
import type { FormFields } from '../http/form-fields.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import { changedPage } from '../pages/changed-page.ts';
import { choicesPage, LIST_FIELD, listName, STATE_FIELD } from '../pages/choices-page.ts';
import { answerPage } from '../pages/page.ts';
import type { Bearer } from '../preferences/bearer.ts';
import { changePreferences, undoChange } from '../preferences/change-preferences.ts';
import type { Change, Changed } from '../preferences/change-preferences.ts';
import { countReason } from '../preferences/count-reason.ts';
import { etagOf, readPreferences } from '../preferences/read-preferences.ts';
import { listsOf } from '../preferences/standing-of.ts';
import { wordsFor } from '../preferences/words-for.ts';
import type { Foreseen } from '../storage/storage.ts';
import { hashesOf } from '../suppression/say.ts';
import { ALL } from '../suppression/statement.ts';
import { siteFor } from './parts.ts';
import type { UnsubscribeParts } from './parts.ts';
import { oneClickWords } from './scope.ts';
import { readUndoValue, undoValue } from './undo-value.ts';

/** Who opened which page. */
export interface Visit {
  readonly bearer: Bearer;
  readonly which: 'unsubscribe' | 'preferences';
  readonly token: string;
}

type Posted = Visit & { readonly fields: FormFields };

/** Shows how things stand; nothing changes. */
export const showChoices = async (c: Context<Env>, visit: Visit, parts: UnsubscribeParts, notice?: string): Promise<Response> => {
  return answerPage(c, choicesPage({ ...(await choicesOf(visit, parts)), notice }), notice === undefined ? 200 : 409);
};

const choicesOf = async (visit: Visit, parts: UnsubscribeParts) => ({
  ...framed(visit, parts),
  preferences: await preferencesOf(visit, parts),
  which: visit.which,
  showsHistory: visit.bearer.link.purpose === 'preferences',
});

/** What the buttons of these pages, and those of mail programs, do. */
export const postWithLink = async (c: Context<Env>, posted: Posted, parts: UnsubscribeParts): Promise<Response> => {
  const { fields, which } = posted;
  if (first(fields, 'List-Unsubscribe') === 'One-Click') return change(c, posted, oneClick(posted, parts), 'stopped', parts);
  switch (first(fields, 'action')) {
    case 'stop-all':
      return change(c, posted, STOP_ALL(which), 'stopped', parts);
    case 'save':
      return save(c, posted, parts);
    case 'undo':
      return undo(c, posted, parts);
    case 'reason':
      return reason(c, posted, parts);
    default:
      return showChoices(c, posted, parts, 'Nothing was changed: press one of the buttons.');
  }
};

/** Whoever leaves by the link of an email opts out of its beacons and coded links as well. */
const UNTRACKED = { opens: 'refuse', clicks: 'refuse' } as const;

const STOP_ALL = (which: Visit['which']): Change => ({
  words: () => [{ channel: ALL, company: ALL, list: ALL, effect: 'suppress' }],
  tracking: UNTRACKED,
  cause: which,
  stops: true,
});

const oneClick = ({ bearer: { link } }: Posted, { scope, notices }: UnsubscribeParts): Change => ({
  words: () => oneClickWords(scope, link, notices.current.figures.companies),
  tracking: UNTRACKED,
  cause: 'one-click',
  stops: true,
});

/** The form names what may go on; what it does not name is stopped, and a mailing list that was left stays so. */
const saved = ({ fields, which }: Posted, { notices }: UnsubscribeParts): Change => {
  const { figures } = notices.current;
  const may = new Set(fields.filter(([name]) => name === 'may').map(([, value]) => value));
  const stopped: Stream[] = figures.companies.flatMap(({ id: company }) =>
    figures.channels.filter((channel) => !may.has(`${company}:${channel}`)).map((channel) => ({ channel, company })),
  );
  const tracking: Partial<Record<TrackingKind, TrackingChoice>> = {};
  for (const kind of TRACKING) {
    const choice = first(fields, kind);
    if (choice === 'allow' || choice === 'refuse') tracking[kind] = choice;
  }
  const again = new Set(fields.filter(([name]) => name === LIST_FIELD).map(([, value]) => value));
  const left = (each: ListStream): boolean => !again.has(listName(each));
  return { words: (statements) => wordsFor(statements, { stopped, lists: listsOf(statements, figures).filter(left) }, figures), tracking, cause: which };
};

/** Overwrites nothing that the page did not show: a stale page would take back what was said after it. */
const save = async (c: Context<Env>, posted: Posted, parts: UnsubscribeParts): Promise<Response> => {
  try {
    return await change(c, posted, saved(posted, parts), 'saved', parts);
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.code !== 'changed-meanwhile') throw error;
    c.set('problem', error.code);
    return answerPage(c, choicesPage({ ...(await choicesOf(posted, parts)), changedMeanwhile: true }), 409);
  }
};

const change = async (c: Context<Env>, posted: Posted, wanted: Change, what: 'stopped' | 'saved', parts: UnsubscribeParts): Promise<Response> => {
  const { identifier } = posted.bearer;
  const seen = what === 'saved' ? first(posted.fields, STATE_FIELD) : undefined;
  const { changed, preferences } = await parts.storage.transaction(async (stores) => {
    const isStale = seen !== undefined && seen !== etagOf(await readPreferences(posted.bearer, within(parts), stores));
    const result: Changed = await changePreferences(identifier, wanted, changing(parts), stores);
    // A second press of the same form finds its own choices saved, and conflicts with nothing.
    if (isStale && result) throw new HttpProblem('changed-meanwhile');
    return { changed: result, preferences: await readPreferences(posted.bearer, within(parts), stores) };
  }, foreseen(posted, parts));
  const undoing = changed && undoValue(changed.reference, identifier, parts.clock(), parts.keys);
  return answerPage(c, changedPage({ ...framed(posted, parts), what, preferences, reference: changed?.reference, undo: undoing, now: parts.clock() }), 200);
};

const undo = async (c: Context<Env>, posted: Posted, parts: UnsubscribeParts): Promise<Response> => {
  const { identifier } = posted.bearer;
  const reference = readUndoValue(first(posted.fields, 'undo') ?? '', identifier, parts.clock(), parts.keys);
  if (reference === undefined) return showChoices(c, posted, parts, 'That button works for an hour. Nothing was changed: choose below.');
  const outcome = await parts.storage.transaction((stores) => undoChange(identifier, reference, changing(parts), stores), foreseen(posted, parts));
  if (outcome === 'overtaken') return showChoices(c, posted, parts, 'You have said something else since, and that stands. Choose below.');
  const preferences = await preferencesOf(posted, parts);
  return answerPage(c, changedPage({ ...framed(posted, parts), what: 'undone', preferences, now: parts.clock() }), 200);
};

const reason = async (c: Context<Env>, posted: Posted, parts: UnsubscribeParts): Promise<Response> => {
  const given = LEAVING_REASONS.find(({ id }) => id === first(posted.fields, 'reason'));
  const { timeZone } = parts.notices.current.figures;
  if (given) await parts.storage.transaction((stores) => countReason(given.id, { now: parts.clock(), timeZone }, stores));
  const preferences = await preferencesOf(posted, parts);
  return answerPage(c, changedPage({ ...framed(posted, parts), what: given ? 'thanked' : 'unchosen', preferences, now: parts.clock() }), 200);
};

const foreseen = ({ bearer: { identifier } }: Posted, { keys }: UnsubscribeParts): Foreseen => ({ people: hashesOf(identifier, keys) });
const changing = ({ clock, random, keys, notices }: UnsubscribeParts) => ({ now: clock(), random, keys, figures: notices.current.figures });
const within = ({ keys, notices }: UnsubscribeParts) => ({ keys, figures: notices.current.figures });

const preferencesOf = ({ bearer }: Visit, parts: UnsubscribeParts): Promise<Preferences> => readPreferences(bearer, within(parts), parts.storage);

const framed = ({ token, bearer }: Visit, { notices, sites }: UnsubscribeParts) => ({
  token,
  figures: notices.current.figures,
  site: siteFor(bearer.link.company, sites),
});

const first = (fields: FormFields, name: string): string | undefined => fields.find(([each]) => each === name)?.[1];
