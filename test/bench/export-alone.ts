import { exportCsv } from '../../main/services/export.ts';
import { openDatabaseForReading } from '../../main/store/database.ts';

/**
 * An export in a process of its own, so that its memory is nobody else's:
 * `node test/bench/export-alone.ts <data folder> <first day> <last day> <file>` prints what it took as JSON.
 */
async function main([home = '', from = '', to = '', out = '']: string[]): Promise<void> {
  const db = openDatabaseForReading(home);
  const [start, before] = [performance.now(), process.cpuUsage()];
  const rows = await exportCsv(db, { from, to }, out, new Map());
  const wallMs = performance.now() - start;
  db.close();
  const { user, system } = process.cpuUsage(before);
  const mostBytes = process.resourceUsage().maxRSS * 1_024;
  console.log(JSON.stringify({ rows, wallMs, cpuMs: (user + system) / 1_000, mostBytes }));
}

await main(process.argv.slice(2));
