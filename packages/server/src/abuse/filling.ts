import { SHOWN_FIELD, TRAP_FIELD } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import type { FormFields } from '../http/form-fields.ts';
import type { Markup } from '../pages/page.ts';
import { hidden } from '../pages/form-fields.ts';

/** How a form was filled in. What was typed into the trap is looked at, and kept nowhere. */
export interface Filling {
  readonly trapped: boolean;
  /** From when it was shown to when it was sent; absent where nobody told. */
  readonly seconds?: number | undefined;
  /** When it was shown first, as the next page carries it along. */
  readonly since: string;
}

/** Takes out of what was posted what tells a person from a program: it is no part of a request. */
export const takeFilling = (posted: FormFields, now: Date): { readonly filling: Filling; readonly fields: FormFields } => {
  const shown = posted.find(([name, value]) => name === SHOWN_FIELD && /^\d{13}$/u.test(value))?.[1];
  const seconds = shown === undefined ? undefined : (now.getTime() - Number(shown)) / 1_000;
  return {
    filling: {
      trapped: posted.some(([name, value]) => name === TRAP_FIELD && value.trim() !== ''),
      // A clock that was put back tells nothing.
      ...(seconds !== undefined && seconds >= 0 && { seconds }),
      since: shown ?? String(now.getTime()),
    },
    fields: posted.filter(([name]) => name !== SHOWN_FIELD && name !== TRAP_FIELD),
  };
};

/** The fields of a form of ours that nobody sees. The trap has a name that programs fill in. */
export const fillingFields = ({ since }: Pick<Filling, 'since'>): Markup => html`
${hidden(SHOWN_FIELD, since)}
<p hidden><label for="${TRAP_FIELD}">Leave this empty</label> <input id="${TRAP_FIELD}" name="${TRAP_FIELD}" autocomplete="off" tabindex="-1"></p>`;

/** The same, carried along by a page on which nothing is filled in. */
export const carriedFilling = ({ since, trapped }: Pick<Filling, 'since' | 'trapped'>): Markup =>
  html`${hidden(SHOWN_FIELD, since)}${trapped ? hidden(TRAP_FIELD, 'filled') : ''}`;
