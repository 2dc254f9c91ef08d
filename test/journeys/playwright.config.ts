import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, PROGRAMS, requireProgram } from '../browsers/programs.ts';

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: { executablePath: requireProgram(PROGRAMS.chromium), args: CHROMIUM_ARGUMENTS },
};

const firefox = {
  browserName: 'firefox' as const,
  channel: 'moz-firefox',
  launchOptions: { executablePath: requireProgram(PROGRAMS.firefox) },
};

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/journeys',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: chromium },
    { name: 'firefox', use: firefox, grep: /@every-engine/ },
    {
      // Playwright reads a page by scripts of its own, which Firefox turns off with the page's.
      name: 'chromium without scripts',
      use: { ...chromium, javaScriptEnabled: false },
      testMatch: '*.no-script.spec.ts',
    },
  ].map((project) => ({ testIgnore: 'testMatch' in project ? [] : '*.no-script.spec.ts', ...project })),
});
