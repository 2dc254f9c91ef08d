import { z } from 'zod';

/** What every damaged key file asks for. */
export const MEND = 'put the file back from your backup; the server changes nothing in it';
export const damaged = (what: string): string => `${what}: ${MEND}`;

export const keyIdSchema = z.string().regex(/^[\w-]{1,64}$/u, damaged('this is not a key id'));
export const timeSchema = z.iso.datetime(damaged('this is not a time'));

/** The current key is one of the file, and no two have one id. */
export const keyIdsAgree = (
  { current, keys }: { readonly current: string; readonly keys: readonly { readonly id: string }[] },
  context: z.core.$RefinementCtx,
): void => {
  const ids = keys.map(({ id }) => id);
  if (!ids.includes(current)) context.addIssue({ code: 'custom', path: ['current'], message: damaged('no key in the file has this id') });
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) < index) context.addIssue({ code: 'custom', path: ['keys', index, 'id'], message: damaged('two keys have this id') });
};
