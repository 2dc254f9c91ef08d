import type { CompiledNotice } from '@clarion-privacy/notice';
import type { JsonFile } from './read-json.ts';
import { readJson } from './read-json.ts';
import { configSchema, type Config } from './schema.ts';

const MEND = 'write it as docs/commands.md shows, or set CLARION_CONFIG to the file to use';

/** Reads `clarion.config.json` and checks all that it says by itself. */
export const loadConfig = (file: string): JsonFile<Config> => readJson(file, configSchema, MEND);

/** Refuses a site of a company that the notice does not name. */
export const checkCompanies = (config: JsonFile<Config>, notice: CompiledNotice): void => {
  const known = notice.figures.companies.map(({ id }) => id);
  for (const [index, { company }] of config.value.sites.entries())
    if (!known.includes(company))
      throw config.errorAt(
        ['sites', index, 'company'],
        `the notice names no company "${company}": write one of ${known.join(', ')}`,
      );
};
