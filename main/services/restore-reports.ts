import type { Database } from 'better-sqlite3';
import type { StoreReport } from '../../shared/domain/store/store-report.ts';
import { markRestoreSeen, unseenRestores } from '../store/restores.ts';
import type { Clock } from './clock.ts';
import type { Stream } from './stream.ts';

/** There is no report with this number. */
export class UnknownReportError extends Error {
  override name = 'UnknownReportError';
  constructor(id: number) {
    super(`There is no report ${id} of a restored database at this site.`);
  }
}

/** What the staff desk is told of databases that were replaced, until somebody there has read it. */
export interface RestoreReports {
  /** The oldest first. */
  unseen(): StoreReport[];
  /** @throws UnknownReportError */
  see(id: number): StoreReport[];
}

/** The reports in a database; each change is told to the stream. */
export function createRestoreReports(
  db: Database,
  { clock, stream }: { clock: Clock; stream: Stream },
): RestoreReports {
  const unseen = () => unseenRestores(db);
  return {
    unseen,
    see(id) {
      if (!markRestoreSeen(db, id, new Date(clock()).toISOString())) throw new UnknownReportError(id);
      const reports = unseen();
      stream.publish({ kind: 'restores', reports });
      return reports;
    },
  };
}
