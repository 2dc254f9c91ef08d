import type { CompiledNotice } from '@clarion-privacy/notice';
import { notice as clarion } from '@clarion-privacy/notice/clarion';
import type { JsonFile } from './read-json.ts';
import type { Config } from './schema.ts';

const NOTICES: readonly CompiledNotice[] = [clarion];

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
