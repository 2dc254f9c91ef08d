import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withPreloads } from './preloads.ts';

const folder = mkdtempSync(join(tmpdir(), 'clarion-preloads-'));
writeFileSync(join(folder, 'clarion-notice.js'), 'import"./chunks/figures-abc.js";import{t as e}from"./chunks/reading-def.js";customElements.define(`clarion-notice`,e);');
const files = pathToFileURL(`${folder}/`);

after(() => rmSync(folder, { recursive: true }));

describe('the files of a first view', () => {
  it('are named before the script that imports them, so that a browser asks for all at once', () => {
    const script = '    <script type="module" src="/clarion/clarion-notice.js" vite-ignore></script>';
    assert.deepEqual(withPreloads(script, files).split('\n'), [
      '    <link rel="modulepreload" href="/clarion/chunks/figures-abc.js" vite-ignore>',
      '    <link rel="modulepreload" href="/clarion/chunks/reading-def.js" vite-ignore>',
      script,
    ]);
  });

  it('are named on no page that has no element', () => {
    const page = '<script type="module" src="/theming/page.js"></script>';
    assert.equal(withPreloads(page, files), page);
  });
});
