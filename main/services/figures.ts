import type { Database } from 'better-sqlite3';
import type { Pack } from '../../shared/domain/content/pack.ts';
import type { TopProcedures, YearFigures } from '../../shared/domain/counters/counted.ts';
import type { Day } from '../../shared/domain/day.ts';
import { addDays } from '../../shared/domain/hanoi-time.ts';
import { countByProcedure } from '../store/figures.ts';
import { targetsOf } from '../store/targets.ts';
import { tallyOf } from './reports/day-tallies.ts';

/** Business days, today included, that the list of procedures looks back on, and how long the list may be. */
const daysBack = 28;
const mostListed = 10;

/** What this site helped with most lately; a procedure that the pack no longer has is left out. */
export function topProcedures(
  db: Database,
  { procedures }: Pick<Pack, 'procedures'>,
  today: Day,
): TopProcedures {
  const from = addDays(today, 1 - daysBack);
  const listed = countByProcedure(db, from, today).flatMap(({ procedure, assists }) => {
    const name = procedures.find(({ id }) => id === procedure)?.name;
    return name ? [{ procedure, name, assists }] : [];
  });
  return { from, until: today, procedures: listed.slice(0, mostListed) };
}

/**
 * What this site counted from 1 January of a day's year until that day.
 *
 * @param usual the target of days for which the branch has set none
 */
export async function yearFigures(db: Database, usual: number, today: Day): Promise<YearFigures> {
  const from = `${today.slice(0, 4)}-01-01`;
  const targetOf = targetsOf(db, usual);
  const tally = await tallyOf(db, from, today);
  const { assists, daysMet } = tally.totals(targetOf);
  return {
    year: Number(today.slice(0, 4)),
    until: today,
    assists,
    self: tally.withOutcome('self'),
    assisted: tally.withOutcome('assisted'),
    target: targetOf(today),
    daysMet,
  };
}
