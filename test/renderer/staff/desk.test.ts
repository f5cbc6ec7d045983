import { version as versionOf } from 'uuid';
import { expect, test } from 'vitest';
import { createDesk } from '../../../renderer/staff/desk.ts';
import type { StreamMessage } from '../../../shared/domain/api/stream-message.ts';
import type { Today } from '../../../shared/domain/counters/counted.ts';
import type { NewAssist } from '../../../shared/domain/counters/event-api.ts';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import type { Call } from '../../../shared/domain/desk/call.ts';
import type { StoreReport } from '../../../shared/domain/store/store-report.ts';

/** A desk before a server in memory that can be away. */
function sit() {
  const kept = new Map<string, NewAssist>();
  const asked: string[] = [];
  let away = false;
  let connection: (open: boolean) => void = () => {};
  let tell: (message: StreamMessage) => void = () => {};
  let calls: Call[] = [];
  let restores: StoreReport[] = [];
  const today = (): Today => {
    const latest = [...kept.values()].at(-1);
    return {
      day: '2026-11-20',
      assists: kept.size,
      target: 10,
      latest: latest
        ? {
            id: latest.id,
            at: '2026-11-20T02:00:00.000Z',
            procedure: latest.procedure,
            source: latest.source,
          }
        : null,
    };
  };
  const answer = async <Result>(result: () => Result): Promise<Result> => {
    if (away) throw new Error('away');
    return result();
  };
  const recorded = (id: string) => ({
    id,
    seq: 1,
    at: '2026-11-20T02:00:00.000Z',
    businessDay: '2026-11-20',
  });
  const desk = createDesk({
    client: {
      today: () => answer(today),
      recordAssist: ({ body }) => {
        asked.push(body.id);
        return answer(() => {
          kept.set(body.id, body);
          return recorded(body.id);
        });
      },
      amendAssist: ({ params, body }) => {
        asked.push(body.id);
        return answer(() => {
          kept.set(params.id, { ...body, id: params.id, source: 'tap' });
          return recorded(body.id);
        });
      },
      voidAssist: ({ params }) =>
        answer(() => {
          kept.delete(params.id);
          return recorded(params.id);
        }),
      seeStoreReport: ({ params }) =>
        answer(() => {
          restores = restores.filter(({ id }) => id !== params.id);
          return { reports: restores };
        }),
      answerCall: ({ params }) =>
        answer(() => {
          calls = calls.map((call) => (call.id === params.id ? { ...call, state: 'answered' } : call));
          return { calls };
        }),
      endCall: ({ params }) =>
        answer(() => {
          calls = calls.filter(({ id }) => id !== params.id);
          return { calls };
        }),
    },
    watch: (watcher) => {
      tell = watcher.message;
      connection = (open) => watcher.connection(open);
      return () => {};
    },
  });
  return {
    desk,
    kept,
    asked,
    leave: (now: boolean) => {
      away = now;
    },
    connect: (open: boolean) => connection(open),
    restore: (report: StoreReport) => {
      restores = [...restores, report];
      tell({ kind: 'restores', reports: restores });
    },
    ring: (call: Call) => {
      calls = [...calls, call];
      tell({ kind: 'calls', calls });
    },
  };
}

test('a tap counts one assist that names nothing, and shows the number that the server gives', async () => {
  const { desk, kept } = sit();
  await desk.add();
  expect([...kept.values()].map(({ id: _, ...rest }) => rest)).toEqual([
    {
      procedure: null,
      outcome: null,
      source: 'tap',
      minutes: null,
      language: 'vi',
      ...nothingNamed,
    },
  ]);
  expect({ tap: desk.state().tap, assists: desk.state().today?.assists }).toEqual({
    tap: 'counted',
    assists: 1,
  });
});

test('no id of an assist or of its correction tells when it was made', async () => {
  const { desk, asked } = sit();
  await desk.add();
  const { fresh } = desk.state();
  if (fresh === undefined) throw new Error('nothing was counted');
  await desk.name(fresh.assist);
  expect(asked.map(versionOf)).toEqual([4, 4]);
});

test('a tap is not shown as counted before the server says so', async () => {
  const { desk } = sit();
  const states: string[] = [];
  desk.subscribe(() => states.push(`${desk.state().tap} ${desk.state().today?.assists ?? '-'}`));
  await desk.add();
  expect(states).toEqual(['sending -', 'counted -', 'counted 1']);
});

