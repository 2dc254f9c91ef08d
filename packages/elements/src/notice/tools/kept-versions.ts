import type { CompiledNotice } from '@clarion-privacy/notice';

/** Gets one version of a notice from a backend. */
export type KeptVersion = (endpoint: string, version: string, signal: AbortSignal) => Promise<CompiledNotice>;

/** Where a backend keeps one version of a notice, for ever. */
const addressOf = (endpoint: string, version: string): string =>
  `${endpoint.replace(/\/$/, '')}/v1/notice/${encodeURIComponent(version)}`;

/** One version, checked; a backend that gives another in its place is not believed. */
export const keptVersion: KeptVersion = async (endpoint, version, signal) => {
  // As the elements bring it: by a second way, every first view would pay for its name.
  const { fetchNotice } = await import('../fetch-notice.ts');
  const notice = await fetchNotice(addressOf(endpoint, version), signal);
  if (notice.figures.version !== version) throw new Error(`Asked for version ${version}, got ${notice.figures.version}.`);
  return notice;
};
