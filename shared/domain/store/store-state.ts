import { z } from 'zod';

/** Why an event cannot be written: somebody else holds the database, it is full, or its file takes nothing. */
export const StoreFailure = z.enum(['locked', 'full', 'unwritable']);
export type StoreFailure = z.infer<typeof StoreFailure>;

/** Whether this site's events can be written. */
export const StoreState = z.strictObject({
  /** Since when every write failed, and why the newest did; null when the newest was written. */
  failing: z.strictObject({ reason: StoreFailure, since: z.iso.datetime() }).nullable(),
  /** So many events were refused and are held by the pages that made them, to be sent again. */
  waiting: z.int(),
});
export type StoreState = z.infer<typeof StoreState>;
