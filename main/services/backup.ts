import { setTimeout as wait } from 'node:timers/promises';
import { businessDay } from '../../shared/domain/hanoi-time.ts';
import type { BackupFailure } from '../../shared/domain/store/store-api.ts';
import { type Backup, keepBackup, listBackups, NoRoomError, pruneBackups } from '../store/backups.ts';
import { followChain, logStart } from '../store/chain.ts';
import { logEnd } from '../store/events.ts';
import { isDamage } from '../store/inspect.ts';
import { openSnapshot, type Snapshot } from '../store/snapshot.ts';
import type { Store } from '../store/store.ts';
import type { Clock, SteadyClock } from './clock.ts';

/** The copy is not what was recorded, so it is no backup. */
export class UnsoundBackupError extends Error {
  override name = 'UnsoundBackupError';
  constructor(seq: number | undefined) {
    super(
      `A backup was made and thrown away: ${seq === undefined ? 'it cannot be read' : `event ${seq} in it is not what was recorded`}. The database is checked at the next start of the app, and replaced if it is damaged: start the app anew.`,
    );
  }
}

/** How the backups of this site stand. */
export interface BackupState {
  /** When the newest was made (UTC); null when there is none. */
  newestAt: string | null;
  /** Why the newest attempt failed; null when it did not. */
  failing: BackupFailure | null;
}

/** Copies of the database, made while the app runs. */
export interface Backups {
  /** Makes one now. @throws UnsoundBackupError, NoRoomError, and what the disk says */
  make(): Promise<Backup>;
  /** Makes one when an hour has passed since the last; to be called every minute or so. Never rejects. */
  makeWhenDue(): Promise<void>;
  state(): BackupState;
  /** Breaks off what is being made; to be called before the store is closed. */
  stop(): Promise<void>;
}

const hourMs = 3_600_000;

/** How long a backup works at a time, and then rests: it has an hour, others have not. */
const turnMs = 2;

/**
 * A commit waits for what the disk is writing, so a backup leaves the disk alone for this many times as long as it
 * kept it busy: fewer than one commit in twenty meets it. A gigabyte takes two to three minutes by that.
 */
const diskRest = { times: 24, mostMs: 250 };

/** How long a backup rests after it kept the disk busy for so long, both in milliseconds. */
export function restAfter(wroteMs: number): number {
  return Math.max(turnMs, Math.min(wroteMs * diskRest.times, diskRest.mostMs));
}

/** Backups of a store. Hours are counted by the machine's running time, so setting the clock skips none. */
export function createBackups(
  store: Store,
  { clock, steady }: { clock: Clock; steady: SteadyClock },
): Backups {
  let madeAtBoot: number | undefined;
  let failing: BackupFailure | null = null;
  let making: Promise<Backup> | undefined;
  let stopped = false;
  /** The pieces that lie there are looked through once a day, and by every start. */
  let lookedThroughOn: string | undefined;
  const goOn = async (wroteMs = 0) => {
    await wait(restAfter(wroteMs));
    if (stopped || !store.db.open)
      throw new Error('The backup was broken off: the store is not open any more.');
  };

  const makeOne = async () => {
    const begun = steady.sinceBootMs();
    const at = clock();
    const snapshot = await openSnapshot(store);
    try {
      const seq = await prove(snapshot, goOn).catch((cause) => {
        if (cause instanceof UnsoundBackupError) store.distrust();
        throw cause;
      });
      const lookAgain = lookedThroughOn !== businessDay(at);
      const backup = await keepBackup(store.home, snapshot, { at, seq, lookAgain, goOn });
      lookedThroughOn = businessDay(at);
      await pruneBackups(store.home);
      madeAtBoot = begun;
      return backup;
    } finally {
      await snapshot.close();
    }
  };
  const make = () => {
    making ??= makeOne().finally(() => {
      making = undefined;
    });
    return making;
  };

  return {
    make,
    async makeWhenDue() {
      if (madeAtBoot !== undefined && steady.sinceBootMs() - madeAtBoot < hourMs) return;
      try {
        await make();
        failing = null;
      } catch (cause) {
        if (!store.db.open) return;
        failing = failureOf(cause);
        console.error('The hourly backup failed:', cause);
      }
    },
    async stop() {
      stopped = true;
      await making?.catch(() => {});
    },
    state: () => ({ newestAt: listBackups(store.home)[0]?.at ?? null, failing }),
  };
}

function failureOf(cause: unknown): BackupFailure {
  if (cause instanceof UnsoundBackupError) return 'unsound';
  return cause instanceof NoRoomError || (cause as { code?: unknown }).code === 'ENOSPC'
    ? 'full'
    : 'unwritable';
}

/**
 * Proves every event of a snapshot; the number of the newest. No statement is left open while others have their
 * turn, so that the snapshot may be closed at any time.
 */
async function prove({ db }: Snapshot, goOn: () => Promise<void>): Promise<number> {
  try {
    let end = logStart;
    for (;;) {
      const begun = performance.now();
      const events = followChain(db, end);
      while (performance.now() - begun < turnMs) {
        const next = events.next();
        if (next.done && next.value === undefined) return logEnd(db).seq;
        if (next.done) throw new UnsoundBackupError(next.value);
        end = { seq: next.value.seq, checksum: next.value.checksum.toString('hex') };
      }
      events.return(undefined);
      await goOn();
    }
  } catch (cause) {
    throw isDamage(cause) ? new UnsoundBackupError(undefined) : cause;
  }
}
