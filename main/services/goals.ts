import type { Database } from 'better-sqlite3';
import { type GoalBoard, type GoalId, Goals, goals } from '../../shared/domain/counters/goal.ts';
import { keepChoice, readChoice } from '../store/desk-choices.ts';

const choiceName = 'goals';

/** What the branch aims at: as it was set, else as the city's plan asks. */
export function readGoals(db: Database): GoalBoard {
  const set = readChoice(db, choiceName, Goals) ?? {};
  return { goals: goals.map(({ id, usual }) => ({ id, aim: set[id] === undefined ? usual : set[id] })) };
}

/** Sets a share to reach; null where the branch aims at none. */
export function setGoal(db: Database, { id, aim }: { id: GoalId; aim: number | null }): GoalBoard {
  const set = readChoice(db, choiceName, Goals) ?? {};
  keepChoice(db, choiceName, { ...set, [id]: aim });
  return readGoals(db);
}
