import type { Campaign } from './campaigns.ts';

/** A row of the list, as `clarion-privacy screen --format json` gives it back. */
export interface ScreenedRow {
  readonly line: number;
  readonly decision: 'held' | 'clear' | 'unchecked';
  readonly why: string;
  /** The row's cells by the names of their columns. */
  readonly row: Readonly<Record<string, string>>;
}

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `clarion-privacy` with these words, `input` being its standard input. */
export type RunCommand = (words: readonly string[], input: string) => Promise<Outcome>;

/** Why a list cannot be sent to, in words for whoever typed it. */
export class ListRefused extends Error {
  override readonly name = 'ListRefused';
}

/** Has the backend's own command hold back whoever objected to email from this company, or left this mailing list of it. */
export async function screenList(csv: string, { company, list }: Pick<Campaign, 'company' | 'list'>, run: RunCommand): Promise<readonly ScreenedRow[]> {
  const { code, stdout, stderr } = await run(['screen', '-', '--format', 'json', '--channel', 'email', '--company', company, '--list', list], csv);
  if (code !== 0) {
    const said = stderr.trim().split('\n').at(-1) ?? '';
    // Nothing was sent yet, so a half-screened list is no worse than one that was not.
    const reason = said.replace(/^INCOMPLETE: /u, '').replace(/ Throw away what was written\.$/u, '');
    throw new ListRefused(reason.replace(/^the standard input\b/u, 'Your list'));
  }
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ScreenedRow);
}
