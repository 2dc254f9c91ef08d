import { civilDateIn } from '@clarion-privacy/notice';
import type { ReviewReason } from '../abuse/admit.ts';
import type { Actor, RequestStep, StoredRequest } from '../requests/request-store.ts';
import { CommandError, type Terminal } from './command.ts';
import { maskSubject } from './mask.ts';
import { readOptions } from './options.ts';
import { inReadingOrder } from './request-rows.ts';
import { atDesk, referenceIn } from './request-desk.ts';
import { write } from './write.ts';

/** Shows one request and its history; whole words and contact details only with `--full`. */
export const runShow = (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = readOptions(words, { full: { type: 'boolean' }, json: { type: 'boolean' } });
  const reference = referenceIn(positionals);
  return atDesk(terminal, async ({ storage, notices }) => {
    const request = await storage.requests.find(reference);
    if (!request) throw new CommandError(`There is no request ${reference}.`);
    const steps = await storage.requests.stepsOf(reference);
    const shown = values.full ? { request, steps } : masked(request, steps);
    const text = values.json ? `${JSON.stringify({ ...shown.request, steps: shown.steps })}\n` : textOf(shown.request, shown.steps, notices.current.figures.timeZone);
    await write(terminal.stdout, text);
    return 0;
  });
};

const masked = (request: StoredRequest, steps: readonly RequestStep[]): { readonly request: StoredRequest; readonly steps: readonly RequestStep[] } => {
  const shown = { ...request, subject: maskSubject(request.subject) };
  delete shown.message;
  delete shown.answer;
  delete shown.representative;
  return { request: shown, steps: steps.map(({ reference, at, step, status, by }) => ({ reference, at, step, status, by })) };
};

const REVIEW_WORDS: Readonly<Record<ReviewReason, string>> = {
  trap: 'a field was filled in that people do not see: it may come from a program',
  haste: 'the form was sent faster than people fill it in: it may come from a program',
  repeats: 'this person was named many times within an hour',
};

const textOf = (request: StoredRequest, steps: readonly RequestStep[], timeZone: string): string => {
  const { name, email, phone, postal } = request.subject;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['reference', request.reference],
    ['right', request.right],
    ['status', request.status],
    ['received', `${civilDateIn(request.receivedAt, timeZone)}${request.way ? ` by ${request.way}` : ''}`],
    ['due', `${request.dueBy} (promised by ${request.promisedBy}, by law ${request.statutoryBy})`],
    ['review', request.review && REVIEW_WORDS[request.review]],
    ['paused', request.pausedSince && `since ${civilDateIn(request.pausedSince, timeZone)}, for ${request.waitsFor ?? 'an answer'}`],
    ['extended', request.extension && `until ${request.extension.until}${request.extension.reason && `: ${request.extension.reason}`}`],
    ['person', [name, email, phone, postal].filter((part) => part !== undefined).join(', ') || 'forgotten'],
    ['message', request.message],
    ['answer', request.answer],
  ];
  const head = rows.flatMap(([label, value]) => (value ? [`${label.padEnd(12)}${value.replace(/\s*[\r\n]+\s*/gu, ' / ')}`] : []));
  const history = steps.map(({ at, step, status, by, note }) => `${at.slice(0, 16).replace('T', ' ')}  ${step.padEnd(19)}${status.padEnd(24)}${who(by)}${note ? `: ${note.replace(/\s*[\r\n]+\s*/gu, ' / ')}` : ''}`);
  return inReadingOrder(`${[...head, '', ...history].join('\n')}\n`);
};

const who = (by: Actor): string => (by.who === 'team' ? by.name : `the ${by.who}`);
