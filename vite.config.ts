import { fileURLToPath } from 'node:url';
import minifyTemplates from 'rollup-plugin-minify-template-literals';
import { defaultClientConditions, defineConfig, type PluginOption, type UserConfig } from 'vite';
import { flatImports } from './packages/elements/build/flat-imports.ts';
import { leanLit, ownCode } from './packages/elements/build/lean-lit.ts';
import { allAtOnce, CENTRE, compiledAtOnce, entryOf, oneFirstView, TOGETHER } from './packages/elements/build/one-first-view.ts';
import { CENTRE_POLICY, policyName, POLICY_NAME } from './packages/elements/build/policy-name.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Files that a first view loads together anyway compress better as one: what every element needs, and what reads. */
const CHUNKS = [
  { name: 'elements', test: /elements\/src\/(?:settings\/clarion-element|styles\/core|notice\/notice-source)\.ts$/ },
  { name: 'late-styles', test: /elements\/src\/(?:styles\/late-styles|notice\/mail-link)\.ts$/ },
  { name: 'figures', test: /clarion-figures\.ts$|elements\/src\/styles\/(?:base|tokens)\.ts$/ },
  { name: 'form', test: /elements\/src\/request-form\/(?:define|request-form|text-of|formats|messages|styles|takeover|rights\/definitions|questions\/(?:field|choice|group))\.ts$/ },
  { name: 'asking', test: /elements\/src\/request-form\/questions\/(?:scope|scope-messages|details|details-messages)\.ts$/ },
  { name: 'link', test: /elements\/src\/preferences\/(?:link(?:-element|-token|-messages)?|standing|control-styles)\.ts$/ },
  { name: 'preferences', test: /elements\/src\/preferences\/(?:define|preferences)\.ts$/ },
  { name: 'choosing', test: /elements\/src\/preferences\/(?:choosing|choices|choices-form|messages|styles)\.ts$/ },
  { name: 'sending', test: /elements\/src\/request-form\/conduct\/(?:submission|delivery|surroundings|dates|messages)\.ts$/ },
  { name: 'saving', test: /elements\/src\/preferences\/(?:saving|saving-styles|events)\.ts$/ },
  { name: 'reading', test: /elements\/src\/(?:notice\/(?:notice|define)|privacy\/privacy)\.ts$/ },
];

const plugins = (policy: string): PluginOption[] => [ownCode(), leanLit(), minifyTemplates(), policyName(policy), flatImports()];

/** The files that a page loads by a script tag: one entry an element, what they share in chunks beside them. The centre is apart. */
const elements: UserConfig = {
  root: path('packages/elements'),
  resolve: { conditions: ['clarion-source', ...defaultClientConditions] },
  plugins: plugins(POLICY_NAME),
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: false,
    lib: {
      entry: {
        'clarion-notice': path('packages/elements/src/notice/define.ts'),
        'clarion-request-form': path('packages/elements/src/request-form/define.ts'),
        'clarion-request-status': path('packages/elements/src/request-status/define.ts'),
        'clarion-erasure-or-objection': path('packages/elements/src/erasure-or-objection/define.ts'),
        'clarion-unsubscribe': path('packages/elements/src/unsubscribe/define.ts'),
        'clarion-preferences': path('packages/elements/src/preferences/define.ts'),
        'clarion-acknowledgement': path('packages/elements/src/acknowledgement/define.ts'),
        'clarion-settings': path('packages/elements/src/settings/define.ts'),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
};

/** The script of the backend's page that checks a receipt: its sources are the server's own. */
const pages: UserConfig = {
  root: path('packages/server'),
  resolve: { conditions: ['clarion-source', ...defaultClientConditions] },
  build: {
    outDir: 'dist/browser',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: false,
    lib: { entry: { 'check-receipt': path('packages/server/src/browser/check-receipt.ts') }, formats: ['es'] },
    rolldownOptions: { output: { minify: true } },
  },
};

/**
 * The backend's command in few files, as it is installed (decision 100). They lie as deep as the sources do, so that each finds what it reads where its source does.
 */
const command: UserConfig = {
  root: path('packages/server'),
  resolve: { conditions: ['clarion-source'] },
  ssr: { noExternal: [/^@clarion-privacy\//, 'kysely', 'zod', 'csv-parse', 'jsonc-parser'], resolve: { conditions: ['clarion-source'] } },
  build: {
    ssr: true,
    outDir: 'dist/command',
    // Of what is taken in.
    license: { fileName: 'licences.md' },
    emptyOutDir: true,
    target: 'node22',
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        'clarion-privacy': path('packages/server/src/cli.ts'),
        // Started by their names.
        thread: path('packages/server/src/screening/thread.ts'),
        'signing-thread': path('packages/server/src/receipts/signing-thread.ts'),
        'checkpoint-thread': path('packages/server/src/storage/sqlite/checkpoint-thread.ts'),
      },
      output: { chunkFileNames: '[name]-[hash].js', comments: false },
    },
  },
};

/** All of them in one file, for hosts that want one value of `integrity` on all they run. */
const single: UserConfig = {
  ...elements,
  build: {
    ...elements.build,
    outDir: 'dist/single',
    lib: { entry: { 'clarion-elements': path('packages/elements/src/every-element.ts') }, formats: ['es'] },
    rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
  },
};

/** A first view in one file, which is there sooner and compresses better than several that entries share. */
const firstView = (file: string, source: string, policy: string, more: readonly PluginOption[] = []): UserConfig => ({
  ...elements,
  plugins: [...plugins(policy), ...more, oneFirstView(file)],
  build: {
    ...elements.build,
    emptyOutDir: false,
    lib: { entry: { [entryOf(file)]: path(source) }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        chunkFileNames: ({ name }) => (name === file ? '[name].js' : 'chunks/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: file, tags: ['$initial'] }, ...CHUNKS] },
      },
    },
  },
});

const centre = firstView(CENTRE, 'packages/elements/src/privacy/in-two-tasks.ts', CENTRE_POLICY, [compiledAtOnce(CENTRE)]);

const together = firstView(TOGETHER, 'packages/elements/src/every-element.ts', POLICY_NAME, [allAtOnce()]);

/**
 * `vite build` makes the elements; beside those, `--mode centre` the privacy centre, `--mode together` all of them for one page;
 * `--mode single` all of them in one file; `--mode pages` what the backend's pages run, `--mode command` the backend's command, `--mode demo` the group's micro sites, which embed elements.
 */
export default defineConfig(async ({ mode }) => {
  if (mode === 'demo') return (await import('./demo/vite.demo.ts')).demoConfig();
  return { pages, command, centre, together, single }[mode] ?? elements;
});
