import { expect, test } from 'vitest';
import { topProcedures, yearFigures } from '../../main/services/figures.ts';
import { openDatabase } from '../../main/store/database.ts';
import { appendEvent } from '../../main/store/events.ts';
import type { Procedure } from '../../shared/domain/content/procedure.ts';
import type { EventBody } from '../../shared/domain/counters/event.ts';
import type { Outcome } from '../../shared/domain/counters/outcome.ts';
import type { Day } from '../../shared/domain/day.ts';
import { around, guided } from './sample-events.ts';
import { openApp, request, temporaryFolder } from './sandbox.ts';

const named = (procedure: string) =>
  ({ id: procedure, name: { vi: `Việc ${procedure}`, en: `Matter ${procedure}` } }) as Procedure;
const pack = { procedures: [named('birth'), named('marriage')] };

test('the list of procedures counts the last 28 days, today included, without what was taken back or is unknown', () => {
  const { db, assist, takeBack } = openLog();
  assist('2026-10-24', 'birth');
  assist('2026-10-25', 'marriage');
  assist('2026-11-20', 'marriage');
  assist('2026-11-21', 'birth');
  takeBack(assist('2026-11-21', 'birth'));
  assist('2026-11-21', 'gone-from-the-pack');
  assist('2026-11-21', null);
  expect(topProcedures(db, pack, '2026-11-21')).toEqual({
    from: '2026-10-25',
    until: '2026-11-21',
    procedures: [
      { procedure: 'marriage', name: named('marriage').name, assists: 2 },
      { procedure: 'birth', name: named('birth').name, assists: 1 },
    ],
  });
});

test('the list of procedures ends after ten, and equal counts stand in a fixed order', () => {
  const { db, assist } = openLog();
  const twelve = Array.from({ length: 12 }, (_, n) => `p-${String(n).padStart(2, '0')}`);
  for (const procedure of twelve.toReversed()) assist('2026-11-21', procedure);
  const { procedures } = topProcedures(db, { procedures: twelve.map(named) }, '2026-11-21');
  expect(procedures.map(({ procedure }) => procedure)).toEqual(twelve.slice(0, 10));
});

test('the year begins on 1 January, and a day meets the target with exactly as many assists', async () => {
  const { db, assist, takeBack } = openLog();
  assist('2025-12-31', 'birth', 'self');
  for (const outcome of ['self', 'assisted', null] as const) assist('2026-01-01', 'birth', outcome);
  for (const outcome of ['self', 'referred'] as const) assist('2026-11-20', null, outcome);
  takeBack(assist('2026-11-20', 'birth', 'self'));
  assist('2026-11-22', 'birth', 'self');
  expect(await yearFigures(db, 3, '2026-11-21')).toEqual({
    year: 2026,
    until: '2026-11-21',
    assists: 5,
    self: 2,
    assisted: 1,
    target: 3,
    daysMet: 1,
  });
});

test('a site that has counted nothing answers with an empty list and zeros', async () => {
  const { app } = await openApp();
  const get = async (path: string) => (await app.handle(request(path))).json();
  expect(await get('/api/figures/procedures')).toEqual({
    from: '2026-10-24',
    until: '2026-11-20',
    procedures: [],
  });
  expect(await get('/api/figures/year')).toEqual({
    year: 2026,
    until: '2026-11-20',
    assists: 0,
    self: 0,
    assisted: 0,
    target: 10,
    daysMet: 0,
  });
});

test('a slide that the pack does not have is answered with a sentence', async () => {
  const { app } = await openApp();
  const response = await app.handle(request('/api/slides/nowhere'));
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining('no slide "nowhere"') });
});

/** An empty event log, with ways to write into any day. */
function openLog() {
  const db = openDatabase(temporaryFolder(), '1.0.0', Date.parse('2026-11-20T02:00:00Z'));
  let next = 0;
  const write = (businessDay: Day, event: EventBody) => {
    next += 1;
    return appendEvent(db, { ...around(next), businessDay, ...event });
  };
  return {
    db,
    assist: (day: Day, procedure: string | null, outcome: Outcome | null = null) =>
      write(day, { kind: 'assist', body: { ...guided, procedure, outcome } }),
    takeBack: ({ id: event, businessDay }: { id: string; businessDay: Day }) =>
      write(businessDay, { kind: 'void', body: { event } }),
  };
}
