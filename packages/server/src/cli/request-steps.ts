import type { StepName } from '../requests/states.ts';
import { CommandError, UsageError, type Terminal } from './command.ts';
import { oneOf, readOptions } from './options.ts';
import { actorNamed, atDesk, referenceIn, step } from './request-desk.ts';

/** A word after `requests` by which somebody of the team takes a step. */
export type StepCommand = 'acknowledge' | 'answer' | 'extend' | 'refuse' | 'pause' | 'resume';

/** What each says to the person, by which option, and whether it must. */
const TEXTS: Readonly<Record<StepCommand, { readonly option?: 'text' | 'reason'; readonly needed?: boolean }>> = {
  acknowledge: {},
  answer: { option: 'text' },
  extend: { option: 'reason', needed: true },
  refuse: { option: 'reason', needed: true },
  pause: { option: 'text', needed: true },
  resume: {},
};

export const isStepCommand = (word: string | undefined): word is StepCommand => word !== undefined && Object.hasOwn(TEXTS, word);

/** Takes the step that the words name. */
export const runStep = (command: StepCommand, words: readonly string[], terminal: Terminal): Promise<number> => {
  const { option, needed } = TEXTS[command];
  const { values, positionals } = readOptions(words, {
    by: { type: 'string' },
    ...(option === 'text' && { text: { type: 'string' } as const }),
    ...(option === 'reason' && { reason: { type: 'string' } as const }),
    ...(command === 'answer' && { 'no-match': { type: 'boolean' } as const, correction: { type: 'string' } as const }),
    ...(command === 'pause' && { for: { type: 'string' } as const }),
  });
  const given = values as { readonly by?: string; readonly text?: string; readonly reason?: string; readonly for?: string; readonly correction?: string; readonly 'no-match'?: boolean };
  const reference = referenceIn(positionals);
  const by = actorNamed(given.by);
  const note = given.text ?? given.reason;
  if (needed && !note?.trim()) throw new UsageError(`Say what the person is told: --${option} "…".`);
  const taken = stepOf(command, given);
  const correction = given.correction?.trim();
  if (correction === '' || (correction !== undefined && taken !== 'fulfil')) throw new UsageError('Say what was put right: --correction "…", without --no-match.');
  return atDesk(terminal, async (desk) => {
    const right = (await desk.storage.requests.find(reference))?.right;
    if (correction !== undefined && right !== undefined && right !== 'rectification') throw new UsageError('--correction answers a request for rectification.');
    // To close it alone would leave all that is held on the person.
    if (right === 'erasure' && taken === 'fulfil') throw new CommandError(`Carry it out, which answers it: clarion-privacy requests carry-out ${reference} --by "${by.who === 'team' ? by.name : ''}"`);
    return step(reference, { step: taken, by, note: note ?? (correction && `We have put this right: ${correction}`), correction }, desk, terminal);
  });
};

const stepOf = (command: StepCommand, given: { readonly for?: string; readonly 'no-match'?: boolean }): StepName => {
  switch (command) {
    case 'answer':
      return given['no-match'] ? 'no-match' : 'fulfil';
    case 'pause': {
      const what = oneOf('--for', given.for, ['identity', 'clarification'] as const);
      if (!what) throw new UsageError('Say what you wait for: --for identity or --for clarification.');
      return `ask-${what}`;
    }
    default:
      return command;
  }
};
