import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPack } from '../../main/services/content/pack/pack-read.ts';
import { writeWhole } from '../../main/services/export.ts';
import { keepTallies } from '../../main/services/reports/day-tallies.ts';
import { createReports } from '../../main/services/reports/reports.ts';
import { databaseFile, openDatabase, openDatabaseForReading } from '../../main/store/database.ts';
import { megabytes, seconds } from './figures.ts';
import { appendSample } from './sample-year.ts';
import { judge } from './verdicts.ts';

/**
 * Measures what leaves the product: raw CSV beside sqlite3's own command line over the same rows, and a workbook.
 * `node test/bench/reports.bench.ts [assists in CSV] [assists in the workbook]`; 1000000 and 100000 are the sizes that
 * the product promises to master. The data is written without waiting for the disk, which is not what is measured; the
 * days that are over have their tallies, as the running app keeps them.
 */
async function main(csvSize: number, workbookSize: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-bench-'));
  try {
    const reading = await readPack('resources/packs/hanoi');
    const procedures = reading.procedures.map(({ procedure }) => procedure);
    const pack = { head: reading.head as never, handbook: reading.handbook, procedures };
    const db = openDatabase(home, 'bench', 0);
    db.pragma('synchronous = OFF');
    const days = 700;
    appendSample(db, { assists: csvSize, from: '2024-01-01', days, pack });
    appendSample(db, { assists: workbookSize, from: '2026-01-01', days: 300, pack, first: 100_000_000 });
    await keepTallies(db, '2027-01-01', () => true);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();

    const span = { from: '2024-01-01', to: '2025-12-31' };
    const out = join(home, 'raw.csv');
    const csv = exportAlone(home, span, out);
    console.log(
      `raw CSV of ${csv.rows} assists: ${seconds(csv.wallMs)} (processor ${seconds(csv.cpuMs)}), ${megabytes(statSync(out).size)}`,
    );
    judge('memory of the raw CSV', csv.mostBytes / 1_000_000, 250, 'MB');
    bySqlite(databaseFile(home), span, csv.cpuMs);

    const reports = createReports({
      openReading: () => openDatabaseForReading(home),
      clock: () => Date.parse('2026-12-31T09:00:00+07:00'),
      content: () => ({ pack, revision: '0123456789ab' }),
      settings: { siteName: 'Chi nhánh', dailyTarget: 10, reportMonthStartDay: 1 },
    });
    const wish = { period: 'year', of: '2026', language: 'vi' } as const;
    const read = await measured(() => reports.read(wish));
    console.log(`report of ${read.result.totals.assists} assists: ${read.said}`);
    const file = join(home, 'report.xlsx');
    const xlsx = await measured(() => writeWhole(file, reports.file(wish, 'report.xlsx').pieces));
    console.log(`workbook of the same: ${xlsx.said}, ${megabytes(statSync(file).size)}`);
    judge('workbook', xlsx.wallMs / 1_000, 15, 's');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The same rows and columns by sqlite3's command line, where it is installed. */
function bySqlite(database: string, { from, to }: { from: string; to: string }, ownCpuMs: number): void {
  const fields = [
    'procedure',
    'outcome',
    'source',
    'minutes',
    'language',
    'group',
    'difficulties',
    'helper',
    'place',
  ];
  const said = [...fields, 'shift', 'note'].map((field) => `body ->> '$.${field}'`).join(', ');
  const query = `SELECT seq, id, business_day, occurred_at, ${said}, content_revision, device, clock FROM assists
    WHERE business_day BETWEEN '${from}' AND '${to}' ORDER BY business_day, seq`;
  const start = performance.now();
  const run = spawnSync('sh', ['-c', 'sqlite3 -csv -header "$0" "$1" > /dev/null; times', database, query], {
    encoding: 'utf8',
  });
  if (run.status !== 0 || run.stderr !== '') {
    console.log('sqlite3 is not installed: nothing to compare with.');
    return;
  }
  const wall = performance.now() - start;
  // `times` prints the shell's own user and system time, then those of what it ran: 0m1.234s
  const [user = 0, system = 0] = [...(run.stdout.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  const cpuMs = (user + system) * 1_000;
  console.log(`sqlite3 for the same rows: ${seconds(wall)} (processor ${seconds(cpuMs)})`);
  judge("raw CSV by sqlite3's processor time", ownCpuMs / cpuMs, 1.5, 'times');
}

/** Runs a task; says how long it took, what it cost the processor, and how large the process grew. */
async function measured<T>(task: () => Promise<T>): Promise<{ result: T; said: string; wallMs: number }> {
  let largest = 0;
  const watch = setInterval(() => {
    largest = Math.max(largest, process.memoryUsage.rss());
  }, 20);
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await task();
  const { user, system } = process.cpuUsage(before);
  const wall = performance.now() - start;
  clearInterval(watch);
  const cpuMs = (user + system) / 1_000;
  const memory = megabytes(Math.max(largest, process.memoryUsage.rss()));
  return { result, wallMs: wall, said: `${seconds(wall)} (processor ${seconds(cpuMs)}), memory ${memory}` };
}

/** The raw CSV of a span, written by a process of its own. */
function exportAlone(home: string, { from, to }: { from: string; to: string }, out: string) {
  const script = join(import.meta.dirname, 'export-alone.ts');
  const run = spawnSync(process.execPath, [script, home, from, to, out], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The export ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as { rows: number; wallMs: number; cpuMs: number; mostBytes: number };
}

await main(Number(process.argv[2] ?? 200_000), Number(process.argv[3] ?? 5_000));
