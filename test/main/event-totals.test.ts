import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClockWatch } from '../../main/services/clock-watch.ts';
import { createCounters } from '../../main/services/counters.ts';
import { createEventLog } from '../../main/services/event-log.ts';
import { tallyOf } from '../../main/services/reports/day-tallies.ts';
import { createStoreHealth } from '../../main/services/store-health.ts';
import { createStream } from '../../main/services/stream.ts';
import { breakInChain } from '../../main/store/chain.ts';
import { openDatabase } from '../../main/store/database.ts';
import { countAssists, listEvents } from '../../main/store/events.ts';
import { countByProcedure } from '../../main/store/figures.ts';
import type { Assist } from '../../shared/domain/counters/assist.ts';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import { outcomes } from '../../shared/domain/counters/outcome.ts';
import type { Day } from '../../shared/domain/day.ts';
import { addDays } from '../../shared/domain/hanoi-time.ts';
import { id } from './sample-events.ts';
import { handMovedClock, temporaryFolder } from './sandbox.ts';

const today: Day = '2026-11-20';
const procedure = fc.constantFrom('khai-sinh', 'ket-hon', null);
const outcome = fc.constantFrom(...outcomes, null);
const named = fc.record({ procedure, outcome });
const step = fc.oneof(
  fc.record({ do: fc.constant('count' as const), named }),
  fc.record({ do: fc.constant('backdate' as const), named, daysAgo: fc.integer({ min: 0, max: 31 }) }),
  fc.record({ do: fc.constant('amend' as const), named, which: fc.nat(30) }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat(30) }),
  fc.record({ do: fc.constant('send again' as const), which: fc.nat(30) }),
);

const body = (said: Pick<Assist, 'procedure' | 'outcome'>) => ({
  ...nothingNamed,
  ...said,
  minutes: null,
  language: 'vi' as const,
});

test('whatever was counted, taken back, corrected, backdated and sent again, in any order, the totals are those of a recount', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const clock = handMovedClock();
      const db = openDatabase(temporaryFolder(), '1.0.0', clock());
      const stream = createStream();
      const log = createEventLog(db, {
        watch: createClockWatch(db, clock, clock.steady),
        revision: () => 'abc',
      });
      const storeHealth = createStoreHealth({ clock, stream });
      const counters = createCounters(log, { stream, storeHealth, target: 10 });
      const recount = new Map<string, { day: Day; procedure: string | null; outcome: Assist['outcome'] }>();
      const everSent: { id: string; send(): unknown }[] = [];
      let n = 0;
      for (const now of steps) {
        n += 1;
        const known = [...recount.keys()];
        const own = id(n);
        if (now.do === 'count') {
          const send = () => counters.record({ id: own, source: 'tap', ...body(now.named) });
          send();
          recount.set(own, { day: today, ...now.named });
          everSent.push({ id: own, send });
        } else if (now.do === 'backdate') {
          const businessDay = addDays(today, -now.daysAgo);
          const send = () => counters.backdate({ id: own, businessDay, ...body(now.named) });
          send();
          recount.set(own, { day: businessDay, ...now.named });
          everSent.push({ id: own, send });
        } else if (now.do === 'send again') {
          everSent[now.which % Math.max(1, everSent.length)]?.send();
        } else if (known.length > 0) {
          const event = known[now.which % known.length] as string;
          if (now.do === 'undo') {
            counters.takeBack(event);
            counters.takeBack(event);
            recount.delete(event);
          } else {
            counters.amend(event, { id: own, source: 'tap', ...body(now.named) });
            recount.set(event, { day: recount.get(event)?.day as Day, ...now.named });
          }
        }
      }

      const all = [...recount.values()];
      const from = addDays(today, -31);
      const tally = <Key>(keys: Key[]) =>
        Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, found]) => [key, found.length]));
      expect(counters.today().assists).toBe(all.filter(({ day }) => day === today).length);
      for (let day = from; day <= today; day = addDays(day, 1)) {
        expect(countAssists(db, day)).toBe(all.filter((assist) => assist.day === day).length);
      }
      const yearly = await tallyOf(db, from, today);
      expect([
        yearly.totals(() => 1).assists,
        yearly.withOutcome('self'),
        yearly.withOutcome('assisted'),
      ]).toEqual([
        all.length,
        all.filter((assist) => assist.outcome === 'self').length,
        all.filter((assist) => assist.outcome === 'assisted').length,
      ]);
      expect(
        Object.fromEntries(countByProcedure(db, from, today).map((row) => [row.procedure, row.assists])),
      ).toEqual(tally(all.flatMap((assist) => assist.procedure ?? [])));
      expect(
        tally([...listEvents(db, 'assist', from, today)].map((assist) => `${assist.body.outcome}`)),
      ).toEqual(tally(all.map((assist) => `${assist.outcome}`)));
      expect(breakInChain(db)).toBeUndefined();
      db.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
