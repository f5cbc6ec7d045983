import { expect, onTestFinished, test, vi } from 'vitest';
import { createClockWatch } from '../../main/services/clock-watch.ts';
import { createEventLog } from '../../main/services/event-log.ts';
import { openDatabase } from '../../main/store/database.ts';
import { listEvents } from '../../main/store/events.ts';
import { id, tapped } from './sample-events.ts';
import { handMovedClock, temporaryFolder } from './sandbox.ts';

/** A log whose clocks are moved by hand, and the flag and business day of every assist in it. */
function site() {
  const clock = handMovedClock();
  const db = openDatabase(temporaryFolder(), '1.0.0', clock());
  let watch = createClockWatch(db, clock, clock.steady);
  let n = 0;
  const count = () => {
    n += 1;
    const log = createEventLog(db, { watch, revision: () => 'abc' });
    log.record({ id: id(n), kind: 'assist', body: tapped });
  };
  const start = () => {
    watch = createClockWatch(db, clock, clock.steady);
  };
  const told = () =>
    [...listEvents(db, 'assist', '1970-01-01', '2100-01-01')]
      .sort((a, b) => a.seq - b.seq)
      .map(({ clock: flag, businessDay }) => `${businessDay} ${flag}`);
  return { clock, count, start, told, confirm: () => watch.confirm() };
}

test('while the clock runs with the machine, across midnight and a restart of the app, every event is believed', () => {
  const { clock, count, start, told } = site();
  count();
  clock.moveTo('2026-11-20T23:59:59.999+07:00');
  count();
  start();
  clock.moveTo('2026-11-21T00:00:00+07:00');
  count();
  expect(told()).toEqual(['2026-11-20 ok', '2026-11-20 ok', '2026-11-21 ok']);
});

test.each([
  ['an hour ahead', '2026-11-20T10:00:00+07:00', '2026-11-20 jumped'],
  ['an hour back', '2026-11-20T08:00:00+07:00', '2026-11-20 jumped'],
  ['a day ahead', '2026-11-21T09:00:00+07:00', '2026-11-21 jumped'],
  ['a day back', '2026-11-19T09:00:00+07:00', '2026-11-19 jumped'],
  ['to 1970', '1970-01-01T07:00:00+07:00', '1970-01-01 early'],
])('a clock that is set %s is doubted at every event until it is right again', (_, wrong, flagged) => {
  const { clock, count, start, told } = site();
  count();
  clock.setTo(wrong);
  count();
  start();
  count();
  clock.setTo('2026-11-20T09:00:10+07:00');
  count();
  expect(told().toSorted()).toEqual(['2026-11-20 ok', '2026-11-20 ok', flagged, flagged].toSorted());
});

test('a clock that lost its battery while the machine was off is doubted, and so is one a year ahead', () => {
  const { clock, count, start, told } = site();
  count();
  clock.boot();
  start();
  for (const wrong of ['1970-01-01T00:00:10Z', '2026-11-19T02:00:00Z', '2028-01-01T02:00:00Z']) {
    clock.setTo(wrong);
    count();
  }
  clock.setTo('2026-11-20T12:00:00+07:00');
  count();
  expect(told()).toEqual([
    '2026-11-20 ok',
    '1970-01-01 early',
    '2026-11-19 behind',
    '2028-01-01 ahead',
    '2026-11-20 ok',
  ]);
});

test('a correction of less than a minute, as time servers make, is not doubted', () => {
  const { clock, count, told } = site();
  count();
  clock.setTo('2026-11-20T09:00:59+07:00');
  count();
  expect(told()).toEqual(['2026-11-20 ok', '2026-11-20 ok']);
});

test.each([
  ['59 s ahead', '2026-11-20T09:01:40.500+07:00', 'ok'],
  ['61 s ahead', '2026-11-20T09:01:42.500+07:00', 'jumped'],
  ['59 s back', '2026-11-20T08:59:42.500+07:00', 'ok'],
  ['61 s back', '2026-11-20T08:59:40.500+07:00', 'jumped'],
])(
  'an assist is written down to the minute, and a clock set %s while the app was off is judged to the second',
  (_, wrong, flag) => {
    const { clock, count, start, told } = site();
    clock.moveTo('2026-11-20T09:00:41.500+07:00');
    count();
    start();
    clock.setTo(wrong);
    count();
    expect(told()).toEqual(['2026-11-20 ok', `2026-11-20 ${flag}`]);
  },
);

test('when somebody has confirmed the clock, it is believed as it stands, after a restart, too', () => {
  const { clock, count, start, told, confirm } = site();
  count();
  clock.setTo('2026-11-20T08:00:00+07:00');
  confirm();
  count();
  start();
  count();
  expect(told()).toEqual(['2026-11-20 ok', '2026-11-20 ok', '2026-11-20 ok']);
});

test.each([
  ['Pacific/Kiritimati', -840],
  ['America/Los_Angeles', 480],
  ['UTC', 0],
])('a machine set to the time zone %s counts for the day it is in Hanoi', (zone, offset) => {
  vi.stubEnv('TZ', zone);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { clock, count, told } = site();
  expect(new Date(clock()).getTimezoneOffset()).toBe(offset);
  clock.moveTo('2026-11-20T23:59:59+07:00');
  count();
  clock.moveTo('2026-11-21T00:00:00+07:00');
  count();
  expect(told()).toEqual(['2026-11-20 ok', '2026-11-21 ok']);
});
