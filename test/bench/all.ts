import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Every bench with what it takes; each runs to its end, whatever came of the one before. */
const benches = [
  ['content.bench.ts'],
  ['plan.bench.ts'],
  ['store.bench.ts', '100000'],
  ['reports.bench.ts'],
  ['kiosk.bench.ts'],
  ['signage.bench.ts'],
  ['hq.bench.ts'],
] as const;

const missed = benches.filter(([file, ...parameters]) => {
  console.log(`\n${file}`);
  const run = spawnSync(process.execPath, [join(import.meta.dirname, file), ...parameters], {
    stdio: 'inherit',
  });
  return run.status !== 0;
});
if (missed.length > 0) {
  console.log(`\nNot within all limits: ${missed.map(([file]) => file).join(', ')}`);
  process.exitCode = 1;
}
