import type { Right } from '@clarion-privacy/notice';
import type { FormView } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** Brings what the form for each right asks first; what comes after that, each brings by itself. */
export const definitions: Readonly<Record<Right, () => Promise<{ readonly definition: (form: FormView) => RightDefinition }>>> = {
  objection: () => import('./objection.ts'),
  erasure: () => import('./erasure.ts'),
  access: () => import('./access.ts'),
  rectification: () => import('./rectification.ts'),
  restriction: () => import('./restriction.ts'),
  portability: () => import('./portability.ts'),
  complaint: () => import('./complaint.ts'),
};
