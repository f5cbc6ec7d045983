import { z } from 'zod';

/**
 * What was wrong with the database when the app started:
 * - `vanished`: it was not there, though it had been;
 * - `unreadable`: it could not be opened as a database;
 * - `altered`: its bytes are not those that were written, or some are missing;
 * - `log-damaged`: its write-ahead log is missing, shorter than it was, or another one's;
 * - `events-missing`: the newest event that was acknowledged is not in it;
 * - `chain-broken`: an event is not what was recorded;
 * - `newer-version`: a newer version of the app wrote it, and gave way to the one before.
 */
export const Damage = z.enum([
  'vanished',
  'unreadable',
  'altered',
  'log-damaged',
  'events-missing',
  'chain-broken',
  'newer-version',
]);
export type Damage = z.infer<typeof Damage>;

/** How a damaged database was replaced, and what is missing since. Instants are UTC. */
export const StoreReport = z.strictObject({
  id: z.int(),
  at: z.iso.datetime(),
  damage: Damage,
  /** When the backup was made that was taken into use; null when there was no good one. */
  backupAt: z.iso.datetime().nullable(),
  /** How many events were brought over from the damaged database, each proven by its checksum. */
  rescued: z.int(),
  /** When the newest event was recorded that is still there; null when there is none. */
  lastKeptAt: z.iso.datetime().nullable(),
  /** How many acknowledged events are missing; null when nobody can know. */
  missing: z.int().nullable(),
  /** When the newest of them was recorded; null when nobody can know, or none is missing. */
  lastMissingAt: z.iso.datetime().nullable(),
  /** The folder, inside the data folder, where the damaged files are kept. */
  keptIn: z.string(),
});
export type StoreReport = z.infer<typeof StoreReport>;
