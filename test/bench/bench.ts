import { parseArgs } from 'node:util';
import { benchAlike } from './alike.ts';
import { benchFirstRender } from './first-render.ts';
import { benchIntake } from './intake.ts';
import { benchMinting } from './minting.ts';
import { benchNotice } from './notice.ts';
import { benchPostgres } from './postgres.ts';
import { benchScreening } from './screening.ts';

const { values: sizes, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { flush: { type: 'string', multiple: true, default: [] }, entries: { type: 'string', default: '10000000' }, contacts: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' }, data: { type: 'string' } },
});

/** `npm run bench`: every figure as a ratio to a floor in the same run. `npm run bench -- intake` runs one. `--data` names a folder that keeps the entries for the next run; `--flush 2` makes each flush of the intake 2 ms longer. */
const BENCHES: Record<string, () => Promise<void>> = {
  intake: () => benchIntake(sizes.flush.map(Number)),
  postgres: benchPostgres,
  alike: benchAlike,
  screening: () => benchScreening({ entries: Number(sizes.entries), contacts: Number(sizes.contacts), rounds: Number(sizes.rounds), data: sizes.data }),
  'first-render': benchFirstRender,
  minting: benchMinting,
  notice: benchNotice,
};
const unknown = chosen.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. The benches: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (chosen.length === 0 || chosen.includes(name)) await bench();
}
