import type { Database } from 'better-sqlite3';
import type { ClockFlag } from '../../shared/domain/counters/event.ts';
import { confirmClock, latestConfirmation } from '../store/clock-confirmations.ts';
import type { Reading } from '../store/event-rows.ts';
import { latestBelieved } from '../store/events.ts';
import type { Clock, SteadyClock } from './clock.ts';

/** What both clocks said at one moment. */
export interface ClockReading {
  at: number;
  sinceBootMs: number | null;
  bootId: string | null;
}

/**
 * Nothing was counted before the first of the plans that this product serves (plan 000 begins in September 2025),
 * so a clock that stands there has lost its battery.
 */
const earliest = Date.parse('2025-09-01T00:00:00+07:00');

/** How far a clock may be corrected at once without being doubted; time servers correct less. */
export const toleranceMs = 60_000;

const yearMs = 366 * 24 * 3_600_000;

/**
 * Whether the clock can be believed now, given the last moment when it could. Within one start of the machine the
 * clock has to move with the machine's running time; across starts it must not go back, nor a year ahead. It is
 * compared with the last believed moment, not with the last event: so every event is flagged until the clock is
 * right again, and the first one after that is not.
 */
export function judgeClock(now: ClockReading, believed: ClockReading | undefined): ClockFlag {
  if (now.at < earliest) return 'early';
  if (believed === undefined) return 'ok';
  if (now.bootId === believed.bootId && now.sinceBootMs !== null && believed.sinceBootMs !== null) {
    const drift = now.at - believed.at - (now.sinceBootMs - believed.sinceBootMs);
    return Math.abs(drift) > toleranceMs ? 'jumped' : 'ok';
  }
  if (now.at < believed.at - toleranceMs) return 'behind';
  return now.at > believed.at + yearMs ? 'ahead' : 'ok';
}

/** Reads the clocks for every event. */
export interface ClockWatch {
  /** What the clock says, believed or not. */
  now: Clock;
  /** The reading an event recorded now carries. */
  read(): Reading;
  /** Whether the clock can be believed now. */
  flag(): ClockFlag;
  /** Somebody has looked: the clock is right as it stands. Events are flagged by this moment from now on. */
  confirm(): void;
}

/** A watch that begins with the last moment in the log at which the clock could be believed. */
export function createClockWatch(db: Database, clock: Clock, steady: SteadyClock): ClockWatch {
  const event = latestBelieved(db);
  let believed: ClockReading | undefined = event && { ...event, at: Date.parse(event.occurredAt) };
  const confirmed = latestConfirmation(db);
  if (confirmed && (event === undefined || confirmed.afterSeq >= event.seq)) believed = confirmed;

  const both = (): ClockReading & { sinceBootMs: number; bootId: string } => ({
    at: clock(),
    sinceBootMs: steady.sinceBootMs(),
    bootId: steady.bootId,
  });
  return {
    now: clock,
    read() {
      const reading = both();
      const flag = judgeClock(reading, believed);
      if (flag === 'ok') believed = reading;
      const { at, ...running } = reading;
      return { occurredAt: new Date(at).toISOString(), ...running, clock: flag };
    },
    flag: () => judgeClock(both(), believed),
    confirm() {
      believed = both();
      confirmClock(db, believed);
    },
  };
}
