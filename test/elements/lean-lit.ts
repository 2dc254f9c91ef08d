import { fileURLToPath } from 'node:url';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build, type Rolldown } from 'vite';
import { leanLit, ownCode } from '../../packages/elements/build/lean-lit.ts';

const ENTRY = 'virtual:lit';
const PATH = '/lean-lit.js';

/** What stands in the place of a library. */
const PLACED: Readonly<Record<string, string>> = { lit: PATH, '@lit/context': '/packages/elements/src/settings/context-provider.ts' };

/**
 * Gives the elements what the files for pages carry of Lit (decision 0070), so that their tests are tests of that as well; the tests
 * themselves, and what they use, keep Lit whole.
 */
export async function leanLitPlugin(): Promise<TestRunnerPlugin> {
  const built = (await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'clarion-lit-entry',
        resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : undefined),
        load: (id) => (id === `\0${ENTRY}` ? "export { css, html, LitElement, nothing, render } from 'lit';" : undefined),
      },
      ownCode(),
      leanLit(),
    ],
    build: { write: false, target: 'es2022', minify: false, lib: { entry: ENTRY, formats: ['es'], fileName: 'lit' } },
  })) as Rolldown.RolldownOutput[];
  const [{ code }] = built[0]!.output;
  return {
    name: 'clarion-lean-lit',
    resolveImport: ({ source, context }) =>
      context.path.startsWith('/packages/elements/src/') && !/\.(test|fixture)\.ts$|\/examples\.ts$/.test(context.path) ? PLACED[source] : undefined,
    serve: ({ path }) => (path === PATH ? { body: code, type: 'js' } : undefined),
  };
}
