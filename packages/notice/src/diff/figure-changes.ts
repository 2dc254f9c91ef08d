import type { CompiledNotice } from '../notice.ts';
import { LAST_CONTACT } from '../register.ts';
import { RIGHT_NAMES } from '../right-names.ts';
import type { Right } from '../vocabulary.ts';
import { ASPECTS, LABELS, THINGS } from './figure-labels.ts';
import { valueInWords } from './figure-words.ts';
import type { NameOf } from './figure-words.ts';
import type { FigureChange } from './notice-diff.ts';

type Group = Readonly<Record<string, unknown>>;

/** One version of what is compared. */
interface Side {
  readonly stated: Group;
  readonly language: string;
  readonly nameOf: NameOf;
}

/** What changed in what the notice states as data, in the order in which it matters to readers. */
export function figureChanges(older: CompiledNotice, newer: CompiledNotice): readonly FigureChange[] {
  const [before, after] = [sideOf(older), sideOf(newer)];
  const lists = Object.keys(THINGS).flatMap((path) => listChanges(path, before, after));
  const single = [...new Set([...Object.keys(LABELS), ...pathsIn(before.stated), ...pathsIn(after.stated)])];
  return [...lists, ...single.flatMap((path) => singleChange(path, before, after))].map((change) => {
    const facts = factsAt(change.path, newer) ?? factsAt(change.path, older);
    const { items, ...told } = change;
    return { ...told, words: inWords(told, items), ...(facts ? { facts } : {}) };
  });
}

interface Change extends Omit<FigureChange, 'words' | 'facts'> {
  /** Of a list: what came and what went. */
  readonly items?: readonly [came: readonly string[], went: readonly string[]];
}

const NOT_STATED = 'not stated';

function inWords({ kind, label, aspect, before = NOT_STATED, after = NOT_STATED }: Change, items: Change['items']): string {
  const subject = spoken(`${label}:`, aspect);
  switch (kind) {
    case 'added':
      return `New ${label.charAt(0).toLowerCase()}${label.slice(1)}: ${after}`;
    case 'removed':
      return `${label} removed: ${before}`;
    case 'changed':
      return spoken(subject, items ? itemsInWords(items) : `${before} → ${after}`);
  }
}

function itemsInWords([came, went]: readonly [readonly string[], readonly string[]]): string {
  const now = came.length > 0 ? [`now also ${came.join(', ')}`] : [];
  const past = went.length > 0 ? [`no longer ${went.join(', ')}`] : [];
  return [...now, ...past].join('; ');
}

// The version is told of the edition; what lint is told to leave out is its author's affair.
const UNTOLD = new Set(['id', 'version', 'previous', 'lint']);

function sideOf({ figures, register, text }: CompiledNotice): Side {
  const rights = Object.entries(figures.rights).map(([id, right]) => ({
    id,
    name: RIGHT_NAMES[id as Right],
    ...right,
    ...register.rights[id as Right],
  }));
  const review = { ...figures.review, ...register.review };
  const all = { title: text.title, ...figures, ...register, rights, review };
  const stated: Group = Object.fromEntries(Object.entries(all).filter(([name]) => !UNTOLD.has(name)));
  const nameOf: NameOf = (list, id) => {
    const things = stated[list];
    const thing = Array.isArray(things) ? things.find((each: unknown) => isGroup(each) && each['id'] === id) : undefined;
    return typeof thing?.name === 'string' ? thing.name : undefined;
  };
  return { stated, language: figures.language, nameOf };
}

function listChanges(path: string, before: Side, after: Side): readonly Change[] {
  const [older, newer] = [thingsAt(path, before), thingsAt(path, after)];
  const label = sentenceCase(THINGS[path] ?? path);
  const changes: Change[] = [];
  for (const [id, thing] of newer) {
    const was = older.get(id);
    const words = thingInWords(path, thing, after);
    if (was === undefined) changes.push({ path: `${path}.${id}`, kind: 'added', label, after: words });
    else changes.push(...aspectChanges(path, id, was, thing, before, after));
  }
  for (const [id, thing] of older) {
    if (newer.has(id)) continue;
    changes.push({ path: `${path}.${id}`, kind: 'removed', label, before: thingInWords(path, thing, before) });
  }
  return changes;
}

/** What changed of one thing that is stated in both versions. */
function aspectChanges(path: string, id: string, was: Group, is: Group, before: Side, after: Side): readonly Change[] {
  const fields = [...new Set([...Object.keys(ASPECTS), ...Object.keys(was), ...Object.keys(is)])];
  return fields.flatMap((field): readonly Change[] => {
    const aspect = ASPECTS[field] ?? spaced(field);
    return changed(`${path}.${id}.${field}`, field, [was[field], is[field]], before, after).map((change) => ({
      ...change,
      label: nameOfThing(path, id, was),
      ...(aspect === '' ? {} : { aspect }),
    }));
  });
}

