import { LAST_CONTACT } from '../register.ts';
import type { CompiledNotice } from '../notice.ts';
import type { Right } from '../vocabulary.ts';

/** What a notice states, in the form in which `notice.yaml` states it: what compiling took apart is put together. */
export function statedIn({ figures, collection, register, facts, missing = [] }: CompiledNotice): Readonly<Record<string, unknown>> {
  const { rights, retention, review, ...registerLeft } = register;
  const rules = retention.filter(({ id }) => id !== LAST_CONTACT);
  const verifiable = retention.find(({ id }) => id === LAST_CONTACT)?.verifiable;
  const stated = {
    ...figures,
    ...registerLeft,
    ...(collection && { collection }),
    rights: Object.fromEntries(
      Object.entries(figures.rights).map(([right, promised]) => [right, { ...promised, ...rights[right as Right] }]),
    ),
    retention: { ...figures.retention, ...(verifiable && { verifiable }), ...(rules.length > 0 ? { rules } : {}) },
    review: { ...figures.review, ...review },
    facts,
  };
  return without(stated, missing);
}

/** Leaves out what plain Markdown left out, and lists that state nothing. */
function without(group: Readonly<Record<string, unknown>>, missing: readonly string[], prefix = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group).flatMap(([name, value]): [string, unknown][] => {
      const path = prefix + name;
      if (missing.includes(path) || (Array.isArray(value) && value.length === 0)) return [];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[name, value]];
      const left = without(value as Record<string, unknown>, missing, `${path}.`);
      return Object.keys(left).length > 0 || Object.keys(value).length === 0 ? [[name, left]] : [];
    }),
  );
}
