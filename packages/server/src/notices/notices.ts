import type { CompiledNotice } from '@clarion-privacy/notice';

/** The notices that this server answers by. */
export interface Notices {
  readonly current: CompiledNotice;
  /** Undefined when that version was never published here. */
  find(version: string): CompiledNotice | undefined;
}

/** The first is the current one; requests may name any, as the person read it. */
export const noticesOf = (current: CompiledNotice, ...earlier: readonly CompiledNotice[]): Notices => {
  const byVersion = new Map([current, ...earlier].map((notice) => [notice.figures.version, notice]));
  return { current, find: (version) => byVersion.get(version) };
};
