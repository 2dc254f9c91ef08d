import type { Right } from './vocabulary.ts';

/** What a person can do, as a notice heads it. */
export const RIGHT_NAMES: Readonly<Record<Right, string>> = {
  objection: 'Right to object',
  erasure: 'Right to erasure',
  access: 'Right of access',
  rectification: 'Right to rectification',
  restriction: 'Right to restriction',
  portability: 'Right to data portability',
  complaint: 'Right to complain',
};
