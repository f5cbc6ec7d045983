import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** Milliseconds since the epoch. Everything that needs the time is given one of these. */
export type Clock = () => number;

/** The machine's clock. */
export const systemClock: Clock = () => Date.now();

/** Time that runs evenly from the start of the machine, whatever its clock is set to. */
export interface SteadyClock {
  /** Whole milliseconds since the machine was started, time asleep included. */
  sinceBootMs(): number;
  /** Tells one start of the machine from another; where the system has no such id, one start of the app. */
  bootId: string;
}

/** The running time of this machine. */
export function machineSteadyClock(): SteadyClock {
  return { sinceBootMs: () => Math.round(uptime() * 1_000), bootId: bootIdOf() };
}

/** Linux gives each start of the machine a random id (random(4)). */
function bootIdOf(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return randomUUID();
  }
}
