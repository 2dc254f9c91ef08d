import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FROM_SOURCES } from '../../packages/elements/build/docs-table.ts';
import { publicTokens } from '../../packages/elements/build/public-tokens.ts';

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
  readonly cssProperties?: readonly Named[];
  readonly slots?: readonly Named[];
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

  it('tells what each tag, attribute, event, part and slot is', () => {
    const undocumented = elements.flatMap(({ tagName, description, attributes = [], events = [], cssParts = [], slots = [] }) => [
      ...(description ? [] : [tagName]),
      ...[...attributes, ...events, ...cssParts, ...slots].filter((each) => !each.description?.trim()).map(({ name }) => `${tagName} ${name}`),
    ]);
    assert.deepEqual(undocumented, []);
  });

  it('names the parts that the elements have, and the slots', () => {
    for (const { tagName = '', cssParts = [], slots = [] } of elements) {
      const code = globSync(`packages/elements/src/${tagName.replace('clarion-', '')}/**/*.ts`, { cwd: root }).filter((file) => !/test|fixture|examples/.test(file)).map(source).join('\n');
      const named = [...code.matchAll(/ exportparts="([^"]+)"/g)].flatMap(([, names = '']) => names.split(', '));
      const own = [...code.matchAll(/ part="?([\w-]+)"?/g)].map(([, name = '']) => name);
      const undocumented = [...own, ...named].filter((name) => !cssParts.some((part) => part.name === name));
      assert.deepEqual(undocumented, [], tagName);
      if (/<slot[ >]/.test(code)) assert.ok(slots.length > 0, `${tagName} has slots that it does not name`);
    }
  });

  it('names the public tokens on every element that shows anything', () => {
    const tokens = publicTokens().map(({ name }) => `--clarion-${name}`);
    for (const { tagName, cssProperties = [] } of elements) {
      assert.deepEqual(cssProperties.map(({ name }) => name), tagName === 'clarion-settings' ? [] : tokens, tagName);
    }
  });

  it('has the parts and slots that the documentation lists', () => {
    const { printed, table } = FROM_SOURCES.parts;
    assert.ok(printed.holds(table()), 'docs/elements.md says otherwise: npm run tables');
    assert.ok(!printed.holds(table().replace('`title`', '`headline`')));
  });

  it('gives editors the same tags, each with all of its attributes and what they are', () => {
    const attributesOf = (elements: readonly Declaration[], nameOf: (element: Declaration) => string | undefined) =>
      Object.fromEntries(elements.map((element) => [nameOf(element), (element.attributes ?? []).map(({ name }) => name).sort()]).sort());
    const own = attributesOf(elements, ({ tagName }) => tagName);
    assert.ok(['email-field', 'form', 'required'].every((name) => own['clarion-acknowledgement']?.includes(name)));
    const { tags } = built('vscode.html-custom-data.json') as { tags: Declaration[] };
    const { contributions } = built('web-types.json') as { contributions: { html: { elements: Declaration[] } } };
    for (const listed of [tags, contributions.html.elements]) {
      assert.deepEqual(attributesOf(listed, ({ name }) => name), own);
      assert.deepEqual(listed.flatMap(({ name, attributes = [] }) => attributes.filter(({ description }) => !description).map((attribute) => `${name} ${attribute.name}`)), []);
    }
  });
});
