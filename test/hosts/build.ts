import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { transformAsync } from '@babel/core';
import linker from '@angular/compiler-cli/linker/babel';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type Plugin, type PluginOption } from 'vite';
import { HOSTS } from './hosts.ts';

/** Builds every host that brings a bundle, each as its own team would, into `dist/`. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Angular's packages come half compiled: its linker does the rest, with the version that the application has. */
const angularLinker: Plugin = {
  name: 'angular-linker',
  transform: {
    filter: { id: /node_modules\/@angular\/.*\.mjs$/, code: 'ɵɵngDeclare' },
    async handler(code, filename) {
      const linked = await transformAsync(code, { filename, plugins: [[linker, { linkerJitMode: false }]], configFile: false, babelrc: false, compact: false });
      return { code: linked?.code ?? code, map: null };
    },
  },
};

const PLUGINS: Readonly<Record<string, readonly PluginOption[]>> = {
  react: [],
  vue: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('clarion-') } } })],
  svelte: [svelte()],
  angular: [angularLinker],
};

execFileSync(process.execPath, [fileURLToPath(import.meta.resolve('@angular/compiler-cli/package.json')).replace('package.json', 'bundles/src/bin/ngc.js'), '-p', path('angular')], { stdio: 'inherit' });

for (const { name } of HOSTS.filter(({ isBundled }) => isBundled)) {
  await build({
    configFile: false,
    root: path(name),
    base: `/${name}/`,
    logLevel: 'warn',
    plugins: [...(PLUGINS[name] ?? [])],
    define: { ngDevMode: 'false', ngJitMode: 'false', ngServerMode: 'false' },
    build: { outDir: path(`dist/${name}`), emptyOutDir: true, target: 'es2022', modulePreload: false, reportCompressedSize: false },
  });
}
