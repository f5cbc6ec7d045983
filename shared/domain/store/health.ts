import { z } from 'zod';
import { ClockFlag } from '../counters/event.ts';
import { BackupFailure } from './store-api.ts';
import { StoreReport } from './store-report.ts';

/** Whether this site is well, and in what. */
export const Health = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  content: z.strictObject({
    pack: z.string(),
    revision: z.string(),
    /** Why no pack can be used, so that only what is built in is shown; null where one is in use. */
    fault: z.string().nullable(),
  }),
  database: z.strictObject({
    state: z.enum(['ok', 'failing']),
    journalMode: z.string(),
    synchronous: z.int(),
    schemaVersion: z.int(),
    events: z.int(),
  }),
  store: z.strictObject({
    /** Whether the clock can be believed now. */
    clock: ClockFlag,
    /** When the newest backup was made, and why the newest attempt failed, if it did. */
    backup: z.strictObject({ newestAt: z.iso.datetime().nullable(), failing: BackupFailure.nullable() }),
    /** Databases that were replaced, until somebody at the staff desk has read of it. */
    reports: z.array(StoreReport),
  }),
  uptimeSeconds: z.number(),
});

/** The row of the API that tells of the site. See {@link routes} in api.ts. */
export const healthRoutes = {
  health: { method: 'get', path: '/api/health', summary: 'Is this site well?', response: Health },
} as const;
