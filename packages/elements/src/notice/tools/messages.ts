/** The words of the tools beside a notice. */
export const toolMessages = {
  loading: 'Loading…',
  failed: 'That did not load. Try again, or load the page again.',
  buttons: {
    find: 'Find a word',
    fold: 'Close all sections',
    tables: 'Summary tables',
    retention: 'When will you delete my data?',
    history: 'Earlier versions',
  },
  unfold: 'Open all sections',
  section: (title: string) => `Section ‘${title}’`,

  close: 'Close',
  find: 'Word or words to find',
  previous: 'Previous',
  next: 'Next',
  read: 'Read here',
  noMatch: (query: string) => `No match for ‘${query}’.`,
  matches: (count: number) => (count === 1 ? '1 match.' : `${count} matches.`),
  matchOf: (index: number, count: number, section: string | undefined) =>
    `Match ${index} of ${count}${section === undefined ? '' : `, in ‘${section}’`}.`,

  tables: 'This notice in tables',

  retention: 'When will you delete my data?',
  retentionRule: (period: string) =>
    `We keep your data for ${period} after our last contact with you. Each new contact starts the time again.`,
  lastContact: 'When were we last in contact?',
  lastContactHint: 'For example, 27 3 2024. It is the day of our last email, call or letter that you answered, or of yours to us.',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  /** The same inside a sentence. */
  parts: { day: 'day', month: 'month', year: 'year' },
  work: 'Work out the date',
  dateMissing: (parts: string) => `Give the ${parts}.`,
  dateUnreal: 'There is no such date. Check the day, the month and the year.',
  dateAhead: 'This date is still to come. Give the date of a contact that has been.',
  dateOld: 'Give the year in four figures, from 1900.',
  deletedBy: (date: string) => `We delete your data by ${date}, if we are not in contact again before then.`,
  deletedAlready: (date: string) => `If we were not in contact again, your data was due to be deleted by ${date}. Ask us to check.`,

  history: 'Versions of this notice',
  historyLoading: 'Loading earlier versions…',
  historyFailed: (version: string) => `Version ${version} did not load.`,
  retry: 'Try again',
  inForce: (version: string, date: string) => `Version ${version}, in force from ${date}`,
  now: 'the one on this page',
  changedFrom: (version: string) => `What changed from version ${version}`,
  bySection: 'Section by section',
  first: 'This is the first version that is kept.',
  historyDone: (count: number) => (count === 1 ? '1 earlier version.' : `${count} earlier versions.`),
};
