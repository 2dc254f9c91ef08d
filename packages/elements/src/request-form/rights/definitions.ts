import type { Right } from '@clarion-privacy/notice';
import { objection } from './objection.ts';
import type { FormRight, RightDefinition } from './right-definition.ts';

/** The rights that have a form; for any other the element offers the notice's contact ways. */
export const definitions: Readonly<Record<FormRight, RightDefinition> & Partial<Record<Right, RightDefinition>>> = {
  objection,
};
