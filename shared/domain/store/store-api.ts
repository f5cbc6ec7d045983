import { z } from 'zod';
import { ClockFlag } from '../counters/event.ts';
import type { Role } from '../desk/staff.ts';
import { StoreReport } from './store-report.ts';

/** Restores that nobody at the staff desk has read of yet, the oldest first. */
export const StoreReports = z.strictObject({ reports: z.array(StoreReport) });

/** Why no backup could be made: the disk is full, takes nothing, or what was copied is not what was recorded. */
export const BackupFailure = z.enum(['full', 'unwritable', 'unsound']);
export type BackupFailure = z.infer<typeof BackupFailure>;

/** Whether the clock can be believed. */
export const ClockState = z.strictObject({ clock: ClockFlag });

const everybody: readonly Role[] = ['officer', 'head', 'technician'];
const caretakers: readonly Role[] = ['head', 'technician'];

/** The rows of the API that look after the store. See {@link routes} in api.ts. */
export const storeRoutes = {
  seeStoreReport: {
    method: 'post',
    path: '/api/store/reports/{id}/seen',
    summary: 'Somebody has read that the database was replaced, and what is missing',
    roles: everybody,
    params: z.strictObject({ id: z.coerce.number().int() }),
    response: StoreReports,
  },
  confirmClock: {
    method: 'post',
    path: '/api/clock/confirm',
    summary: 'The clock of this machine was looked at and is right: events are no longer flagged',
    roles: caretakers,
    response: ClockState,
  },
} as const;
