import { availableParallelism } from 'node:os';
import { Crew } from './crew.ts';

/** Threads for a list: one core is left to who reads and writes it, and judges pieces when the threads have enough of them. */
export const listCrew = (): Crew => new Crew(availableParallelism() - 1);
