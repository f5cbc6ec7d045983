import { z } from 'zod';
import { shifts } from '../counters/assist.ts';
import { Day } from '../day.ts';
import { Period } from '../period.ts';
import { Id } from '../text.ts';
import type { Role } from './staff.ts';

/** So many people of a role on duty in a shift of a day. Who they are is not asked. */
export const Duty = z.strictObject({
  day: Day,
  shift: z.enum(shifts),
  /** Id of a term of the vocabulary `helpers`. */
  role: Id,
  /** 0 where nobody is. */
  people: z.int().min(0).max(50),
});
export type Duty = z.infer<typeof Duty>;

/** Who is on duty in a week. */
export const Rota = z.strictObject({ week: Period, today: Day, duties: z.array(Duty) });
export type Rota = z.infer<typeof Rota>;

const everybody: readonly Role[] = ['officer', 'head', 'technician'];

/** The rows of the API for the duty rota. See `routes` in api.ts. */
export const dutyRoutes = {
  rota: {
    method: 'get',
    path: '/api/rota',
    summary: 'Who is on duty in the week of a day, by role and shift; this week where no day is given',
    roles: everybody,
    query: z.strictObject({ day: Day.optional() }),
    response: Rota,
  },
  setDuty: {
    method: 'post',
    path: '/api/rota',
    summary: 'Say how many of a role are on duty in a shift; 0 takes them off',
    roles: ['officer', 'head'],
    body: Duty,
    response: Rota,
  },
  copyRota: {
    method: 'post',
    path: '/api/rota/copies',
    summary: 'Make the week of a day like the week before it',
    roles: ['officer', 'head'],
    body: z.strictObject({ day: Day }),
    response: Rota,
  },
} as const;
