/** The words of the summary tables that are not the notice's own. */
export const tableMessages = {
  sources: 'Where your data comes from',
  source: 'Source',
  from: 'Given by',
  told: 'When we tell you',
  sourceKinds: { person: 'you', public: 'a public source', 'third-party': 'someone else' },

  data: 'What we hold',
  category: 'Kind of data',
  items: 'What it is',
  sensitive: 'Special category',
  comesFrom: 'Comes from',

  recipients: 'Who gets your data',
  recipient: 'Recipient',
  role: 'Their part',
  recipientKinds: {
    group: 'a company of ours',
    processor: 'works for us',
    controller: 'decides for itself how to use it',
    authority: 'an authority',
  },
  countries: 'Country',
  safeguard: 'Safeguard',
  gets: 'Gets',

  retention: 'How long we keep it',
  what: 'What',
  period: 'Kept for',
  after: 'Counted from',
  criterion: 'Decided by',

  rights: 'Your rights',
  right: 'Right',
  promise: 'We act within',
  ways: 'Ways to ask',
  free: 'Free of charge',
  answer: 'How we answer',
};
