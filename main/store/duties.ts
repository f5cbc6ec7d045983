import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/day.ts';
import type { Duty } from '../../shared/domain/desk/duty.ts';
import { addDays } from '../../shared/domain/hanoi-time.ts';

/** Who is on duty on the days `from` to `to` (inclusive). */
export function listDuties(db: Database, from: Day, to: Day): Duty[] {
  return db
    .prepare<[string, string], Duty>(
      'SELECT day, shift, role, people FROM duties WHERE day BETWEEN ? AND ? ORDER BY day, shift, role',
    )
    .all(from, to);
}

/** Says how many of a role are on duty in a shift; 0 takes them off. */
export function setDuty(db: Database, { day, shift, role, people }: Duty): void {
  if (people === 0) {
    db.prepare('DELETE FROM duties WHERE day = ? AND shift = ? AND role = ?').run(day, shift, role);
    return;
  }
  db.prepare(
    `INSERT INTO duties (day, shift, role, people) VALUES (?, ?, ?, ?)
     ON CONFLICT (day, shift, role) DO UPDATE SET people = excluded.people`,
  ).run(day, shift, role, people);
}

/** Makes the seven days from `monday` on like the seven days before them. */
export function copyWeekBefore(db: Database, monday: Day): void {
  db.transaction(() => {
    db.prepare('DELETE FROM duties WHERE day BETWEEN ? AND ?').run(monday, addDays(monday, 6));
    for (const duty of listDuties(db, addDays(monday, -7), addDays(monday, -1))) {
      setDuty(db, { ...duty, day: addDays(duty.day, 7) });
    }
  })();
}
