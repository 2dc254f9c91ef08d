import type { Block, Definition, ListItem, NoticeText, Section, TableRow } from '../notice.ts';

/** Where something was written. */
export interface Position {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Where each part of a notice was written. Figures and the register go by the names of
 * `notice.yaml`, things in a list by their id: `rights.objection.promise`, `purposes.enquiries.basis`.
 * Text goes by section: `#what-we-hold` is its heading, `#what-we-hold.0` its first block, and
 * `#what-we-hold.0.2` the third item, row, definition or block inside that; `summary.1.0` likewise.
 */
export interface Positions {
  /** Exactly what was written at the path; undefined where nothing was. */
  get(path: string): Position | undefined;
  /** The nearest thing around the path that was written, and at last the start of the notice. */
  near(path: string): Position;
  readonly paths: readonly string[];
}

/** Positions from a map of paths. */
export function positionsOf(places: ReadonlyMap<string, Position>, start: string): Positions {
  return {
    get: (path) => places.get(path),
    near: (path) => {
      for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(rest.lastIndexOf('.'), 0))) {
        const place = places.get(rest);
        if (place) return place;
      }
      return { file: start, line: 1 };
    },
    paths: [...places.keys()],
  };
}

/** Lines of blocks, items, rows, definitions, sections and parts of the summary, as they were read. */
export type Lines = WeakMap<object, Position>;

/** The paths of everything in the text, with where it was written. */
export function textPositions(text: NoticeText, lines: Lines): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  const put = (path: string, thing: object) => {
    const place = lines.get(thing);
    if (place) places.set(path, place);
  };
  const visit = (blocks: readonly Block[], path: string): void =>
    blocks.forEach((block, index) => {
      put(`${path}.${index}`, block);
      if (block.type === 'note') visit(block.blocks, `${path}.${index}`);
      partsOf(block).forEach((part, inner) => {
        put(`${path}.${index}.${inner}`, part);
        if ('blocks' in part) visit(part.blocks, `${path}.${index}.${inner}`);
      });
    });
  const section = (each: Section): void => {
    put(`#${each.id}`, each);
    visit(each.blocks, `#${each.id}`);
    each.sections?.forEach(section);
  };
  text.summary.forEach((item, index) => {
    put(`summary.${index}`, item);
    visit(item.blocks, `summary.${index}`);
  });
  text.sections.forEach(section);
  return places;
}

function partsOf(block: Block): readonly (ListItem | Definition | TableRow)[] {
  if (block.type === 'list' || block.type === 'definitions') return block.items;
  return block.type === 'table' ? block.rows : [];
}
