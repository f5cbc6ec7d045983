import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createBackups } from '../../main/services/backup.ts';
import { machineSteadyClock, systemClock } from '../../main/services/clock.ts';
import { createClockWatch } from '../../main/services/clock-watch.ts';
import { createEventLog } from '../../main/services/event-log.ts';
import { exportCsv } from '../../main/services/export.ts';
import { openDatabaseForReading } from '../../main/store/database.ts';
import { openStore } from '../../main/store/store.ts';
import { id, tapped } from '../main/sample-events.ts';

/**
 * A site to be killed: counts as fast as it can from the given number on, while it exports and backs up over and
 * over, and prints each event's number and place once it is acknowledged.
 */
async function main(home: string, from: number): Promise<void> {
  const store = await openStore(home, '1.0.0', Date.now());
  const steady = machineSteadyClock();
  const log = createEventLog(store.db, {
    watch: createClockWatch(store.db, systemClock, steady),
    revision: () => 'abc',
    acknowledged: store.settle,
  });
  const backups = createBackups(store, { clock: systemClock, steady });
  const everyDay = { from: '2000-01-01', to: '2100-01-01' };
  const others = [
    async () => void (await backups.make()),
    // An export reads on a connection of its own, as the command does.
    async () => {
      const db = openDatabaseForReading(home);
      await exportCsv(db, everyDay, join(home, 'export.csv'), new Map());
      db.close();
    },
  ];
  for (const other of others) void repeat(other);

  for (let n = from; ; n += 1) {
    const { seq } = log.record({ id: id(n), kind: 'assist', body: tapped });
    writeSync(1, `${n} ${seq}\n`);
    await nextTurn();
  }
}

async function repeat(work: () => Promise<void>): Promise<never> {
  for (;;) {
    await work();
    await nextTurn();
  }
}

await main(process.argv[2] as string, Number(process.argv[3]));
