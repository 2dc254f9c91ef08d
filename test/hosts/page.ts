import { test as base, type Page } from '@playwright/test';
import { Hosts } from './serve.ts';

/** Tests that find all hosts and the backend running, on a page that tells what a browser complains of. */
export const test = base.extend<{ complaints: string[] }, { hosts: Hosts }>({
  hosts: [
    async ({}, use) => {
      const hosts = await Hosts.start();
      await use(hosts);
      await hosts.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ hosts }, use) => use(hosts.origin),
  complaints: async ({ page }, use) => use(await complaintsOf(page)),
});

export { expect } from '@playwright/test';

/** Errors of the console and of scripts, and every violation of the page's policy, as they come. */
async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`Violation of ${violatedDirective}: ${blockedURI} ${sample}`),
    ),
  );
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
