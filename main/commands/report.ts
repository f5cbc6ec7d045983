import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Day } from '../../shared/domain/day.ts';
import { type Language, languages } from '../../shared/domain/language.ts';
import { type PeriodKind, periodKinds, UnknownPeriodError } from '../../shared/domain/period.ts';
import type { ReportFile } from '../../shared/domain/report/api.ts';
import { homeOf, packFolderOf } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { machineSteadyClock, systemClock } from '../services/clock.ts';
import { createClockWatch } from '../services/clock-watch.ts';
import { loadPack } from '../services/content/pack/pack-load.ts';
import { readPack } from '../services/content/pack/pack-read.ts';
import { createEventLog } from '../services/event-log.ts';
import { exportCsv, writeWhole } from '../services/export.ts';
import { type ProcedureNames, type Progress, procedureNamesOf } from '../services/reports/assist-csv.ts';
import { tallyReport } from '../services/reports/paper-report.ts';
import { readTallies } from '../services/reports/paper-tally.ts';
import { createReports } from '../services/reports/reports.ts';
import { openDatabaseForReading } from '../store/database.ts';
import { openStore } from '../store/store.ts';
import { reportPdf } from './report-pdf.ts';
import { readSiteConfig } from './site-config.ts';

/** `tantam export`, `tantam report` and `tantam import`. */
export function addReportCommands(program: Command, root: string): void {
  program
    .command('export')
    .description('write the assists of some business days to a file')
    .requiredOption('--from <day>', 'first business day, as 2026-11-20', day)
    .requiredOption('--to <day>', 'last business day, as 2026-11-20', day)
    .requiredOption('--format <format>', 'csv', csv)
    .requiredOption('--out <file>', 'the file to write')
    .action(async ({ from, to, out }: { from: Day; to: Day; out: string }) => {
      if (from > to) {
        throw new ConfigError(`--from ${from} is after --to ${to}. Give the earlier day first.`);
      }
      const db = openDatabaseForReading(homeOf(process.env));
      try {
        const names = await procedureNames(packFolderOf(process.env, root));
        const count = await exportCsv(db, { from, to }, out, names, sayProgress);
        console.log(`Wrote ${count} ${count === 1 ? 'assist' : 'assists'} of ${from} to ${to} to ${out}.`);
      } finally {
        db.close();
      }
    });

  program
    .command('report')
    .description('write the report of a period: what the report page shows, as a file')
    .addOption(new Option('--period <kind>', 'of the report').choices(periodKinds).makeOptionMandatory())
    .option('--of <name>', '2026-11, 2026-W47, 2026-Q4, a day in it, or two days for a span', 'now')
    .addOption(
      new Option('--format <format>', 'raw-csv holds every assist; pdf needs a Chromium, Chrome or Edge')
        .choices([...Object.keys(formats), 'pdf'])
        .default('xlsx'),
    )
    .addOption(new Option('--language <language>', 'of the report').choices(languages).default('vi'))
    .requiredOption('--out <file>', 'the file to write')
    .action(async (order: ReportOptions) => {
      const { home, packFolder, settings, rendererFolder } = readSiteConfig(root);
      const edition = await loadPack(packFolder);
      const reports = createReports({
        openReading: () => openDatabaseForReading(home),
        clock: systemClock,
        content: () => edition,
        settings,
      });
      if (order.format === 'pdf') {
        const report = JSON.stringify(await inSentences(() => reports.read(order)));
        const pdf = await reportPdf({ ...order, report, rendererFolder, environment: process.env });
        await writeWhole(order.out, [pdf]);
      } else {
        const file = formats[order.format];
        await writeWhole(order.out, (await inSentences(() => reports.file(order, file))).pieces);
      }
      console.log(`Wrote the report to ${order.out}.`);
    });

  program
    .command('import')
    .description(
      'count assists that were tallied on paper, from a CSV file; looks through it only, unless --apply',
    )
    .argument('<file>', 'the CSV file; its columns stand in the README')
    .option('--apply', 'count what the file holds; nothing is counted while a row is refused')
    .option('--dry-run', 'only look through the file, which is what happens anyway')
    .action(async (file: string, { apply, dryRun }: { apply?: boolean; dryRun?: boolean }) => {
      if (apply && dryRun) throw new ConfigError('Give either --apply or --dry-run.');
      const { home, packFolder, settings: _, version } = readSiteConfig(root);
      const { pack, revision } = await loadPack(packFolder);
      const tallies = readTallies(await readText(file), pack, systemClock());
      if (!apply || tallies.faults.length > 0) {
        console.log(tallyReport(tallies, { applied: undefined }));
        if (tallies.faults.length > 0) process.exitCode = 6;
        return;
      }
      const store = await openStore(home, version, systemClock());
      try {
        const watch = createClockWatch(store.db, systemClock, machineSteadyClock());
        const log = createEventLog(store.db, { watch, revision: () => revision, acknowledged: store.settle });
        console.log(tallyReport(tallies, { applied: log.recordAll(tallies.entries).length }));
      } finally {
        store.close();
      }
    });
}

interface ReportOptions {
  period: PeriodKind;
  of: string;
  format: keyof typeof formats | 'pdf';
  language: Language;
  out: string;
}

const formats = {
  xlsx: 'report.xlsx',
  csv: 'summary.csv',
  'raw-csv': 'raw.csv',
  json: 'report.json',
} as const satisfies Record<string, ReportFile>;

/** Names for the export; without them when the pack cannot be read, since counts matter more. */
async function procedureNames(packFolder: string): Promise<ProcedureNames> {
  const { procedures } = await readPack(packFolder);
  if (procedures.length === 0) {
    console.error(
      `The procedures are exported without their names: ${packFolder} has none that can be read.`,
    );
  }
  return procedureNamesOf({ procedures: procedures.map(({ procedure }) => procedure) });
}

/** Now and then a line on the way, where somebody is looking. */
const sayProgress: Progress = (rows) => {
  if (process.stderr.isTTY && rows % 50_000 === 0) console.error(`${rows} assists so far…`);
};

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(`The file ${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`);
  }
}

async function inSentences<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof UnknownPeriodError) throw new ConfigError(cause.message);
    throw cause;
  }
}

function day(given: string): Day {
  if (Day.safeParse(given).success) return given;
  throw new InvalidArgumentError('Give a calendar day as YYYY-MM-DD, for example 2026-11-20.');
}

function csv(given: string): string {
  if (given === 'csv') return given;
  throw new InvalidArgumentError('The only format is csv.');
}
