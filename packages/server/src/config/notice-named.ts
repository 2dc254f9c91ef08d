import type { CompiledNotice } from '@clarion-privacy/notice';
import { notice as clarion } from '@clarion-privacy/notice/clarion';
import { earlier, notice as example } from '@clarion-privacy/notice/example';
import type { JsonFile } from './read-json.ts';
import type { Config } from './schema.ts';

/** Each notice with the versions before it, the latest first. */
const HISTORIES: readonly (readonly CompiledNotice[])[] = [[clarion], [example, ...earlier]];
const NOTICES = HISTORIES.flatMap((history) => history.slice(0, 1));

/** The notice that the configuration names; without one, the group's. */
export const noticeNamed = (config?: JsonFile<Config>): CompiledNotice => {
  if (!config) return clarion;
  const notice = NOTICES.find(({ figures }) => figures.id === config.value.notice);
  if (notice) return notice;
  throw config.errorAt(
    ['notice'],
    `there is no notice of this id: write one of ${NOTICES.map(({ figures }) => `"${figures.id}"`).join(', ')}`,
  );
};

/** The versions before a built-in notice, the latest first. */
export const versionsBefore = (notice: CompiledNotice): readonly CompiledNotice[] =>
  HISTORIES.find((history) => history[0] === notice)?.slice(1) ?? [];
