import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createBackups } from '../../main/services/backup.ts';
import { machineSteadyClock, systemClock } from '../../main/services/clock.ts';
import { createClockWatch } from '../../main/services/clock-watch.ts';
import { createEventLog, type EventLog } from '../../main/services/event-log.ts';
import { exportCsv } from '../../main/services/export.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { id, tapped } from '../main/sample-events.ts';

/**
 * A site whose power will be cut: its first start, counting until the log was folded more than once, a backup and
 * an export in between, an orderly end, and a second start. Prints each event's number once it is acknowledged.
 */
async function main(home: string): Promise<void> {
  const steady = machineSteadyClock();
  let number = 0;
  const count = (log: EventLog, until: number) => {
    while (number < until) {
      number += 1;
      log.record({ id: id(number), kind: 'assist', body: tapped });
      writeSync(1, `${number}\n`);
    }
  };
  const open = async (): Promise<[Store, EventLog]> => {
    const store = await openStore(home, '1.0.0', Date.now());
    const watch = createClockWatch(store.db, systemClock, steady);
    return [store, createEventLog(store.db, { watch, revision: () => 'abc', acknowledged: store.settle })];
  };

  const [first, log] = await open();
  count(log, 150);
  await createBackups(first, { clock: systemClock, steady }).make();
  count(log, 300);
  await exportCsv(first.db, { from: '2000-01-01', to: '2100-01-01' }, join(home, 'export.csv'), new Map());
  count(log, 450);
  first.close();
  const [second, later] = await open();
  count(later, 500);
  await createBackups(second, { clock: systemClock, steady }).make();
  count(later, 520);
  second.close();
}

await main(process.argv[2] as string);
