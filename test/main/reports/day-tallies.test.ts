import SQLite, { type Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tallyFormat } from '../../../main/services/reports/assist-tally.ts';
import { keepTallies } from '../../../main/services/reports/day-tallies.ts';
import { readReport } from '../../../main/services/reports/report-read.ts';
import { untalliedDays } from '../../../main/store/day-tallies.ts';
import type { NewEvent } from '../../../main/store/event-rows.ts';
import { appendEvents } from '../../../main/store/events.ts';
import { migrate } from '../../../main/store/migrations.ts';
import { setTarget } from '../../../main/store/targets.ts';
import { readPeriod } from '../../../shared/domain/period.ts';
import { around, assistEvent, id } from '../sample-events.ts';
import { anyLog, lastDay, namingPack } from './sample-log.ts';

const order = {
  period: readPeriod('quarter', '2026-Q4', 1),
  monthStart: 1,
  target: 3,
  siteName: 'Chi nhánh số 0',
  pack: namingPack,
  revision: 'abc',
  now: Date.parse('2026-12-24T09:00:00+07:00'),
};

function emptyLog(): Database {
  const db = new SQLite(':memory:');
  migrate(db);
  return db;
}

const append = (db: Database, log: NewEvent[]) => (log.length > 0 ? appendEvents(db, log) : []);

test('a report of any log is the same with and without the tallies that were kept of it on the way', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, fc.array(fc.nat(60), { maxLength: 3 }), async (log, stops) => {
      const [kept, plain] = [emptyLog(), emptyLog()];
      let from = 0;
      for (const stop of [...stops.toSorted((one, other) => one - other), log.length]) {
        append(kept, log.slice(from, stop));
        from = Math.max(from, stop);
        await keepTallies(kept, lastDay, () => true);
      }
      append(plain, log);
      expect(await readReport(kept, order)).toEqual(await readReport(plain, order));
      kept.close();
      plain.close();
    }),
    { numRuns: 60 },
  );
});

test('an event throws away the tally of the day that it is about, and of no other', async () => {
  const db = emptyLog();
  const on = (n: number, businessDay: string) => ({ ...assistEvent(n), businessDay });
  append(db, [on(1, '2026-11-01'), on(2, '2026-11-02'), on(3, '2026-11-03')]);
  await keepTallies(db, '2026-11-03', () => true);
  const untallied = () => untalliedDays(db, tallyFormat, '2026-11-03');
  expect(untallied()).toEqual([]);
  append(db, [{ ...around(4), businessDay: '2026-11-03', kind: 'void', body: { event: id(1) } }]);
  expect(untallied()).toEqual(['2026-11-01']);
  append(db, [on(5, '2026-11-02')]);
  expect(untallied()).toEqual(['2026-11-02', '2026-11-01']);
  db.close();
});

test('each day is judged by the target that was set for it', async () => {
  const db = emptyLog();
  const on = (n: number, businessDay: string) => ({ ...assistEvent(n), businessDay });
  append(db, [on(1, '2026-11-01'), on(2, '2026-11-01'), on(3, '2026-11-10'), on(4, '2026-11-10')]);
  setTarget(db, { from: '2026-11-05', assists: 2 });
  const { days, totals, target } = await readReport(db, order);
  const met = days.filter(({ assists, target: own }) => assists >= own).map(({ day }) => day);
  expect([met, totals.daysMet, target]).toEqual([['2026-11-10'], 1, 2]);
  expect(days.find(({ day }) => day === '2026-11-04')?.target).toBe(3);
  db.close();
});
