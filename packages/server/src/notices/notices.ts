import type { CompiledNotice } from '@clarion-privacy/notice';

/** The notices that this server answers by. */
export interface Notices {
  readonly current: CompiledNotice;
  /** Undefined when that version was never published here. */
  find(version: string): CompiledNotice | undefined;
  /** The notice as JSON, as it was first served under this version. */
  bodyOf(version: string): string | undefined;
}

/** Notices of which nothing is kept: the first is the current one. */
export const noticesOf = (current: CompiledNotice, ...earlier: readonly CompiledNotice[]): Notices => {
  const byVersion = new Map([current, ...earlier].map((notice) => [notice.figures.version, notice]));
  return {
    current,
    find: (version) => byVersion.get(version),
    bodyOf: (version) => {
      const notice = byVersion.get(version);
      return notice && JSON.stringify(notice);
    },
  };
};
