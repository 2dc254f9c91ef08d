/** Gives each section an id that stays when sections are moved or numbered anew. */
export class Anchors {
  readonly #taken = new Map<string, number>();

  /** The id for a heading; the second of the same words gets `-2`. */
  idFor(heading: string): string {
    const base = slug(heading);
    let id = base;
    for (let count = (this.#taken.get(base) ?? 0) + 1; ; count += 1) {
      id = count === 1 ? base : `${base}-${count}`;
      this.#taken.set(base, count);
      if (id === base || !this.#taken.has(id)) break;
    }
    this.#taken.set(id, this.#taken.get(id) ?? 1);
    return id;
  }
}

// Numbers before a heading change when a section is put in: '3.1 Cookies' is 'cookies'.
const NUMBERING = /^(?:(?:section|article|clause|part)\s+)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.):]\s+/iu;

function slug(heading: string): string {
  const words = heading
    .replace(NUMBERING, '')
    .replace(/^\d+(?:\.\d+)*\s+/u, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^[-0-9]+|-+$/gu, '');
  return words === '' ? 'section' : words;
}
