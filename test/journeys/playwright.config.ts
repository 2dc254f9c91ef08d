import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, PROGRAMS, requireProgram } from '../browsers/programs.ts';

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: { executablePath: requireProgram(PROGRAMS.chromium), args: CHROMIUM_ARGUMENTS },
};

/** Firefox takes what Playwright would emulate from its preferences. */
const firefox = (preferences: Record<string, string | number | boolean> = {}) => ({
  browserName: 'firefox' as const,
  channel: 'moz-firefox',
  launchOptions: { executablePath: requireProgram(PROGRAMS.firefox), firefoxUserPrefs: preferences },
});

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/journeys',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: chromium },
    { name: 'firefox', use: firefox(), grep: /@every-engine/ },
    {
      name: 'chromium without scripts',
      use: { ...chromium, javaScriptEnabled: false },
      testMatch: '*.no-script.spec.ts',
    },
    {
      name: 'firefox without scripts',
      use: firefox({ 'javascript.enabled': false }),
      testMatch: '*.no-script.spec.ts',
    },
  ].map((project) => ({ testIgnore: 'testMatch' in project ? [] : '*.no-script.spec.ts', ...project })),
});
