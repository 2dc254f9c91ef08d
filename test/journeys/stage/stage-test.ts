import { expect, test as base, type Page } from '@playwright/test';
import type * as Geometry from './geometry.ts';
import { serveStage } from './serve-stage.ts';
import { STATES, type State } from './states.ts';

declare global {
  interface Window {
    readonly looks: typeof Geometry;
  }
}

/** Tests that find the stage served. */
export const test = base.extend<object, { stage: string }>({
  stage: [
    async ({}, use) => {
      const { origin, server } = await serveStage();
      await use(origin);
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ stage }, use) => use(stage),
});

const begins = (words: string): RegExp => new RegExp(`^\\s*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Brings a state about as a person would, and waits until it shows. */
export async function open(page: Page, name: string): Promise<State> {
  const state = STATES.get(name)!;
  await page.goto(`/#${encodeURIComponent(name)}`);
  for (const step of state.steps) {
    if ('press' in step) await page.locator('button, a, label, summary').filter({ hasText: begins(step.press), visible: true }).first().click();
    else await page.locator(`#${step.into}`).fill(step.type);
  }
  await page.getByText(state.shows).filter({ visible: true }).first().waitFor();
  return state;
}

export { expect };
