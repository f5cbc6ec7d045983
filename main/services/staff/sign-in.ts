import { createHash, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import {
  pinWeakness,
  type Role,
  roles,
  type StaffDoor,
  type StaffSession,
} from '../../../shared/domain/desk/staff.ts';
import { findPin, keepPin, rolesWithPin } from '../../store/staff.ts';
import type { Clock } from '../clock.ts';
import { type HashCost, hashPin, isPin, usualCost } from './pin-hash.ts';
import { createThrottle } from './throttle.ts';

/** The PIN is not the role's, or the role has none. */
export class WrongPinError extends Error {
  override name = 'WrongPinError';
  constructor() {
    super('This is not the PIN of that role. Try again, or ask the head of branch to set a new one.');
  }
}

/** The PIN may not be chosen. */
export class RefusedPinError extends Error {
  override name = 'RefusedPinError';
}

/** Opening the staff desk by PIN, one a role, and who has it open. Sessions are in memory only. */
export interface SignIn {
  door(): StaffDoor;
  /** @throws RefusedPinError when a role has a PIN already, or this one is too easily guessed */
  setFirst(pin: string): Promise<StaffSession>;
  /** @throws TooSoonError, WrongPinError */
  signIn(role: Role, pin: string): Promise<StaffSession>;
  /** @throws RefusedPinError when it is too easily guessed, or another role's */
  setPin(role: Role, pin: string): Promise<void>;
  /** The role that a token stands for, which counts as a use; undefined when it is unknown or has run out. */
  roleOf(token: string): Role | undefined;
  signOut(token: string): void;
}

interface Session {
  role: Role;
  beganAt: number;
  usedAt: number;
}

/** No desk stays open beyond a working day, however busy. */
const longestMs = 12 * 60 * 60_000;

/** @param elapsed milliseconds of a clock that never goes back and knows nothing of the calendar */
export function createSignIn(
  db: Database,
  {
    elapsed = () => performance.now(),
    lockAfterMs,
    cost = usualCost,
  }: { elapsed?: Clock; lockAfterMs: number; cost?: HashCost },
): SignIn {
  const throttle = createThrottle(db, elapsed);
  const sessions = new Map<string, Session>();

  const open = (role: Role): StaffSession => {
    const token = randomBytes(32).toString('base64url');
    sessions.set(keyOf(token), { role, beganAt: elapsed(), usedAt: elapsed() });
    return { role, token, lockAfterMs };
  };
  const keep = async (role: Role, pin: string) => {
    refuseWeak(pin);
    for (const other of roles.filter((known) => known !== role)) {
      const kept = findPin(db, other);
      if (kept && (await isPin(pin, kept))) {
        throw new RefusedPinError('Another role has this PIN. Choose one of its own for each role.');
      }
    }
    keepPin(db, role, await hashPin(pin, cost));
  };
  const door = () => ({ roles: rolesWithPin(db), waitMs: throttle.waitMs() });

  return {
    door,
    async setFirst(pin) {
      refuseWeak(pin);
      const kept = await hashPin(pin, cost);
      if (rolesWithPin(db).length > 0) {
        throw new RefusedPinError('This desk has its first PIN already: sign in with it.');
      }
      keepPin(db, 'head', kept);
      return open('head');
    },
    async signIn(role, pin) {
      throttle.begin();
      const kept = findPin(db, role);
      if (kept === undefined || !(await isPin(pin, kept))) throw new WrongPinError();
      throttle.succeed();
      return open(role);
    },
    async setPin(role, pin) {
      await keep(role, pin);
      for (const [key, session] of sessions)
        if (session.role === role && role !== 'head') sessions.delete(key);
    },
    roleOf(token) {
      const key = keyOf(token);
      const session = sessions.get(key);
      if (session === undefined) return undefined;
      const now = elapsed();
      if (now - session.usedAt >= lockAfterMs || now - session.beganAt >= longestMs) {
        sessions.delete(key);
        return undefined;
      }
      session.usedAt = now;
      return session.role;
    },
    signOut: (token) => void sessions.delete(keyOf(token)),
  };
}

/** Tokens are looked up by their hash, so that the time a look-up takes tells nothing of a token. */
function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

const weaknesses = {
  repeated: 'This PIN repeats the same few digits. Choose one that is harder to guess.',
  run: 'This PIN counts up or down. Choose one that is harder to guess.',
};

function refuseWeak(pin: string): void {
  const weakness = pinWeakness(pin);
  if (weakness) throw new RefusedPinError(weaknesses[weakness]);
}
