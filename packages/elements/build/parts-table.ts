import { readFileSync } from 'node:fs';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly Named[];
  readonly slots?: readonly Named[];
}

/** Every part and slot that the manifest has, for the documentation. */
export function partsTable(): string {
  const manifest = readFileSync(new URL('../dist/custom-elements.json', import.meta.url), 'utf8');
  const { modules } = JSON.parse(manifest) as { modules: { declarations: Declaration[] }[] };
  const rows = modules
    .flatMap(({ declarations }) => declarations)
    .sort((a, b) => ((a.tagName ?? '') < (b.tagName ?? '') ? -1 : 1))
    .flatMap(({ tagName, cssParts = [], slots = [] }) => [
      ...cssParts.map((part) => row(tagName, `part \`${part.name}\``, part)),
      ...slots.map((slot) => row(tagName, slot.name ? `slot \`${slot.name}\`` : 'its content', slot)),
    ]);
  return ['| element | part or slot | what it is |', '|---|---|---|', ...rows].join('\n');
}

const row = (tag: string | undefined, what: string, { description = '' }: Named): string => `| \`<${tag}>\` | ${what} | ${description.replace(/\s+/g, ' ')} |`;
