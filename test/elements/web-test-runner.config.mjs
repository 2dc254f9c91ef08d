import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chosenEngines, launcher } from './engines.ts';
import { countReporter } from './count-reporter.ts';
import { leanLitPlugin } from './lean-lit.ts';

/** Orders of properties to try of each element, at random; without it a few that are always the same. */
const orders = Number(process.env.CLARION_ORDERS ?? 0);

const root = fileURLToPath(new URL('../..', import.meta.url));

export default {
  rootDir: root,
  files: process.env.CLARION_TEST_FILES?.split(',') ?? ['packages/elements/src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['clarion-source'] },
  browsers: chosenEngines().map((engine) => launcher(engine, Number(process.env.CLARION_DRIVER_PORT))),
  concurrentBrowsers: 1,
  testsFinishTimeout: 120_000 + orders * 10_000,
  testFramework: { config: { timeout: 30_000 } },
  plugins: [...(process.env.CLARION_LIT === 'lean' ? [await leanLitPlugin()] : []), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}packages/elements/tsconfig.json`, define: { CLARION_ORDERS: `${orders}` } })],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
