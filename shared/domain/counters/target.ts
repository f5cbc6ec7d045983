import { z } from 'zod';
import { Day } from '../day.ts';

/** How many citizens a branch sets out to help a day, from a business day on. */
export const Target = z.strictObject({ from: Day, assists: z.int().min(1).max(1_000) });
export type Target = z.infer<typeof Target>;

/** The targets of a site. */
export const Targets = z.strictObject({
  today: Day,
  /** What stands today: the newest that has begun, or the one of the settings where none has. */
  assists: z.int(),
  /** Those that were set, the latest first; some may not have begun. */
  set: z.array(Target),
});
export type Targets = z.infer<typeof Targets>;

/** The rows of the API for targets. See `routes` in api.ts. */
export const targetRoutes = {
  targets: {
    method: 'get',
    path: '/api/targets',
    summary: 'The daily target that stands today, and those that were set',
    response: Targets,
  },
  setTarget: {
    method: 'post',
    path: '/api/targets',
    summary: 'Set the daily target from today or a later day on',
    roles: ['head'],
    body: Target,
    response: Targets,
  },
} as const;
