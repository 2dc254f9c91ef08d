import type { ScreenResult } from '@clarion-privacy/protocol';
import type { Entry } from './contact-store.ts';

export type Verdict = ScreenResult['contacts'][number];

/** Asks about contacts; the answers stand in their order. */
export type Screen = (entries: readonly Pick<Entry, 'email' | 'phone'>[]) => Promise<readonly Verdict[]>;

/** Nobody could be asked, so nobody may be added. */
export class NotScreened extends Error {
  override readonly name = 'NotScreened';
}

/** Screens by `POST /v1/screen` under an integration key, for any channel and company: whoever objected to anything is not added. */
export const screenBy =
  (backendOrigin: string, key: string, ask: (url: string, init: RequestInit) => Response | Promise<Response> = fetch): Screen =>
  async (entries) => {
    const contacts = entries.map(({ email, phone }) => ({ email, phone }));
    try {
      const response = await ask(`${backendOrigin}/v1/screen`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
        body: JSON.stringify({ contacts }),
      });
      if (!response.ok) throw new NotScreened(`screening was answered with ${response.status}`);
      const { contacts: verdicts } = (await response.json()) as ScreenResult;
      if (verdicts.length !== entries.length) throw new NotScreened('screening left contacts out');
      return verdicts;
    } catch (error) {
      if (error instanceof NotScreened) throw error;
      throw new NotScreened('screening gave no answer', { cause: error });
    }
  };
