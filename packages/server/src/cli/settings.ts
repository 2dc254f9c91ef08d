import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledNotice } from '@clarion-privacy/notice';
import { readEnvironment, type Environment } from '../config/environment.ts';
import { checkCompanies, loadConfig } from '../config/load-config.ts';
import { noticeNamed } from '../config/notice-named.ts';
import type { Config } from '../config/schema.ts';
import { openSqliteStorage, SQLITE_FILE } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { CommandError, type Terminal } from './command.ts';

/** What environment and configuration say together. */
export interface Settings {
  readonly environment: Environment;
  readonly config: Config;
  readonly notice: CompiledNotice;
}

/** Reads and checks everything before anything is opened. */
export const readSettings = ({ variables, folder }: Terminal): Settings => {
  const environment = readEnvironment(variables, folder);
  const file = loadConfig(environment.configFile);
  const notice = noticeNamed(file);
  checkCompanies(file, notice);
  return { environment, config: file.value, notice };
};

/** Like `readSettings`, for commands that work without a configuration: then the notice is the built-in one. */
export const readOptionalSettings = (terminal: Terminal): Omit<Settings, 'config'> => {
  const environment = readEnvironment(terminal.variables, terminal.folder);
  if (environment.configNamed || existsSync(environment.configFile)) return readSettings(terminal);
  return { environment, notice: noticeNamed() };
};

/** Opens the data of a server, and makes what is missing. */
export const openStorage = async ({ dataFolder, database }: Environment): Promise<Storage> =>
  database === undefined ? openSqliteStorage(dataFolder) : (await postgres()).openPostgresStorage(database);

/** Opens the data that a server keeps; where there is none it is an error, since nothing in it would hold anyone back. */
export const openExistingStorage = async ({ dataFolder, database }: Environment): Promise<Storage> => {
  if (database !== undefined) return (await postgres()).openPostgresStorage(database, { mustExist: true });
  const file = join(dataFolder, SQLITE_FILE);
  if (!existsSync(file))
    throw new CommandError(`There is no ${file}: set CLARION_DATA to the data folder of the server, or start the server once.`);
  return openSqliteStorage(dataFolder);
};

/** Its driver is loaded by whom it serves. */
const postgres = () => import('../storage/postgres/postgres-storage.ts');
