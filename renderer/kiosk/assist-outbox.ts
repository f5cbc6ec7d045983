import type { NewAssist } from '../../shared/domain/api.ts';
import type { FinishedSession } from '../../shared/machines/guidance-context.ts';
import type { Clock } from '../event-stream.ts';

/** Counts finished sessions at the server, without ever bothering a citizen. */
export interface AssistOutbox {
  /** Sends at once, and again with growing pauses until the server has it. */
  add(assist: NewAssist): void;
  /** How many the server has not acknowledged yet. */
  waiting(): number;
  /** Forgets what is waiting and stops trying. */
  close(): void;
}

interface OutboxMeans {
  /** Rejects when the server did not take the assist. */
  send(assist: NewAssist): Promise<unknown>;
  /** Whether the same assist may be taken later; where not, it is given up and reported. */
  mayPass(reason: unknown): boolean;
  report(reason: unknown, assist: NewAssist): void;
  clock: Clock;
}

export const firstPauseMs = 2_000;
export const longestPauseMs = 60_000;

/**
 * Waiting assists are in memory only, in the order they came, one request at a time. An assist carries the id
 * the client made, so one whose answer was lost counts once all the same.
 */
export function createAssistOutbox({ send, mayPass, report, clock }: OutboxMeans): AssistOutbox {
  const queue: NewAssist[] = [];
  let pauseMs = firstPauseMs;
  let busy = false;
  let closed = false;
  let timer: unknown;

  const work = async () => {
    const assist = queue[0];
    if (busy || closed || assist === undefined) return;
    busy = true;
    let wait = 0;
    try {
      await send(assist);
      queue.shift();
      pauseMs = firstPauseMs;
    } catch (reason) {
      if (mayPass(reason)) {
        wait = pauseMs;
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      } else {
        queue.shift();
        report(reason, assist);
      }
    }
    busy = false;
    if (closed) return;
    if (wait === 0) void work();
    else timer = clock.setTimeout(work, wait);
  };

  return {
    add(assist) {
      queue.push(assist);
      clock.clearTimeout(timer);
      void work();
    },
    waiting: () => queue.length,
    close() {
      closed = true;
      queue.length = 0;
      clock.clearTimeout(timer);
    },
  };
}

/** What a finished session counts as: whole minutes, begun ones counted, 1 to 120. */
export function assistOf(session: FinishedSession, id: string): NewAssist {
  const minutes = Math.ceil((session.endedAt - session.startedAt) / 60_000);
  return {
    id,
    procedure: session.procedure,
    outcome: session.outcome,
    source: 'flow',
    minutes: Math.min(120, Math.max(1, minutes)),
    language: session.language,
  };
}