function singleChange(path: string, before: Side, after: Side): readonly Change[] {
  const field = path.split('.').at(-1) as string;
  const values = [valueAt(before.stated, path), valueAt(after.stated, path)] as const;
  if (values.some(isGroup)) return [];
  const label = LABELS[path] ?? sentenceCase(spaced(path));
  return changed(path, field, values, before, after).map((change) => ({ ...change, label }));
}

function changed(
  path: string,
  field: string,
  [was, is]: readonly [unknown, unknown],
  older: Side,
  newer: Side,
): readonly Omit<Change, 'label'>[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const before = valueInWords(was, field, older.language, older.nameOf);
  const after = valueInWords(is, field, newer.language, newer.nameOf);
  if (before === undefined && after === undefined) return [];
  const told = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  const say = (value: unknown, side: Side) => valueInWords(value, field, side.language, side.nameOf) ?? '';
  const items = itemsOf(say, [was, older], [is, newer]);
  return [{ path, kind: 'changed', ...told, ...(items ? { items } : {}) }];
}

/** What came into a list and what went out of it, where both versions have one and it is not put in another order alone. */
function itemsOf(
  say: (item: unknown, side: Side) => string,
  ...[[was, older], [is, newer]]: readonly [readonly [unknown, Side], readonly [unknown, Side]]
): Change['items'] {
  if (!Array.isArray(was) || !Array.isArray(is) || was.length === 0 || is.length === 0) return undefined;
  const [before, after] = [was.map((item) => say(item, older)), is.map((item) => say(item, newer))];
  const [came, went] = [after.filter((item) => !before.includes(item)), before.filter((item) => !after.includes(item))];
  return came.length + went.length > 0 ? [came, went] : undefined;
}

function thingsAt(path: string, { stated }: Side): ReadonlyMap<string, Group> {
  const list = valueAt(stated, path);
  const things = Array.isArray(list) ? (list as readonly unknown[]) : [];
  return new Map(things.map((thing) => (isGroup(thing) ? [String(thing['id']), thing] : [String(thing), { id: thing }])));
}

/** What is told of a thing that came or went: its name, and the period of a rule or the promise of a right. */
function thingInWords(path: string, thing: Group, side: Side): string {
  const field = path.split('.').at(-1) as string;
  const say = (name: string) => valueInWords(thing[name], name, side.language, side.nameOf);
  const name = say('name') ?? valueInWords(thing['id'] ?? '', field, side.language, side.nameOf) ?? '';
  const [period, after] = [say('period') ?? say('criterion'), say('after')];
  if (path === 'retention') return [name, spoken(period, after && `after ${after}`)].filter(Boolean).join(': ');
  const promise = say('promise');
  return promise === undefined ? name : `${name}, promised within ${promise}`;
}

function nameOfThing(path: string, id: string, thing: Group): string {
  // Everybody calls the rule that holds for most of the data by this one word.
  if (path === 'retention' && id === LAST_CONTACT) return 'Retention';
  const name = typeof thing['name'] === 'string' ? thing['name'] : spaced(id);
  if (path === 'rights') return name;
  return path === 'retention' ? `Retention of '${name}'` : `${sentenceCase(THINGS[path] ?? path)} '${name}'`;
}

/** The facts that state a value, or the nearest thing around it. */
function factsAt(path: string, { facts }: CompiledNotice): FigureChange['facts'] {
  // The period is stated twice: as a figure for the software, and as a rule of the register.
  const names = path === `retention.${LAST_CONTACT}.period` ? ['retention', 'afterLastContact'] : path.split('.');
  for (let length = names.length; length > 0; length -= 1) {
    const found = facts[names.slice(0, length).join('.')];
    if (found) return found;
  }
  return undefined;
}

/** Paths of what stands once: lists of things are compared by their ids. */
function pathsIn(group: Group, prefix = ''): readonly string[] {
  return Object.entries(group).flatMap(([name, value]) => {
    const path = prefix + name;
    if (path in THINGS) return [];
    return isGroup(value) ? pathsIn(value, `${path}.`) : [path];
  });
}

const valueAt = (group: Group, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (isGroup(value) && Object.hasOwn(value, name) ? value[name] : undefined), group);

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

const spoken = (...words: readonly (string | undefined)[]): string => words.filter(Boolean).join(' ');

const spaced = (name: string): string =>
  name.replaceAll(/[.-]/g, ' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
