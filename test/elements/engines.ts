import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { CHROMIUM_ARGUMENTS, PROGRAMS, requireProgram } from '../browsers/programs.ts';

const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** The engines to run: all, or those that CLARION_ENGINES names (`chromium,webkit`). */
export function chosenEngines(): Engine[] {
  const chosen = process.env['CLARION_ENGINES']?.split(',') ?? ENGINES;
  const unknown = chosen.filter((name) => !(ENGINES as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`CLARION_ENGINES knows ${ENGINES.join(', ')}, not ${unknown.join(', ')}.`);
  return [...chosen] as Engine[];
}

/** What drives an engine. WebKit wants its driver running on `driverPort`. */
export function launcher(engine: Engine, driverPort: number) {
  if (engine === 'chromium') {
    return chromeLauncher({
      launchOptions: { executablePath: requireProgram(PROGRAMS.chromium), args: CHROMIUM_ARGUMENTS },
      concurrency: 1,
    });
  }
  if (engine === 'firefox') {
    return chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath: requireProgram(PROGRAMS.firefox) },
      // Two Firefox pages at once share one focus, and the focus tests lose it.
      concurrency: 1,
    });
  }
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port: driverPort,
    path: '/',
    automationProtocol: 'webdriver',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: requireProgram(PROGRAMS.miniBrowser), args: ['--automation'] },
    },
  } as Parameters<typeof webdriverLauncher>[0]);
}
