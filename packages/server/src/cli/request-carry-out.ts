import { SUPPRESSION_CHOICES } from '@clarion-privacy/protocol';
import type { Right } from '@clarion-privacy/protocol';
import { bundleHtml, bundleJson } from '../access/bundle-html.ts';
import { carryOutByTeam } from '../confirmation/by-team.ts';
import type { Done, Order } from '../confirmation/by-team.ts';
import { CommandError, UsageError, type Terminal } from './command.ts';
import { filling } from './filling.ts';
import { oneOf, readOptions } from './options.ts';
import { actorNamed, atDesk, referenceIn } from './request-desk.ts';
import type { Desk } from './request-desk.ts';
import { write } from './write.ts';

/** Rights whose answer is the data itself. */
const HANDED_OUT: readonly Right[] = ['access', 'portability'];

/** Carries out an erasure, an access or a portability on the word of somebody of the team. */
export const runCarryOut = (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = readOptions(words, { by: { type: 'string' }, suppression: { type: 'string' }, out: { type: 'string' } });
  const reference = referenceIn(positionals);
  const suppression = oneOf('--suppression', values.suppression, SUPPRESSION_CHOICES);
  const { out } = values;
  if (out !== undefined && !/\.(?:html|json)$/u.test(out)) throw new UsageError('--out names a new file that ends with .html or .json.');
  const order: Order = { by: actorNamed(values.by), suppression, byHand: out !== undefined };
  return atDesk(terminal, async (desk) => {
    const request = await desk.storage.requests.find(reference);
    if (out !== undefined && request?.right === 'erasure') throw new UsageError('--out is for the data of an access or a portability.');
    if (out === undefined && request && HANDED_OUT.includes(request.right) && (request.subject.email === undefined || !desk.sendsMail))
      throw new CommandError('No mail can bring the link to the person: write the data into a file with --out data.html, and hand it over.');
    if (out === undefined) await tellDone(await carryOut(reference, order, desk), desk, terminal);
    else await filling(out, async () => textOf(out, await carryOut(reference, order, desk), desk));
    if (out !== undefined) terminal.tell(`${out} holds all that the privacy service holds. Add what the CRM system holds, hand both over, then: clarion-privacy requests answer ${reference}`);
    return 0;
  });
};

const carryOut = (reference: string, order: Order, { storage, clock, random, keys, notices, baseUrl, linkDays, sendsMail }: Desk): Promise<Done> =>
  storage.transaction((stores) => carryOutByTeam(reference, order, { now: clock(), random, keys, notices, sendsMail, mailLinks: { baseUrl, days: linkDays } }, stores));

const textOf = async (out: string, done: Done, { notices }: Desk): Promise<string> => {
  if (!('bundle' in done)) throw new TypeError('Nothing was gathered.');
  return out.endsWith('.json') ? `${bundleJson(done.bundle)}\n` : String(await bundleHtml(done.bundle, notices.current.figures));
};

const tellDone = async (result: Done, { sendsMail }: Desk, { stdout, tell }: Terminal): Promise<void> => {
  const { reference, subject } = result.request;
  if (!('done' in result) || result.done.what !== 'erased') return tell(`A link to the data of ${reference} goes to the address on file.`);
  const { told, open } = result.done.erased;
  const stays = open.length > 0 ? ` The contact details stay for what is still to be answered: ${open.join(', ')}.` : '';
  tell(`${reference} is carried out, and its person is forgotten here.${stays}`);
  if (told) return;
  tell(`No other system is connected. Remove them by hand from what holds them${sendsMail ? '; the team has a mail about it' : ': this is the last time that you see who it is'}:`);
  const { name, email, phone, postal } = subject;
  await write(stdout, `${[name, email, phone, postal].filter((part) => part !== undefined).join('\n')}\n`);
};
