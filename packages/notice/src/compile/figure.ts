import { isCivilDate } from '../deadlines/civil-date.ts';
import { isDuration } from '../deadlines/duration.ts';
import { dateInWords, durationInWords } from '../words.ts';

/** The value at a path such as `rights.objection.promise`; things in a list are found by their `id`. */
export function figureAt(figures: object, path: string): unknown {
  return path.split('.').reduce<unknown>(step, figures);
}

/** A figure as it stands in a sentence, or why it cannot stand there. */
export function figureInWords(
  figures: object,
  path: string,
  language = 'language' in figures ? String(figures.language) : 'en-GB',
): { readonly words: string } | { readonly problem: string } {
  const value = figureAt(figures, path);
  if (typeof value === 'string') return { words: textInWords(value, path, language) };
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return { words: value.join(', ') };
  if (value === undefined) return { problem: `There is no figure '${path}' in notice.yaml. ${known(figures, path)}` };
  return { problem: `'${path}' is a group of figures. Write one of them: ${namesIn(value, `${path}.`)}.` };
}

function textInWords(value: string, path: string, language: string): string {
  if (isDuration(value)) return durationInWords(value, language);
  // A version may look like a date, and stays as it is: it is a name.
  return path !== 'version' && isCivilDate(value) ? dateInWords(value, language) : value;
}

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    return value.find((each: unknown) => isGroup(each) && each['id'] === name);
  }
  return isGroup(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function known(figures: object, path: string): string {
  const names = path.split('.');
  for (let length = names.length - 1; length > 0; length -= 1) {
    const parent = names.slice(0, length).join('.');
    const group = figureAt(figures, parent);
    if (typeof group === 'object') return `Known there: ${namesIn(group, `${parent}.`)}.`;
  }
  return `Known: ${namesIn(figures, '')}.`;
}

function namesIn(group: unknown, prefix: string): string {
  const names = Array.isArray(group)
    ? group.flatMap((each: unknown) => (isGroup(each) ? [String(each['id'])] : []))
    : Object.keys(group ?? {});
  return names.map((name) => prefix + name).join(', ');
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
