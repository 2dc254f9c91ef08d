import { readFileSync, writeFileSync } from 'node:fs';
import { partsTable } from './parts-table.ts';
import { publicTokens, tokenTable } from './public-tokens.ts';
import { integrityTable, type Release } from './release.ts';

/** A table that a page of the documentation holds between two comments of its name. */
class PrintedTable {
  readonly #file: URL;
  readonly #name: string;

  constructor(page: string, name: string) {
    this.#file = new URL(`../../../docs/${page}`, import.meta.url);
    this.#name = name;
  }

  holds(table: string): boolean {
    return this.#text().includes(`<!-- ${this.#name} -->\n${table}\n<!-- /${this.#name} -->`);
  }

  print(table: string): void {
    const between = new RegExp(`(<!-- ${this.#name} -->)[^]*(<!-- /${this.#name} -->)`);
    writeFileSync(this.#file, this.#text().replace(between, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`));
  }

  #text(): string {
    return readFileSync(this.#file, 'utf8');
  }
}

const integrity = new PrintedTable('releases.md', 'integrity');

/** Whether the documentation prints the values of a release. */
export const isPrinted = (release: Release): boolean => integrity.holds(integrityTable(release));

/** Prints the values of a release in the documentation. */
export const printIntegrity = (release: Release): void => integrity.print(integrityTable(release));

/** The tables that come from the elements' sources, by what they list. */
export const FROM_SOURCES = {
  tokens: { printed: new PrintedTable('theming.md', 'tokens'), table: () => tokenTable(publicTokens()) },
  parts: { printed: new PrintedTable('elements.md', 'parts'), table: partsTable },
};
