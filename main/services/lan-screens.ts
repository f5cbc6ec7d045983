import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { LanScreen, LanScreens as LanScreensNow } from '../../shared/domain/signage/lan-screen.ts';
import type { Clock } from './clock.ts';
import { openLanScreenFile } from './lan-screen-file.ts';
import type { Plans } from './plans.ts';

/** No machine that waits shows this code, or not any more. */
export class UnknownCodeError extends Error {
  override name = 'UnknownCodeError';
  constructor(code: string) {
    super(`No screen shows the code ${code} now. Read the six digits on the screen once more.`);
  }
}

/** Too many codes were tried that no screen shows. */
export class CodesThrottledError extends Error {
  override name = 'CodesThrottledError';
  readonly waitMs: number;
  constructor(waitMs: number) {
    super(`Too many codes were wrong: wait ${Math.ceil(waitMs / 1_000)} s before the next one.`);
    this.waitMs = waitMs;
  }
}

/** A machine that asks to be let in: the secret it keeps, and the code it shows. */
export interface Waiting {
  token: string;
  code: string;
}

/** Machines on the network that may show a screen. What is told as done is on the disk. */
export interface LanScreens {
  /** The machine that keeps this secret; undefined where it is not let in. */
  paired(token: string): LanScreen | undefined;
  /** The code of a machine that is not let in yet, by the secret it was given before or a new one. */
  knock(token: string | undefined, address: string): Waiting;
  /** @throws UnknownCodeError, CodesThrottledError, UnknownScreenError */
  pair(code: string, screen: string): LanScreensNow;
  revoke(id: string): LanScreensNow;
  now(): LanScreensNow;
  /** The door for screens is open at these addresses. */
  openedAt(addresses: string[]): void;
}

/** How long a code holds. */
const codeMs = 10 * 60_000;
/** So many machines may wait, and so many of them from one address; of more, the one that waits longest has to go. */
const mostWaiting = 24;
const mostOfOne = 3;
/** So many wrong codes are free; then each makes the next wait twice as long. */
const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

/** The machines in the data folder, and those that wait, which are in memory only. */
export function createLanScreens(home: string, { clock, plans }: { clock: Clock; plans: Plans }): LanScreens {
  const file = openLanScreenFile(home);
  const waiting = new Map<string, { code: string; since: number; address: string }>();
  let addresses: string[] = [];
  let wrong = 0;
  let mayTryAt = Number.NEGATIVE_INFINITY;

  const inTime = () => {
    for (const [token, { since }] of waiting) if (Math.abs(clock() - since) > codeMs) waiting.delete(token);
    return waiting;
  };
  const makeRoom = (address: string) => {
    const ofOne = [...inTime()].filter(([, other]) => other.address === address);
    const [oldest] = ofOne.length >= mostOfOne ? ofOne : waiting.size >= mostWaiting ? [...waiting] : [];
    if (oldest) waiting.delete(oldest[0]);
  };
  const now = (): LanScreensNow => ({
    addresses,
    waiting: inTime().size,
    screens: file.list().map(({ secret: _, ...screen }) => screen),
  });

  return {
    paired(token) {
      const secret = hashed(token);
      const found = file.list().find((screen) => screen.secret === secret);
      if (found === undefined) return undefined;
      const { secret: _, ...screen } = found;
      return screen;
    },
    knock(token, address) {
      const known = token === undefined ? undefined : inTime().get(token);
      if (token !== undefined && known) return { token, code: known.code };
      makeRoom(address);
      const codes = new Set([...waiting.values()].map(({ code }) => code));
      let code = newCode();
      while (codes.has(code)) code = newCode();
      const secret = randomBytes(32).toString('base64url');
      waiting.set(secret, { code, since: clock(), address });
      return { token: secret, code };
    },
    pair(code, screen) {
      const waitMs = mayTryAt - clock();
      if (waitMs > 0 && waitMs <= longestWaitMs) throw new CodesThrottledError(waitMs);
      plans.prove(screen);
      const found = [...inTime()].find(([, asking]) => asking.code === code);
      if (found === undefined) {
        wrong += 1;
        const over = wrong - freeTries;
        if (over >= 0) mayTryAt = clock() + Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(over, 20));
        throw new UnknownCodeError(code);
      }
      const [token, { address }] = found;
      waiting.delete(token);
      wrong = 0;
      const pairedAt = new Date(clock()).toISOString();
      file.add({ id: randomUUID(), screen, address, pairedAt, secret: hashed(token) });
      return now();
    },
    revoke(id) {
      file.remove(id);
      return now();
    },
    now,
    openedAt(opened) {
      addresses = opened;
    },
  };
}

function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** Only this is kept: whoever reads the file cannot pass for a screen. */
function hashed(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
