import { z } from 'zod';
import type { Role } from '../desk/staff.ts';

/**
 * Shares that a branch sets out to reach. `usual` is what the city's plan asks for (plan 004, II.2: 90 % satisfied,
 * every suggestion taken up); null where no plan does.
 */
export const goals = [
  { id: 'success-rate', usual: null },
  { id: 'satisfied-share', usual: 0.9 },
  { id: 'handed-over', usual: 1 },
] as const;
export const GoalId = z.enum(['success-rate', 'satisfied-share', 'handed-over']);
export type GoalId = z.infer<typeof GoalId>;

/** A share that is aimed at; null where none is. */
const Share = z.number().min(0).max(1).nullable();

/** The goals as the branch has them. */
export const Goals = z.partialRecord(GoalId, Share);
export type Goals = z.infer<typeof Goals>;

/** What the branch aims at, in the order in which it is shown. */
export const GoalBoard = z.strictObject({ goals: z.array(z.strictObject({ id: GoalId, aim: Share })) });
export type GoalBoard = z.infer<typeof GoalBoard>;

const everybody: readonly Role[] = ['officer', 'head', 'technician'];

/** The rows of the API for goals. See `routes` in api.ts. */
export const goalRoutes = {
  goals: {
    method: 'get',
    path: '/api/goals',
    summary: 'The shares that this branch sets out to reach',
    roles: everybody,
    response: GoalBoard,
  },
  setGoal: {
    method: 'post',
    path: '/api/goals',
    summary: 'Set a share to reach, or none',
    roles: ['head'],
    body: z.strictObject({ id: GoalId, aim: Share }),
    response: GoalBoard,
  },
} as const;