test('a second tap while the first is under way is not a second assist', async () => {
  const { desk, kept } = sit();
  await Promise.all([desk.add(), desk.add()]);
  expect(kept.size).toBe(1);
});

test('after a failure the next tap sends the same assist again, so it counts once', async () => {
  const { desk, kept, asked, leave } = sit();
  leave(true);
  await desk.add();
  expect({ tap: desk.state().tap, counted: kept.size }).toEqual({ tap: 'not-counted', counted: 0 });
  leave(false);
  await desk.add();
  await desk.add();
  expect({ first: asked[0] === asked[1], second: asked[1] === asked[2], counted: kept.size }).toEqual({
    first: true,
    second: false,
    counted: 2,
  });
});

test('undo takes the newest back; without one it does nothing', async () => {
  const { desk, kept } = sit();
  await desk.undo();
  expect(desk.state().tap).toBe('idle');
  await desk.add();
  await desk.add();
  const [older] = kept.keys();
  await desk.undo();
  expect({ kept: [...kept.keys()], tap: desk.state().tap, assists: desk.state().today?.assists }).toEqual({
    kept: [older],
    tap: 'undone',
    assists: 1,
  });
});

test('a lost connection is told, and a new one brings the number up to date', async () => {
  const { desk, kept, connect } = sit();
  desk.open();
  connect(true);
  connect(false);
  expect(desk.state().connection).toBe('lost');
  kept.set('elsewhere', {
    id: 'elsewhere',
    procedure: null,
    outcome: null,
    source: 'flow',
    minutes: 1,
    language: 'vi',
    ...nothingNamed,
  });
  connect(true);
  await new Promise<void>((resolve) => setImmediate(resolve));
  expect({ connection: desk.state().connection, assists: desk.state().today?.assists }).toEqual({
    connection: 'live',
    assists: 1,
  });
});

test('a call stands on the desk until an officer answers and closes it; one that cannot be sent stays', async () => {
  const { desk, ring, leave } = sit();
  desk.open();
  const call: Call = {
    id: '01900000-0000-7000-8000-000000000001',
    at: '2026-11-20T02:00:00.000Z',
    procedure: { vi: 'Khai sinh', en: 'Birth' },
    step: null,
    difficulty: null,
    state: 'waiting',
  };
  ring(call);
  leave(true);
  await desk.answer(call.id);
  expect({ calls: desk.state().calls, connection: desk.state().connection }).toEqual({
    calls: [call],
    connection: 'lost',
  });
  leave(false);
  await desk.answer(call.id);
  expect(desk.state().calls).toEqual([{ ...call, state: 'answered' }]);
  await desk.close(call.id);
  expect(desk.state().calls).toEqual([]);
});

test('what the assist just counted was about is named by a correction of it, which counts nothing more', async () => {
  const { desk, kept, leave } = sit();
  await desk.add();
  const fresh = desk.state().fresh;
  if (fresh === undefined) throw new Error('nothing was counted');
  const said = { ...fresh.assist, outcome: 'self' as const, difficulties: ['nfc'] };
  leave(true);
  await desk.name(said);
  expect(desk.state()).toMatchObject({ tap: 'not-named', fresh });
  leave(false);
  await desk.name(said);
  expect(desk.state()).toMatchObject({ tap: 'named', fresh: { id: fresh.id, assist: said } });
  expect([...kept.values()]).toEqual([{ ...said, id: fresh.id }]);
  await desk.undo();
  expect(desk.state().fresh).toBeUndefined();
});

test('a replaced database is told until somebody has read of it; what could not be sent stays', async () => {
  const { desk, restore, leave } = sit();
  desk.open();
  const report: StoreReport = {
    id: 1,
    at: '2026-11-20T01:00:00.000Z',
    damage: 'altered',
    backupAt: '2026-11-20T00:30:00.000Z',
    rescued: 2,
    lastKeptAt: '2026-11-20T00:50:00.000Z',
    missing: 0,
    lastMissingAt: null,
    keptIn: 'damaged/1',
  };
  restore(report);
  leave(true);
  await desk.seen(1);
  expect(desk.state().restores).toEqual([report]);
  leave(false);
  await desk.seen(1);
  expect(desk.state().restores).toEqual([]);
});
