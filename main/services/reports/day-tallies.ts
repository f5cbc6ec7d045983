import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/day.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { keepTally, keptTallies, untalliedDays } from '../../store/day-tallies.ts';
import { countRatings, listCountedAssists } from '../../store/report-rows.ts';
import { type AssistTally, createAssistTally, tallyFormat } from './assist-tally.ts';

/**
 * What the business days `from` to `to` (inclusive) count: from what is kept of days that are over, and from the
 * events of all others. It lets others run now and then, so the connection needs to be in a transaction.
 */
export async function tallyOf(db: Database, from: Day, to: Day): Promise<AssistTally> {
  const tally = createAssistTally();
  let next = from;
  for (const { day, body } of keptTallies(db, tallyFormat, from, to)) {
    if (next < day) await count(tally, db, next, addDays(day, -1));
    tally.addKept(JSON.parse(body));
    next = addDays(day, 1);
  }
  if (next <= to) await count(tally, db, next, to);
  return tally;
}

/**
 * Keeps a tally of each day before `today` that has none, one day at a time, the newest first.
 *
 * @param goOn asked before each day, which nobody else writes in meanwhile; false ends this
 */
export async function keepTallies(
  db: Database,
  today: Day,
  goOn: () => boolean | Promise<boolean>,
): Promise<void> {
  for (const day of untalliedDays(db, tallyFormat, today)) {
    if (!(await goOn())) return;
    const tally = createAssistTally();
    for (const assist of listCountedAssists(db, day, day)) tally.add(assist);
    addRatings(tally, db, day, day);
    keepTally(db, tallyFormat, day, JSON.stringify(tally.keep()));
  }
}

async function count(tally: AssistTally, db: Database, from: Day, to: Day): Promise<void> {
  let read = 0;
  for (const assist of listCountedAssists(db, from, to)) {
    tally.add(assist);
    read += 1;
    if (read % 500 === 0) await breathe();
  }
  addRatings(tally, db, from, to);
}

function addRatings(tally: AssistTally, db: Database, from: Day, to: Day): void {
  for (const { count, ...levels } of countRatings(db, from, to)) tally.addRatings(levels, count);
}
