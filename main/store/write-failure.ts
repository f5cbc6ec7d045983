import type { StoreFailure } from '../../shared/domain/store/store-state.ts';

/**
 * Why SQLite did not write (result codes, sqlite.org/rescode.html): another process holds the database, its disk
 * or file is full, or the file cannot be written to. Undefined for every other error: trying again mends none.
 */
export function writeFailureOf(error: unknown): StoreFailure | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked';
  if (/^SQLITE_FULL/.test(code)) return 'full';
  return /^SQLITE_(IOERR|READONLY|CANTOPEN)/.test(code) ? 'unwritable' : undefined;
}
