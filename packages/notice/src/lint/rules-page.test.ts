import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { RULES } from './rules/index.ts';
import { rulesPage } from './rules-page.ts';

describe('the page of lint rules', () => {
  it('says of every rule what the rule says of itself', async () => {
    const page = await readFile(new URL('../../../../docs/lint-rules.md', import.meta.url), 'utf8');
    assert.equal(page, rulesPage(RULES), 'run: npm run generate');
  });

  it('gives each rule its article with a link', () => {
    const page = rulesPage(RULES);
    for (const { id, source } of RULES) {
      const [, entry = ''] = page.split(`### ${id}\n`);
      assert.ok(entry.startsWith('\n**') && entry.split('### ')[0]?.includes(`[${source.name}](${source.url})`), id);
    }
  });
});
