import type { Database } from 'better-sqlite3';
import type { TopProcedures, YearFigures } from '../../shared/domain/api.ts';
import { addDays, type Day } from '../../shared/domain/day.ts';
import type { Pack } from '../../shared/domain/pack.ts';
import { countByProcedure, countDaysWith, countOutcomes } from '../store/figures.ts';

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

/** What this site counted from 1 January of a day's year until that day. */
export function yearFigures(db: Database, target: number, today: Day): YearFigures {
  const from = `${today.slice(0, 4)}-01-01`;
  return {
    year: Number(today.slice(0, 4)),
    until: today,
    ...countOutcomes(db, from, today),
    target,
    daysMet: countDaysWith(db, target, from, today),
  };
}
