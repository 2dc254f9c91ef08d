import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** The settings that the environment carries, checked. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Where the outside reaches this server, without a slash at its end; left out, the address that it listens on. */
  readonly baseUrl: string | undefined;
  readonly dataFolder: string;
  /** A PostgreSQL that keeps the data; without one SQLite does, in the data folder. It may hold a password. */
  readonly database: string | undefined;
  readonly configFile: string;
  /** Whether the file was named, so that its absence is an error for every command. */
  readonly configNamed: boolean;
  readonly logLevel: LogLevel;
  /** Where mail goes; without it none is sent. It may hold a password. */
  readonly smtp: string | undefined;
  /** The port of the metrics; without one nothing is measured. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const KNOWN = ['CLARION_PORT', 'CLARION_HOST', 'CLARION_BASE_URL', 'CLARION_DATA', 'CLARION_DATABASE', 'CLARION_CONFIG', 'CLARION_LOG', 'CLARION_SMTP', 'CLARION_METRICS_PORT', 'CLARION_METRICS_HOST'];

/** What such an address looks like, for messages. */
export const POSTGRES_EXAMPLE = 'such as postgres://clarion:secret@db.example.com/clarion';

const port = (example: string) => {
  const words = `write a port from 0 to 65535, such as ${example}`;
  return z
    .string()
    .regex(/^\d{1,5}$/u, words)
    .transform(Number)
    .refine((number) => number <= 65_535, words);
};
const host = z.string().regex(/^[\w.:%-]+$/u, 'write a host name or an address, such as 127.0.0.1');

const schema = z.object({
  CLARION_PORT: port('8787').default(8787),
  CLARION_HOST: host.default('127.0.0.1'),
  CLARION_METRICS_PORT: port('9464').optional(),
  CLARION_METRICS_HOST: host.default('127.0.0.1'),
  CLARION_BASE_URL: z
    .string()
    .refine(isBaseUrl, 'write the address that browsers use, such as https://privacy.example.com')
    .transform((text) => text.replace(/\/+$/u, ''))
    .optional(),
  CLARION_DATA: z.string().default('.clarion'),
  CLARION_DATABASE: z.string().refine(isPostgresUrl, `write the address of a PostgreSQL, ${POSTGRES_EXAMPLE}, or unset it for SQLite in CLARION_DATA`).optional(),
  CLARION_CONFIG: z.string().optional(),
  CLARION_SMTP: z
    .string()
    .refine(isSmtpUrl, 'write the address of a mail server, such as smtps://user:secret@mail.example.com')
    .optional(),
  CLARION_LOG: z.enum(LOG_LEVELS, `write one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** Reads what `process.env` holds; relative paths start from `folder`. */
export const readEnvironment = (
  variables: Readonly<Record<string, string | undefined>>,
  folder: string,
): Environment => {
  const set = Object.entries(variables).filter(([name, value]) => name.startsWith('CLARION_') && value);
  const result = schema.safeParse(Object.fromEntries(set.filter(([name]) => KNOWN.includes(name))));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}.`);
  }
  const { data: rest } = result;
  return {
    port: rest.CLARION_PORT,
    host: rest.CLARION_HOST,
    baseUrl: rest.CLARION_BASE_URL,
    dataFolder: resolve(folder, rest.CLARION_DATA),
    database: rest.CLARION_DATABASE,
    configFile: resolve(folder, rest.CLARION_CONFIG ?? 'clarion.config.json'),
    configNamed: rest.CLARION_CONFIG !== undefined,
    logLevel: rest.CLARION_LOG,
    smtp: rest.CLARION_SMTP,
    metricsPort: rest.CLARION_METRICS_PORT,
    metricsHost: rest.CLARION_METRICS_HOST,
  };
};

/** Whether a text is the address of a PostgreSQL. */
export function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^postgres(ql)?:$/u.test(url.protocol) && url.pathname.length > 1;
}

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/u.test(url.protocol) && url.hostname !== '';
}

function isBaseUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/u.test(url.protocol) && !url.search && !url.hash && !url.username;
}
