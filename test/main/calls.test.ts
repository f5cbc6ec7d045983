import { expect, test } from 'vitest';
import { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import type { Call } from '../../shared/domain/desk/call.ts';
import { handMovedClock, openApp, request } from './sandbox.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const stuck = { procedure: 'cap-the-doc-gia', step: null, difficulty: null };

async function desk(clock = handMovedClock()) {
  const { app } = await openApp({}, clock);
  const ask = async (path: string, body?: unknown) =>
    ((await (await app.handle(request(path, body))).json()) as { calls: Call[] }).calls;
  return { ask, clock };
}

test('a call stands in the words of the pack until it ends, and is answered once', async () => {
  const { ask } = await desk();
  const call = {
    id: id(1),
    at: '2026-11-20T02:00:00.000Z',
    procedure: expect.objectContaining({ vi: expect.any(String), en: expect.any(String) }),
    step: null,
    difficulty: null,
  };
  expect(await ask('/api/calls', { ...stuck, id: id(1) })).toEqual([{ ...call, state: 'waiting' }]);
  expect(await ask('/api/calls', { ...stuck, id: id(1) })).toHaveLength(1);
  expect(await ask(`/api/calls/${id(1)}/answer`, {})).toEqual([{ ...call, state: 'answered' }]);
  expect(await ask(`/api/calls/${id(1)}/answer`, {})).toEqual([{ ...call, state: 'answered' }]);
  expect(await ask(`/api/calls/${id(1)}/end`, {})).toEqual([]);
  expect(await ask(`/api/calls/${id(1)}/answer`, {})).toEqual([]);
});

test('a call that is repeated from another place says that place, and stands as it stood', async () => {
  const { ask, clock } = await desk();
  await ask('/api/calls', { ...stuck, id: id(1) });
  await ask('/api/calls', { ...stuck, id: id(2) });
  await ask(`/api/calls/${id(1)}/answer`, {});
  clock.moveTo('2026-11-20T09:10:00+07:00');
  expect(await ask('/api/calls', { ...stuck, procedure: null, id: id(1) })).toMatchObject([
    { id: id(1), at: '2026-11-20T02:00:00.000Z', procedure: null, state: 'answered' },
    { id: id(2), state: 'waiting' },
  ]);
});

test('ids that the pack does not have are left without words, not refused', async () => {
  const { ask } = await desk();
  const unknown = { procedure: 'gone', step: 'gone', difficulty: 'gone' };
  expect(await ask('/api/calls', { ...unknown, id: id(1) })).toMatchObject([
    { procedure: null, step: null, difficulty: null },
  ]);
});

test('a call that nobody ends is dropped after half an hour', async () => {
  const { ask, clock } = await desk();
  await ask('/api/calls', { ...stuck, id: id(1) });
  clock.moveTo('2026-11-20T09:29:59+07:00');
  expect(await ask('/api/calls')).toHaveLength(1);
  clock.moveTo('2026-11-20T09:30:00+07:00');
  expect(await ask('/api/calls')).toEqual([]);
});

test('of more calls than a lobby has tables the newest stand', async () => {
  const { ask } = await desk();
  for (let n = 1; n <= 25; n += 1) await ask('/api/calls', { ...stuck, id: id(n) });
  expect((await ask('/api/calls')).map((call) => call.id)).toEqual(
    Array.from({ length: 20 }, (_, index) => id(index + 6)),
  );
});

test('a message of the stream is read by the schema that pages hold it against', () => {
  const call: Call = {
    id: id(1),
    at: '2026-11-20T02:00:00.000Z',
    procedure: null,
    step: null,
    difficulty: null,
    state: 'waiting',
  };
  expect(StreamMessage.parse({ kind: 'calls', calls: [call] })).toEqual({ kind: 'calls', calls: [call] });
});
