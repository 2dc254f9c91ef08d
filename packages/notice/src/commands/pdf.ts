import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const PATIENCE = 60_000;

/** What finds a browser: `CHROMIUM` names one, `PATH` leads to one. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Prints a page that stands alone to PDF, by the browser that is there; without one it says what to do. */
export async function printPdf(html: string, environment: Environment = process.env): Promise<Buffer> {
  const browser = await findBrowser(environment);
  const folder = await mkdtemp(join(tmpdir(), 'clarion-notice-'));
  try {
    const [page, pdf] = [join(folder, 'notice.html'), join(folder, 'notice.pdf')];
    await writeFile(page, html);
    const said = await run(browser, [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--no-pdf-header-footer',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Root has no sandbox to give; the page is our own and runs no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return await readFile(pdf).catch(() => {
      throw new Error(`${browser} made no PDF. It said: ${said.trim().split('\n').at(-1) || 'nothing'}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function findBrowser(environment: Environment): Promise<string> {
  const named = environment['CHROMIUM'];
  if (named) {
    if (await canRun(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which cannot be run. Give it the path of Chromium or Chrome.`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const path of [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC]) {
    if (await canRun(path)) return path;
  }
  throw new Error(
    'A PDF needs Chromium or Chrome, and there is none. Install it, set CHROMIUM to its path, or export to html and print that.',
  );
}

const canRun = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}
