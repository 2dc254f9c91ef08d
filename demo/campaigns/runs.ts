import type { Campaign } from './campaigns.ts';
import type { RowOutcome } from './send-campaign.ts';

/** A campaign that was sent, and what became of each row. */
export interface Run {
  readonly id: string;
  readonly at: Date;
  readonly campaign: Campaign;
  readonly outcomes: readonly RowOutcome[];
}

/** How many results are kept. */
const RUN_LIMIT = 20;

/** The last runs, newest first; they end with the demo. */
export class Runs {
  readonly #random: (bytes: number) => Buffer;
  #runs: readonly Run[] = [];

  constructor(random: (bytes: number) => Buffer) {
    this.#random = random;
  }

  list(): readonly Run[] {
    return this.#runs;
  }

  get(id: string): Run | undefined {
    return this.#runs.find((run) => run.id === id);
  }

  add(run: Omit<Run, 'id'>): Run {
    const added = { ...run, id: this.#random(8).toString('hex') };
    this.#runs = [added, ...this.#runs].slice(0, RUN_LIMIT);
    return added;
  }
}

/** How many rows ended in each way. */
export const tally = ({ outcomes }: Run): Readonly<Record<RowOutcome['outcome'], number>> => {
  const count = { sent: 0, held: 0, skipped: 0 };
  for (const { outcome } of outcomes) count[outcome] += 1;
  return count;
};
