import type { ProblemError } from '@clarion-privacy/protocol';
import type { z } from 'zod';

/** Checks a body, or tells each mistake with a pointer to it. */
export const validate = <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): { readonly value: z.output<Schema> } | { readonly errors: readonly ProblemError[] } => {
  const result = schema.safeParse(body, { error: inPlainWords });
  return result.success ? { value: result.data } : { errors: firstOfEach(result.error.issues.flatMap(toErrors)) };
};

/** RFC 6901 as a URI fragment. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1').toWellFormed())}`).join('')}`;

/** One mistake at a time for each field: mending the first mostly mends the others. */
const firstOfEach = (errors: readonly ProblemError[]): readonly ProblemError[] => {
  const byPointer = new Map<string, ProblemError>();
  for (const error of errors) if (!byPointer.has(error.pointer)) byPointer.set(error.pointer, error);
  return [...byPointer.values()];
};

const toErrors = (issue: z.core.$ZodIssue): readonly ProblemError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: issue.message }))
    : [{ pointer: pointerTo(issue.path), detail: issue.message }];

const WORDS: Readonly<Record<string, string>> = { object: 'an object', array: 'a list', string: 'text' };

/** For mistakes of which the schema itself does not speak. */
const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Give this field.';
      return `Send ${WORDS[issue.expected] ?? issue.expected} here.`;
    case 'invalid_value':
      return `Use one of: ${issue.values.join(', ')}.`;
    case 'unrecognized_keys':
      return 'Leave this field out: it is not part of a request.';
    case 'too_big':
      return `Send ${issue.maximum} or fewer.`;
    default:
      return 'Mend this field.';
  }
};
