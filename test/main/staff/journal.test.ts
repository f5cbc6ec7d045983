import { expect, test } from 'vitest';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import { id } from '../sample-events.ts';
import { openApp, request, signIn } from '../sandbox.ts';

const tap = {
  ...nothingNamed,
  procedure: null,
  outcome: null,
  source: 'tap',
  minutes: null,
  language: 'vi',
};
const at = '2026-11-20T02:00:00.000Z';

test('the journal of a day holds what counts, what was corrected and what was taken back, the newest first', async () => {
  const { app } = await openApp();
  const send = await signIn(app);
  const corrected = { ...tap, procedure: 'dang-ky-tam-tru', outcome: 'self', note: 'in lại một tờ' };
  await send('/api/assists', { ...tap, id: id(1) });
  await send('/api/assists', { ...tap, id: id(2) });
  await send(`/api/assists/${id(2)}/amend`, { ...corrected, id: id(3) });
  await send('/api/assists', { ...tap, id: id(4) });
  await send(`/api/assists/${id(4)}/void`, {});
  await send('/api/events/introduced', { id: id(5), visitors: 12 });
  await send('/api/assists/backdated', {
    ...corrected,
    source: undefined,
    id: id(6),
    businessDay: '2026-11-19',
  });
  expect(await (await send('/api/journal')).json()).toEqual({
    day: '2026-11-20',
    today: '2026-11-20',
    assists: 2,
    entries: [
      { id: id(5), at, clock: 'ok', kind: 'introduced', standing: 'counts', body: { visitors: 12 } },
      { id: id(4), at, clock: 'ok', kind: 'assist', standing: 'taken-back', body: tap },
      { id: id(2), at, clock: 'ok', kind: 'assist', standing: 'corrected', body: corrected },
      { id: id(1), at, clock: 'ok', kind: 'assist', standing: 'counts', body: tap },
    ],
  });
  expect(await (await send('/api/journal?day=2026-11-19')).json()).toMatchObject({
    day: '2026-11-19',
    assists: 1,
    entries: [{ id: id(6), at, standing: 'counts', body: { ...corrected, source: 'backdated' } }],
  });
  expect((await app.handle(request('/api/journal'))).status).toBe(401);
}, 30_000);
