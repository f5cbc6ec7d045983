import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { ConfigError } from '../errors.ts';
import { createHqApp } from '../hq/app.ts';
import { readHqConfig } from '../hq/config.ts';
import { simulate } from '../hq/simulation/simulate.ts';

interface SimulateOptions {
  sites: number;
  days: number;
  assists: number;
  seed: number;
  faults?: boolean;
}

/** `tantam simulate`: sites and an HQ on this machine, to see that nothing is lost and nothing counted twice. */
export function addSimulateCommand(program: Command, root: string): void {
  program
    .command('simulate')
    .description('run sites and an HQ through some days, and compare HQ with the sum of the sites')
    .option('--sites <n>', 'how many', whole, 10)
    .option('--days <n>', 'how many', whole, 5)
    .option('--assists <n>', 'citizens helped a day and site', whole, 60)
    .option('--seed <n>', 'the same number makes the same chances', whole, 1)
    .option('--faults', 'with a bad network, restarts, wrong clocks and restored disks')
    .action(async ({ faults = false, ...order }: SimulateOptions) => {
      const home = mkdtempSync(join(tmpdir(), 'tantam-simulate-'));
      const config = readHqConfig({ ...process.env, TANTAM_HQ_HOME: home }, root);
      const begun = performance.now();
      let looked = false;
      try {
        const result = await simulate({
          ...order,
          faults,
          progress: console.log,
          async openHq(clock) {
            const hq = await createHqApp(config, { clock });
            const site = await hq.services.db.selectFrom('sites').select('id').limit(1).executeTakeFirst();
            if (!looked && site !== undefined) {
              await hq.close();
              throw new ConfigError(
                'The database that DATABASE_URL names holds sites already. Simulate in an empty one.',
              );
            }
            looked = true;
            return hq;
          },
        });
        for (const [fault, count] of result.faults) console.log(`${String(count).padStart(7)} × ${fault}`);
        const { recorded, lost, double, foreign, conflicts, quarantined, assists, rolledUp, restarts } =
          result;
        console.log(
          `${recorded} events, ${restarts} restarts of HQ, ${((performance.now() - begun) / 1_000).toFixed(0)} s: ${lost} lost, ${double} double, ${foreign} that do not belong; ${quarantined} of ${conflicts} conflicts in the quarantine; ${assists} assists stand at the sites, ${rolledUp} at HQ.`,
        );
        const well = lost + double + foreign === 0 && conflicts === quarantined && assists === rolledUp;
        if (!well) process.exitCode = 1;
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    });
}

function whole(given: string): number {
  if (/^\d{1,6}$/.test(given) && Number(given) > 0) return Number(given);
  throw new InvalidArgumentError('Give a whole number of at least 1.');
}
