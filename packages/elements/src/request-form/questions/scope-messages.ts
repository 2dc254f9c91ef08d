/** The words of what an objection covers. */
export const scopeMessages = {
  channels: {
    legend: 'What should we stop?',
    all: 'All marketing',
    some: 'Only some of it',
    email: 'Email',
    phone: 'Telephone calls',
    post: 'Post',
    social: 'Social media',
  },
  companies: {
    legend: 'From which companies?',
    all: 'The whole group',
    some: 'Only some companies',
    tradingNameOf: (company: string): string => `A trading name of ${company}`,
  },
};
