import { fixture, html } from '@open-wc/testing';
import '../request-form/define.ts';
import './define.ts';
import { Rehearsal, refused, type Answer } from '../request-form/rehearsal.ts';
import { box } from './acting.fixture.ts';
import type { ClarionPreferences } from './preferences.ts';

/** An element in a page, with the answers that it gets, and what it sent. */
export const open = async (...answers: Answer[]): Promise<[ClarionPreferences, Rehearsal]> => {
  const rehearsal = new Rehearsal(...answers);
  const choices = await fixture<ClarionPreferences>(
    html`<clarion-preferences
      endpoint="https://privacy.example.com/"
      site="ccm"
      .token=${'secret-token'}
      .surroundings=${rehearsal}
    ></clarion-preferences>`,
  );
  return [choices, rehearsal];
};
export const damaged = refused(401, { type: 'urn:clarion-privacy:problem:link-not-accepted' });
export const changed = refused(412, { type: 'urn:clarion-privacy:problem:changed-meanwhile' });
export const noMail = {
  type: 'urn:clarion-privacy:problem:mail-not-available',
  errors: [{ pointer: '#', detail: 'Write to team@example.com or call 020 7946 0000.' }],
};
export const accepted = (): Response => Response.json({ status: 'accepted' }, { status: 202 });
export const methods = ({ sent }: Rehearsal): string[] => sent.map(({ init }) => init.method ?? 'GET');
export const header = ({ sent }: Rehearsal, index: number, name: string): string | null => new Headers(sent[index]?.init.headers).get(name);
export const body = ({ sent }: Rehearsal, index: number): unknown => JSON.parse(String(sent[index]?.init.body));
export const ticked = async (choices: ClarionPreferences, ...labels: string[]): Promise<boolean[]> =>
  Promise.all(labels.map(async (label) => (await box(choices, label)).checked));
export const SAVE = 'Save my choices';
