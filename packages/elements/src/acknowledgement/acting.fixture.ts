import { fixture } from '@open-wc/testing';
import { waitUntil } from '../patience.fixture.ts';
import type { ClarionAcknowledgement } from './acknowledgement.ts';
import type { examples } from './examples.ts';

/** The form with the control in it, once all of it has come. */
export async function shown(template: unknown): Promise<{ form: HTMLFormElement; control: ClarionAcknowledgement }> {
  const form = await fixture<HTMLFormElement>(template as ReturnType<typeof examples.blank>);
  const control = form.querySelector('clarion-acknowledgement')!;
  await waitUntil(() => control.shadowRoot!.querySelector('[role=status]') ?? (control.hasUpdated && !control.outline));
  await control.updateComplete;
  return { form, control };
}

/** The box that these words label. */
export const box = (control: ClarionAcknowledgement, words: string): HTMLInputElement =>
  [...control.shadowRoot!.querySelectorAll('label')].find((label) => label.textContent?.includes(words))!.querySelector('input')!;

/** What the form would send now. */
export const sent = (form: HTMLFormElement): Record<string, FormDataEntryValue[]> => {
  const data = new FormData(form);
  return Object.fromEntries([...new Set(data.keys())].map((name) => [name, data.getAll(name)]));
};
