import { expect, test } from 'vitest';
import { createActor, fromCallback, SimulatedClock } from 'xstate';
import {
  type BrowserRun,
  kioskSupervisor,
  type SupervisorEvent,
} from '../../../shared/machines/kiosk-supervisor.ts';

/** A supervisor over processes that do nothing but what the test has them tell. */
function watch() {
  const clock = new SimulatedClock();
  const runs: BrowserRun[] = [];
  const alive = { hosts: 0, browsers: 0, hostRuns: 0 };
  const actor = createActor(
    kioskSupervisor.provide({
      actors: {
        'run the host': fromCallback<SupervisorEvent>(() => {
          alive.hosts += 1;
          alive.hostRuns += 1;
          return () => {
            alive.hosts -= 1;
          };
        }),
        'run the browser': fromCallback<SupervisorEvent, BrowserRun>(({ input }) => {
          alive.browsers += 1;
          runs.push(input);
          return () => {
            alive.browsers -= 1;
          };
        }),
      },
    }),
    { clock },
  ).start();
  const tell = (type: SupervisorEvent['type']) => actor.send({ type });
  return { actor, clock, runs, alive, tell };
}

const page = { show: 'page', software: false };
const safe = { show: 'safe', software: false };

test('the browser starts when the app is ready; without an app it shows the safe slide', () => {
  const { runs, alive, tell } = watch();
  expect([runs, alive]).toEqual([[], { hosts: 1, browsers: 0, hostRuns: 1 }]);
  tell('host.ready');
  expect(runs).toEqual([page]);

  const alone = watch();
  alone.clock.increment(10_000);
  expect(alone.runs).toEqual([safe]);
});

test.each(['browser.ended', 'page.crashed', 'page.hung', 'picture.stuck'] as const)(
  'after %s the whole browser is ended and started again at once',
  (fault) => {
    const { clock, runs, alive, tell } = watch();
    tell('host.ready');
    tell('page.shown');
    tell(fault);
    clock.increment(0);
    expect([runs, alive.browsers]).toEqual([[page, page], 1]);
  },
);

test('a page that never comes up is given up after twenty seconds and started again', () => {
  const { clock, runs, tell } = watch();
  tell('host.ready');
  clock.increment(20_000);
  clock.increment(0);
  expect(runs).toEqual([page, page]);
});

test('an app that ends is started again, sooner than two seconds, and the browser stays', () => {
  const { clock, alive, tell } = watch();
  tell('host.ready');
  for (let n = 0; n < 50; n += 1) {
    tell('host.ended');
    clock.increment(2_000);
  }
  expect(alive).toEqual({ hosts: 1, browsers: 1, hostRuns: 51 });
});

test('500 failures in a row end in the safe slide and never in giving up; the page is tried again later', () => {
  const { clock, runs, alive, tell } = watch();
  tell('host.ready');
  for (let n = 0; n < 500; n += 1) {
    tell('page.crashed');
    clock.increment(1_000);
  }
  expect(alive.browsers).toBe(1);
  expect(runs.slice(0, 6)).toEqual([page, page, page, page, page, safe]);
  expect(runs.length).toBeGreaterThanOrEqual(500);
  expect(runs.filter(({ show }) => show === 'page').length).toBeGreaterThan(10);
  const before = runs.length;
  clock.increment(60_000);
  expect(runs.slice(before)).toEqual([page]);
});

test('failures that are far apart are no row', () => {
  const { clock, runs, tell } = watch();
  tell('host.ready');
  for (let n = 0; n < 20; n += 1) {
    tell('page.shown');
    clock.increment(60_000);
    tell('page.crashed');
    clock.increment(0);
  }
  expect(new Set(runs.map(({ show }) => show))).toEqual(new Set(['page']));
});

test('three failures of the graphics process within half a minute lead to software rendering, six hours later back', () => {
  const { clock, runs, tell } = watch();
  tell('host.ready');
  tell('page.shown');
  tell('gpu.ended');
  clock.increment(30_000);
  tell('gpu.ended');
  tell('gpu.ended');
  expect(runs).toHaveLength(1);
  tell('gpu.ended');
  clock.increment(0);
  expect(runs.at(-1)).toEqual({ show: 'page', software: true });
  tell('page.shown');
  clock.increment(6 * 3_600_000);
  clock.increment(0);
  expect(runs.at(-1)).toEqual(page);
});
