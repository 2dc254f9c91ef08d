import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, PROGRAMS, requireProgram } from '../browsers/programs.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/hosts',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  projects: [
    {
      name: 'chromium',
      use: { browserName: 'chromium', launchOptions: { executablePath: requireProgram(PROGRAMS.chromium), args: CHROMIUM_ARGUMENTS } },
    },
    {
      name: 'firefox',
      use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: requireProgram(PROGRAMS.firefox) } },
      grep: /@every-engine/,
    },
  ],
});
