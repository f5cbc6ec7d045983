import { existsSync, mkdirSync } from 'node:fs';
import type { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { homeOf } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { systemClock } from '../services/clock.ts';
import { readReceiptFiles, writeBundleFiles } from '../services/outbox/bundle-files.ts';
import { enrolAt, rotateAt } from '../services/outbox/enrol.ts';
import {
  type Enrolment,
  enrolmentFile,
  keepEnrolment,
  readEnrolment,
} from '../services/outbox/enrolment-file.ts';
import { countUnsent, takeReceipt } from '../services/outbox/exchange.ts';
import { openReceipts } from '../services/outbox/receipts.ts';
import { openDatabaseForReading } from '../store/database.ts';
import { openStore } from '../store/store.ts';

/** `tantam enrol` and `tantam bundle …`: the way to HQ. */
export function addOutboxCommands(program: Command): void {
  program
    .command('enrol')
    .description('enrol this PC at HQ by a one-time code; the running app sends from then on')
    .option('--hq <address>', 'where HQ is, as https://hq.example.vn')
    .option('--code <code>', 'the code that HQ gave, as 7K2M-…')
    .option('--rotate', "put a new key in the place of this PC's, which is enrolled already")
    .action(async ({ hq, code, rotate }: { hq?: string; code?: string; rotate?: boolean }) => {
      const home = homeOf(process.env);
      mkdirSync(home, { recursive: true });
      const enrolment = rotate ? await rotateAt(enrolmentOf(home)) : await enrolBy(hq, code);
      keepEnrolment(home, enrolment);
      console.log(
        `${rotate ? 'This PC has a new key' : 'This PC is enrolled'}: "${enrolment.name}" of ${enrolment.site.name}, at ${enrolment.hq}.`,
      );
    });

  const bundle = program
    .command('bundle')
    .description('bring events to HQ in files, where there is no network');

  bundle
    .command('export')
    .description('write what HQ has not confirmed yet into files that only HQ can read')
    .requiredOption('--out <folder>', 'where the files go, for example a USB stick')
    .action(async ({ out }: { out: string }) => {
      const home = homeOf(process.env);
      const enrolment = enrolmentOf(home);
      if (!existsSync(out))
        throw new ConfigError(`The folder ${out} does not exist. Make it first, or name another.`);
      const db = openDatabaseForReading(home);
      try {
        const receipts = openReceipts(home, enrolment);
        const sending = { db, enrolment, receipts, clock: systemClock, version: packageJson.version };
        const files = await writeBundleFiles(sending, out);
        const events = files.reduce((sum, file) => sum + file.events, 0);
        console.log(
          events === 0
            ? 'HQ has confirmed everything: there is nothing to bring.'
            : `Wrote ${events} events into ${files.length} ${files.length === 1 ? 'file' : 'files'} in ${out}. They count as sent once HQ's receipts are back: tantam bundle receipts ${out}`,
        );
      } finally {
        db.close();
      }
    });

  bundle
    .command('receipts')
    .description('take the receipts that HQ put beside the files; stop the app first')
    .argument('<path>', 'the folder with the receipts, or one of them')
    .action(async (path: string) => {
      const home = homeOf(process.env);
      const enrolment = enrolmentOf(home);
      if (!existsSync(path)) throw new ConfigError(`There is nothing at ${path}.`);
      const found = readReceiptFiles(enrolment, path);
      if (found.length === 0) throw new ConfigError(`There is no receipt of HQ for this PC in ${path}.`);
      const store = await openStore(home, packageJson.version, systemClock());
      try {
        const receipts = openReceipts(home, enrolment);
        for (const { receipt, signed } of found) {
          takeReceipt({ db: store.db, receipts, clock: systemClock }, receipt, signed);
        }
        console.log(`Took ${found.length} receipts. ${countUnsent(store.db, receipts)} events are left.`);
      } finally {
        store.close();
      }
    });
}

async function enrolBy(hq: string | undefined, code: string | undefined): Promise<Enrolment> {
  if (hq === undefined || code === undefined) {
    throw new ConfigError(
      'Give --hq and --code, both as HQ shows them; or --rotate for a PC that is enrolled.',
    );
  }
  return enrolAt({ hq, code, version: packageJson.version });
}

/** @throws ConfigError when this PC is not enrolled */
function enrolmentOf(home: string): Enrolment {
  const enrolment = readEnrolment(home);
  if (enrolment !== undefined) return enrolment;
  throw new ConfigError(
    `This PC is not enrolled: ${enrolmentFile(home)} is not there or cannot be read. Ask HQ for a code, then run tantam enrol --hq … --code ….`,
  );
}
