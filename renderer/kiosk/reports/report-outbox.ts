import type { Clock } from '../../event-stream.ts';
import type { Report } from './report.ts';

/** Tells the server of finished sessions and ratings, without ever bothering a citizen. */
export interface ReportOutbox {
  /** Sends at once, and again with growing pauses until the server has it. */
  add(report: Report): void;
  /** How many the server has not acknowledged yet. */
  waiting(): number;
  /** Forgets what is waiting and stops trying. */
  close(): void;
}

interface OutboxMeans {
  /** Rejects when the server did not take the report. */
  send(report: Report): Promise<unknown>;
  /** Whether the same report may be taken later; where not, it is given up. */
  mayPass(reason: unknown): boolean;
  giveUp(reason: unknown, report: Report): void;
  clock: Clock;
}

export const firstPauseMs = 2_000;
export const longestPauseMs = 60_000;

/**
 * Waiting reports are in memory only, in the order they came, one request at a time. A report carries the id
 * the client made, so one whose answer was lost counts once all the same.
 */
export function createReportOutbox({ send, mayPass, giveUp, clock }: OutboxMeans): ReportOutbox {
  const queue: Report[] = [];
  let pauseMs = firstPauseMs;
  let busy = false;
  let closed = false;
  let timer: unknown;

  const work = async () => {
    const report = queue[0];
    if (busy || closed || report === undefined) return;
    busy = true;
    let wait = 0;
    try {
      await send(report);
      queue.shift();
      pauseMs = firstPauseMs;
    } catch (reason) {
      if (mayPass(reason)) {
        wait = pauseMs;
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      } else {
        queue.shift();
        giveUp(reason, report);
      }
    }
    busy = false;
    if (closed) return;
    if (wait === 0) void work();
    else timer = clock.setTimeout(work, wait);
  };

  return {
    add(report) {
      queue.push(report);
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
