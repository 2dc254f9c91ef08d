import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const built = (file: string): unknown => JSON.parse(source(`packages/elements/dist/${file}`));

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
}

const TAGS = globSync('packages/elements/src/*/define.ts', { cwd: root })
  .map((file) => /customElements\.define\('([^']+)'/.exec(source(file))?.[1] ?? `none in ${file}`)
  .sort();

describe('the manifest of the elements', () => {
  let elements: Declaration[] = [];
  before(() => {
    execFileSync('npm', ['run', '--silent', 'manifest'], { cwd: root, stdio: 'ignore' });
    const { modules } = built('custom-elements.json') as { modules: { declarations: Declaration[] }[] };
    elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  });

  it('names every tag', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), TAGS);
  });

  it('tells what each tag, attribute, event and part is', () => {
    const undocumented = elements.flatMap(({ tagName, description, attributes = [], events = [], cssParts = [] }) => [
      ...(description ? [] : [tagName]),
      ...[...attributes, ...events, ...cssParts].filter((each) => !each.description?.trim()).map(({ name }) => `${tagName} ${name}`),
    ]);
    assert.deepEqual(undocumented, []);
  });

  it('gives editors the same tags', () => {
    const { tags } = built('vscode.html-custom-data.json') as { tags: Named[] };
    assert.deepEqual(tags.map(({ name }) => name).sort(), TAGS);
    const { contributions } = built('web-types.json') as { contributions: { html: { elements: Named[] } } };
    assert.deepEqual(contributions.html.elements.map(({ name }) => name).sort(), TAGS);
  });
});
