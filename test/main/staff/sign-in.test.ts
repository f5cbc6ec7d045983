import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createSignIn, RefusedPinError, WrongPinError } from '../../../main/services/staff/sign-in.ts';
import { createThrottle, TooSoonError } from '../../../main/services/staff/throttle.ts';
import { openDatabase } from '../../../main/store/database.ts';
import { findPin, forgetPins } from '../../../main/store/staff.ts';
import { pinWeakness } from '../../../shared/domain/desk/staff.ts';
import { temporaryFolder } from '../sandbox.ts';

const minute = 60_000;
const hour = 60 * minute;
/** As scrypt is used, a thousand times cheaper. */
const cost = { cost: 2 ** 7, blockSize: 8, parallelization: 1 };

function desk() {
  const db = openDatabase(temporaryFolder(), '0.0.0-test', Date.parse('2026-11-20T02:00:00Z'));
  onTestFinished(() => void db.close());
  let now = 0;
  const elapsed = () => now;
  const open = () => createSignIn(db, { elapsed, lockAfterMs: 15 * minute, cost });
  return {
    db,
    elapsed,
    open,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const nameOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'open',
    (error: Error) => error.name,
  );

test('a desk without a PIN asks for its first, which opens it for the head of branch; there is no second first', async () => {
  const signIn = desk().open();
  expect(signIn.door()).toEqual({ roles: [], waitMs: 0 });
  await expect(signIn.signIn('head', '000000')).rejects.toThrow(WrongPinError);
  const session = await signIn.setFirst('274091');
  expect({ role: session.role, known: signIn.roleOf(session.token), lock: session.lockAfterMs }).toEqual({
    role: 'head',
    known: 'head',
    lock: 15 * minute,
  });
  await expect(signIn.setFirst('830162')).rejects.toThrow(RefusedPinError);
  expect(signIn.door().roles).toEqual(['head']);
});

test('each role opens the desk with its own PIN, which is kept as a hash with a salt of its own', async () => {
  const { db, open } = desk();
  const signIn = open();
  await signIn.setFirst('274091');
  await signIn.setPin('officer', '5550932');
  await expect(signIn.setPin('technician', '274091')).rejects.toThrow('Another role has this PIN');
  expect((await signIn.signIn('officer', '5550932')).role).toBe('officer');
  expect(await nameOf(signIn.signIn('officer', '274091'))).toBe('WrongPinError');
  const [head, officer] = [findPin(db, 'head'), findPin(db, 'officer')];
  expect(head?.salt.equals(officer?.salt ?? Buffer.alloc(0))).toBe(false);
  expect(Buffer.concat([db.serialize()]).includes('274091')).toBe(false);
});

test('PINs that everybody tries first are refused', async () => {
  const weak = ['111111', '121212', '123456', '987654', '890123', '123123', '12341234', '1212121', '112112'];
  expect(weak.map((pin) => pinWeakness(pin) !== undefined)).toEqual(weak.map(() => true));
  expect(['274091', '199873', '8301629', '1234568'].map(pinWeakness)).toEqual(Array(4).fill(undefined));
  await expect(desk().open().setFirst('123456')).rejects.toThrow('counts up or down');
});

test('an untouched desk locks itself, a busy one after twelve hours, and a locked one knows nobody', async () => {
  const { open, pass } = desk();
  const signIn = open();
  const { token } = await signIn.setFirst('274091');
  pass(15 * minute - 1);
  expect(signIn.roleOf(token)).toBe('head');
  pass(15 * minute);
  expect(signIn.roleOf(token)).toBeUndefined();

  const busy = await signIn.signIn('head', '274091');
  const seen = Array.from({ length: 80 }, () => {
    pass(10 * minute);
    return signIn.roleOf(busy.token);
  });
  expect(seen.lastIndexOf('head')).toBe(70);

  const third = await signIn.signIn('head', '274091');
  signIn.signOut(third.token);
  expect([signIn.roleOf(third.token), signIn.roleOf(''), open().roleOf(third.token)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a new PIN for a role locks the desks that are open for it', async () => {
  const signIn = desk().open();
  const head = await signIn.setFirst('274091');
  await signIn.setPin('officer', '555932');
  const officer = await signIn.signIn('officer', '555932');
  await signIn.setPin('officer', '660743');
  expect([signIn.roleOf(officer.token), signIn.roleOf(head.token)]).toEqual([undefined, 'head']);
});

test('wrong PINs make the next try wait, also the right one, and also after a restart, which begins the wait anew', async () => {
  const { open, pass } = desk();
  let signIn = open();
  await signIn.setFirst('274091');
  for (let n = 0; n < 5; n += 1) expect(await nameOf(signIn.signIn('head', '000000'))).toBe('WrongPinError');
  expect(await nameOf(signIn.signIn('head', '274091'))).toBe('TooSoonError');
  pass(minute - 1);
  expect(signIn.door().waitMs).toBe(1);
  signIn = open();
  expect(signIn.door().waitMs).toBe(minute);
  pass(minute);
  expect(await nameOf(signIn.signIn('head', '274091'))).toBe('open');
  expect(signIn.door().waitMs).toBe(0);
});

test('many tries at once are counted one by one: no more are looked at than one after the other', async () => {
  const signIn = desk().open();
  await signIn.setFirst('274091');
  const results = await Promise.all(
    Array.from({ length: 100 }, () => nameOf(signIn.signIn('head', '000000'))),
  );
  expect(results.filter((name) => name === 'WrongPinError')).toHaveLength(5);
});

test('when everything is forgotten the desk asks for its first PIN again', async () => {
  const { db, open } = desk();
  await open().setFirst('274091');
  forgetPins(db);
  expect(open().door()).toEqual({ roles: [], waitMs: 0 });
});

test('thirty days of guessing at every chance, with any restarts, give at most 100 guesses', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 * 60 }), { maxLength: 60 }), (restartMinutes) => {
      const { db, elapsed, pass } = desk();
      db.pragma('synchronous = OFF');
      let throttle = createThrottle(db, elapsed);
      const end = 30 * 24 * hour;
      const restarts = restartMinutes.map((minutes) => minutes * minute);
      let guesses = 0;
      while (elapsed() < end) {
        try {
          throttle.begin();
          guesses += 1;
        } catch (error) {
          if (!(error instanceof TooSoonError)) throw error;
          const restart = restarts.pop();
          pass(Math.min(error.waitMs, restart ?? error.waitMs));
          if (restart !== undefined) throttle = createThrottle(db, elapsed);
        }
      }
      expect(guesses).toBeLessThanOrEqual(100);
      expect(guesses).toBeGreaterThan(5);
    }),
    { numRuns: 20 },
  );
});
