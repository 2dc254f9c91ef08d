import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError, fileProblem } from '../config/config-error.ts';
import { isPresent } from './private-file.ts';
import type { KeyMaking } from './suppression-keys.ts';
import { writeOnce } from './write-once.ts';

/** Where a data folder keeps the secret that signs what goes to an endpoint. The endpoint holds the same text. */
export const webhookSecretFile = (dataFolder: string, id: string): string => join(dataFolder, 'keys', 'webhooks', `${id}.secret`);

/** The variable that takes the file's place. */
const webhookSecretVariable = (id: string): string => `CLARION_WEBHOOK_SECRET_${id.toUpperCase().replaceAll('-', '_')}`;

/** As the Standard Webhooks scheme writes them: 24 to 64 bytes. */
const SECRET = /^whsec_(?:[A-Za-z\d+/]{4}){8,21}(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/u;
const SECRET_BYTES = 32;

/**
 * The secrets of an endpoint, newest first. Several, on lines of their own, sign together while the receiver changes
 * from one to the next. One is made with `making` when none is there.
 */
export const openWebhookSecrets = (
  dataFolder: string,
  id: string,
  variables: Readonly<Record<string, string | undefined>>,
  making?: Pick<KeyMaking, 'random'>,
): readonly string[] => {
  const variable = webhookSecretVariable(id);
  const given = variables[variable];
  if (given) return checked(given, variable);
  const file = webhookSecretFile(dataFolder, id);
  if (!isPresent(file)) {
    if (!making) throw new ConfigError(`${file} is missing: start the server once, which makes it, or set ${variable}.`);
    make(file, making);
  }
  return checked(read(file), file);
};

const checked = (text: string, where: string): readonly string[] => {
  const secrets = text.split(/[\s,]+/u).filter((word) => word !== '');
  if (secrets.length === 0 || !secrets.every((secret) => SECRET.test(secret)))
    throw new ConfigError(`${where} holds no secret of a webhook: write whsec_ and 24 to 64 bytes in base64, one secret a line.`);
  return secrets;
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`${file} cannot be read, ${fileProblem(error)}: give this user the right to read it.`);
  }
};

const make = (file: string, { random }: Pick<KeyMaking, 'random'>): void => {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Where another process was first, its secret is the one to read.
    writeOnce(file, `whsec_${Buffer.from(random(SECRET_BYTES)).toString('base64')}\n`, random(6).toString('hex'));
  } catch (error) {
    throw new ConfigError(`${folder} cannot be written, ${fileProblem(error)}: give this user the right to write it, or set CLARION_DATA.`);
  }
};
