/** A label, and one sentence of what it means. */
type Said = readonly [label: string, hint: string];

/** Every word of the choices. No 'please', no 'sorry', no 'invalid'. */
export const preferencesMessages = {
  speaksFor: 'These are the choices for',
  off: 'Turn everything off',
  offHint: 'All marketing from every company, and all tracking of emails. Saved at once.',
  allOff: 'Everything is off. You get no marketing from the group.',

  form: 'Your choices',
  channels: {
    legend: 'How we may write to you or call you',
    email: ['Email', 'News and offers about products and services.'] as Said,
    phone: ['Telephone calls', 'Sales calls from our own people.'] as Said,
    post: ['Post', 'Letters and brochures.'] as Said,
    social: ['LinkedIn and other social media', 'Messages from members of our sales team.'] as Said,
  },
  companies: {
    legend: 'Which companies may do so',
    hint: 'Each sells products and services of its own.',
    tradingNameOf: (company = ''): string => `A trading name of ${company}`,
  },
  lists: {
    legend: 'Mailing lists that you have left',
    hint: 'Tick one to get it again.',
  },
  cells: 'Choose channels company by company',
  noCells: 'Tick a channel and a company first.',
  tracking: {
    legend: 'What emails may tell us',
    hint: 'You get the same emails either way.',
    opens: ['That you opened an email', 'A hidden image in the email tells us.'] as Said,
    clicks: ['Which links you followed', 'A code in each link tells us.'] as Said,
  },
  unsaved: 'You have changes that are not saved.',
  save: 'Save my choices',
  history: 'Your changes so far',
  loadingNotice: 'Loading the notice…',
};
