import { plural } from '../plural.ts';

const MONTHS: Readonly<Record<string, string>> = {
  January: 'Ionawr', February: 'Chwefror', March: 'Mawrth', April: 'Ebrill', May: 'Mai', June: 'Mehefin',
  July: 'Gorffennaf', August: 'Awst', September: 'Medi', October: 'Hydref', November: 'Tachwedd', December: 'Rhagfyr',
};

const DAYS: Readonly<Record<string, string>> = {
  Monday: 'Dydd Llun', Tuesday: 'Dydd Mawrth', Wednesday: 'Dydd Mercher', Thursday: 'Dydd Iau',
  Friday: 'Dydd Gwener', Saturday: 'Dydd Sadwrn', Sunday: 'Dydd Sul',
};

/** Welsh has another form of a counted word for some numbers. */
const UNITS: Readonly<Record<string, (count: number) => string>> = {
  day: (count) => plural('cy', count, { two: 'ddiwrnod', other: 'diwrnod' }),
  month: (count) => plural('cy', count, { two: 'fis', other: 'mis' }),
  year: (count) => plural('cy', count, { one: 'flwyddyn', two: 'flynedd', few: 'blynedd', many: 'blynedd', other: 'mlynedd' }),
  second: () => 'eiliad',
};

const NAMES = new RegExp(`\\b(?:${[...Object.keys(MONTHS), ...Object.keys(DAYS)].join('|')})\\b`, 'g');

/** Dates and times for browsers that know no Welsh, Chrome among them, and write them in English. */
export const spell = (text: string): string =>
  text
    .replace(NAMES, (name) => MONTHS[name] ?? DAYS[name] ?? name)
    .replace(/(\d+) (day|month|year|second)s?\b/g, (_, count: string, unit: string) => `${count} ${UNITS[unit]?.(Number(count))}`)
    .replace(/ at (?=\d)/, ' am ')
    .replace(/,? and /, ' a ');
