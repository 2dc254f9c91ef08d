import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';

/** A browser's program or driver: the environment variable that overrides it, its names, and Debian's package. */
export interface Program {
  readonly variable: string;
  readonly names: readonly string[];
  /** Where a program lies that no PATH leads to. */
  readonly paths?: readonly string[];
  readonly debian: string;
}

export const PROGRAMS = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    debian: 'chromium',
  },
  firefox: { variable: 'FIREFOX', names: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  webkitDriver: { variable: 'WEBKIT_DRIVER', names: ['WebKitWebDriver'], debian: 'webkit2gtk-driver' },
  miniBrowser: {
    variable: 'WEBKIT_BROWSER',
    names: ['MiniBrowser'],
    paths: ['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/libexec/webkit2gtk-4.*/MiniBrowser'],
    debian: 'webkit2gtk-driver',
  },
  xvfb: { variable: 'XVFB', names: ['Xvfb'], debian: 'xvfb' },
} as const satisfies Record<string, Program>;

/** Where the program is, or nothing. */
export function findProgram(program: Program): string | undefined {
  const override = process.env[program.variable];
  if (override) return override;
  for (const name of program.names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      continue;
    }
  }
  return program.paths?.flatMap((path) => globSync(path))[0];
}

/** Where the program is; else an error that says what to install. */
export function requireProgram(program: Program): string {
  const found = findProgram(program);
  if (!found) {
    throw new Error(
      `${program.names[0]} is not here: install Debian's package ${program.debian}, or set ${program.variable} to its path.`,
    );
  }
  return found;
}

/** Chromium refuses its sandbox to root, and must not call home from a test. */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
