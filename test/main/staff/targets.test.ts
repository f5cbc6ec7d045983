import { expect, test } from 'vitest';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import { id } from '../sample-events.ts';
import { openApp, request, signIn } from '../sandbox.ts';

test('a target counts from its day on, for the desk and for reports alike; only the head sets it, never for the past', async () => {
  const { app, clock } = await openApp();
  const send = await signIn(app);
  const targetNow = async () => ((await (await send('/api/today')).json()) as { target: number }).target;
  expect(await targetNow()).toBe(10);
  expect((await app.handle(request('/api/targets', { from: '2026-11-20', assists: 1 }))).status).toBe(401);
  await send('/api/targets', { from: '2026-11-21', assists: 12 });
  expect(await (await send('/api/targets', { from: '2026-11-20', assists: 1 })).json()).toEqual({
    today: '2026-11-20',
    assists: 1,
    set: [
      { from: '2026-11-21', assists: 12 },
      { from: '2026-11-20', assists: 1 },
    ],
  });
  const tap = {
    ...nothingNamed,
    procedure: null,
    outcome: null,
    source: 'tap',
    minutes: null,
    language: 'vi',
  };
  await send('/api/assists', { ...tap, id: id(1) });
  const report = await (await send('/api/reports/day/now')).json();
  expect(report).toMatchObject({ target: 1, totals: { assists: 1, daysMet: 1 } });
  clock.moveTo('2026-11-21T08:00:00+07:00');
  expect(await targetNow()).toBe(12);
  const past = await send('/api/targets', { from: '2026-11-20', assists: 5 });
  expect([past.status, ((await past.json()) as { detail: string }).detail]).toEqual([
    422,
    'A target cannot begin on 2026-11-20, which is over: today is 2026-11-21. Give today or a later day.',
  ]);
}, 30_000);
