import { readFileSync } from 'node:fs';
import type { Subject } from '@clarion-privacy/protocol';
import { fileProblem } from '../config/config-error.ts';
import { judgeReceipt } from '../receipts/judge-receipt.ts';
import { keysOfSet } from '../receipts/jwk.ts';
import { wordsOfJudgement } from '../receipts/judgement-words.ts';
import type { PublicKey } from '../receipts/receipt-key-store.ts';
import { identify } from '../suppression/identify.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { CommandError, UsageError, type Command, type Terminal } from './command.ts';
import { readOptions } from './options.ts';
import { openExistingStorage, readOptionalSettings } from './settings.ts';
import { write } from './write.ts';

/** Checks receipts. */
export const receipt: Command = {
  name: 'receipt',
  summary: 'check a receipt, and say what it proves',
  help: `Usage: clarion-privacy receipt verify FILE [options]

Checks a receipt as a person downloaded it (JSON, text, or its signature alone), and says what it proves and
what not. Exit code 0 when it is genuine, and given to the person named, where one is; otherwise 1.

Options:
  --email ADDRESS   also check that it was given to this person; or by
  --phone NUMBER    their telephone number, or by
  --post ADDRESS    their postal address, as the request had it
  --keys FILE       check by these public keys (/.well-known/jwks.json) rather than by those of the data folder

Environment:
  CLARION_DATA      the data folder of the server (.clarion)`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, { email: { type: 'string' }, phone: { type: 'string' }, post: { type: 'string' }, keys: { type: 'string' } });
    const [action, file, ...more] = positionals;
    if (action !== 'verify' || file === undefined || more.length > 0) throw new UsageError('receipt is followed by verify and one file.');
    const { email, phone, post: postal } = values;
    const person = personOf({ ...(email !== undefined && { email }), ...(phone !== undefined && { phone }), ...(postal !== undefined && { postal }) });
    const text = readText(file);
    const { notice } = readOptionalSettings(terminal);
    const keys = values.keys === undefined ? await keysOfStorage(terminal) : keysIn(values.keys);
    const judgement = await judgeReceipt(text, keys, person);
    const { verdict, proves, provesNot } = wordsOfJudgement(judgement, notice.figures);
    const list = (heading: string, sentences: readonly string[]) => (sentences.length > 0 ? `${heading}\n${sentences.map((each) => `  ${each}\n`).join('')}` : '');
    await write(terminal.stdout, `${verdict}\n${list(judgement.kind === 'changed' ? 'What differs:' : 'It proves:', proves)}${list('It does not prove:', provesNot)}`);
    return judgement.kind === 'genuine' && ['not-asked', 'same'].includes(judgement.person) ? 0 : 1;
  },
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file} cannot be read, ${fileProblem(error)}.`, { cause: error });
  }
};

const personOf = (subject: Subject): Identifier | undefined => {
  const { identifiers, unreadable } = identify(subject);
  if (unreadable.length > 0) throw new UsageError(`The ${unreadable[0]} cannot be read: give it as the request had it.`);
  if (identifiers.length > 1) throw new UsageError('Choose one of --email, --phone and --post.');
  return identifiers[0];
};

const keysOfStorage = async (terminal: Terminal): Promise<readonly PublicKey[]> => {
  const storage = await openExistingStorage(readOptionalSettings(terminal).environment);
  try {
    return await storage.receiptKeys.list();
  } finally {
    await storage.close();
  }
};

const keysIn = (file: string): ReturnType<typeof keysOfSet> => {
  try {
    return keysOfSet(readText(file));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${file} holds no public keys: give the file that /.well-known/jwks.json answers with.`, { cause: error });
  }
};
