import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { plan } from '../../../shared/signage/plan.ts';
import { following, showing } from '../../../shared/signage/showing.ts';
import { turnAt } from '../../../shared/signage/turn.ts';
import { noticeDue, type Told, tell } from './oracle.ts';
import { type Schedule, someDay, someNotices, someSchedule } from './sample-schedules.ts';

const dayMs = 86_400_000;
const zoneOfMachine = process.env.TZ;
afterEach(() => {
  if (zoneOfMachine === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfMachine;
});

/**
 * So many schedules in each zone, each asked on so many days: 20,000 days each time, and 100,000 with
 * `TANTAM_SCHEDULES=2500`.
 */
const schedules = Number(process.env.TANTAM_SCHEDULES ?? 500);
const daysEach = 10;

test.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])(
  'with a machine in %s, the days of generated schedules are as the oracle tells them',
  (machine) => {
    process.env.TZ = machine;
    let asked = 0;
    fc.assert(
      fc.property(
        someSchedule,
        fc.array(someDay, { minLength: daysEach, maxLength: daysEach }),
        fc.infiniteStream(fc.integer({ min: 0, max: dayMs - 1 })),
        (schedule, days, instants) => {
          for (const day of days) {
            asked += 1;
            const mistake = disagreement(schedule, day, instants);
            if (mistake !== undefined) expect.fail(`On ${day}: ${mistake}`);
          }
        },
      ),
      { numRuns: schedules },
    );
    expect(asked).toBeGreaterThanOrEqual(schedules * daysEach);
  },
  240_000,
);

/**
 * What a plan has otherwise than the oracle: at every boundary and the instant before it, for the showings between
 * two instants anywhere in the day (a player that starts there, or whose clock is set there, and goes on from it).
 */
function disagreement(
  { signage, calendar, site, screen }: Schedule,
  day: string,
  instants: Iterator<number>,
): string | undefined {
  const planned = plan({ signage, handbook: { ...(calendar && { calendar }) } }, 'r1', 'lobby', day, site);
  const midnight = Date.parse(`${day}T00:00:00+07:00`);
  if (planned.from !== midnight || planned.until !== midnight + dayMs)
    return 'the day is not the day in Hanoi';
  const told = tell(signage, calendar, screen, day);
  const differs = (told: Told, instant: number, shown = showing(planned, instant)) => {
    const right =
      shown.item.id === told.name &&
      shown.startedAt === midnight + told.start &&
      shown.endsAt === midnight + told.end &&
      shown.offsetMs === instant - midnight - told.start &&
      shown.open === !told.name.startsWith('closed-');
    return right
      ? undefined
      : `at ${instant - midnight} ms ${JSON.stringify(told)} is due, not ${JSON.stringify(shown)}`;
  };
  for (const stretch of planned.stretches) {
    for (const instant of [stretch.from, stretch.until - 1]) {
      const mistake = differs(at(told, instant - midnight), instant);
      if (mistake !== undefined) return mistake;
    }
  }
  for (let start = 0; start < 2; start += 1) {
    const instant = midnight + (instants.next().value as number);
    let due = told.indexOf(at(told, instant - midnight));
    let shown = showing(planned, instant);
    const mistake = differs(told[due] as Told, instant, shown);
    if (mistake !== undefined) return mistake;
    for (let step = 0; step < 8 && due + 1 < told.length; step += 1) {
      shown = following(planned, shown);
      due += 1;
      const wrong = differs(told[due] as Told, shown.startedAt, shown);
      if (wrong !== undefined) return wrong;
    }
  }
  return undefined;
}

const noticeDays = someDay.chain((day) => someNotices(day).map((notices) => ({ day, notices })));

test('what stands above the plan is what the oracle has there, and nothing else comes up before its turn ends', () => {
  fc.assert(
    fc.property(
      someSchedule,
      noticeDays,
      fc.boolean(),
      fc.array(fc.integer({ min: 0, max: dayMs - 1 }), { minLength: 3, maxLength: 3 }),
      ({ signage, calendar, site, screen }, { day, notices }, safe, anywhere) => {
        const pack = { signage, handbook: { ...(calendar && { calendar }) } };
        const planned = plan(pack, 'r1', 'lobby', day, site);
        const told = tell(signage, calendar, screen, day);
        const due = (instant: number) =>
          noticeDue(notices, 'lobby', instant)?.id ??
          (safe ? 'safe-slide' : at(told, instant - planned.from).name);
        const changes = notices.flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)]);
        const asked = [...changes, ...changes.map((change) => change - 1)]
          .filter((instant) => planned.from <= instant && instant < planned.until)
          .concat(anywhere.map((ms) => planned.from + ms));
        for (const instant of asked) {
          const turn = turnAt([planned], {}, instant, { notices, safe });
          if (turn === undefined) expect.fail('nothing is shown');
          expect(turn.item.id).toBe(due(instant));
          expect(turn.startedAt <= instant && instant < turn.endsAt).toBe(true);
          const last = Math.min(turn.endsAt, planned.until) - 1;
          expect(due(last)).toBe(due(instant));
          for (const change of changes.filter((change) => instant < change && change <= last))
            expect(due(change)).toBe(due(instant));
        }
      },
    ),
    { numRuns: schedules },
  );
}, 240_000);

function at(told: readonly Told[], ms: number): Told {
  return told.find(({ start, end }) => start <= ms && ms < end) as Told;
}
