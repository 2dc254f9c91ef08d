import { spawnSync } from 'node:child_process';
import { findProgram, PROGRAMS } from './programs.ts';

/** Installs the browsers that are missing where it may (Debian, as root); else says what to install. */
export function installBrowsers(): void {
  const missing = Object.values(PROGRAMS).filter((program) => !findProgram(program));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((program) => program.debian)), 'fonts-liberation'];
  const command = `apt-get install -y ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error) {
    throw new Error(`The browser tests need ${packages.join(', ')}. As root on Debian: ${command}`);
  }
  console.log(`Installing ${packages.join(', ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
  spawnSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  const absent = Object.values(PROGRAMS).filter((program) => !findProgram(program));
  if (absent.length > 0) {
    throw new Error(`Could not install ${absent.map(({ debian }) => debian).join(', ')}. Try by hand: ${command}`);
  }
}

if (import.meta.main) installBrowsers();
