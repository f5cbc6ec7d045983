import { expect, test } from 'vitest';
import { type CallState, createOfficerLine } from '../../../../renderer/kiosk/officer/officer-call.ts';
import type { StreamMessage } from '../../../../shared/domain/api/stream-message.ts';
import type { Call, NewCall } from '../../../../shared/domain/desk/call.ts';

const stuck = { procedure: 'khai-sinh', step: 'otp', difficulty: 'otp-phone' };

/** A line to a desk in memory that can be away or lose its memory. */
function dial() {
  let calls: Call[] = [];
  let away = false;
  let watcher: ((message: StreamMessage) => void) | undefined;
  const told: NewCall[] = [];
  const publish = () => watcher?.({ kind: 'calls', calls });
  const states: CallState[] = [];
  const line = createOfficerLine({
    client: {
      makeCall: async ({ body }) => {
        if (away) throw new Error('away');
        told.push(body);
        if (!calls.some(({ id }) => id === body.id)) {
          const words = { procedure: null, step: null, difficulty: null };
          calls = [...calls, { id: body.id, at: '2026-11-20T02:00:00.000Z', ...words, state: 'waiting' }];
        }
        publish();
        return { calls };
      },
      endCall: async ({ params }) => {
        calls = calls.filter(({ id }) => id !== params.id);
        publish();
        return { calls };
      },
    },
    watch: (its) => {
      watcher = its.message;
      return () => {
        watcher = undefined;
      };
    },
    newId: () => '01900000-0000-7000-8000-000000000001',
  });
  line.subscribe(() => states.push(line.state()));
  return {
    line,
    states,
    calls: () => calls,
    told: () => told,
    watched: () => watcher !== undefined,
    leave: (now: boolean) => {
      away = now;
    },
    become: (next: Call[]) => {
      calls = next;
      publish();
    },
    settle: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
}

test('a call waits until an officer answers, and is over when the desk closes it', async () => {
  const { line, states, calls, become, watched } = dial();
  await line.call(stuck);
  await line.call(stuck);
  become(calls().map((call) => ({ ...call, state: 'answered' })));
  become([]);
  expect({ states, watched: watched() }).toEqual({
    states: ['sending', 'waiting', 'answered', 'none'],
    watched: false,
  });
});

test('a call that cannot be sent says so, and the next touch sends the same call', async () => {
  const { line, states, calls, leave } = dial();
  leave(true);
  await line.call(stuck);
  leave(false);
  await line.call(stuck);
  expect({ states, calls: calls().length }).toEqual({
    states: ['sending', 'failed', 'sending', 'waiting'],
    calls: 1,
  });
});

test('a call that is sent again keeps its id and says where the citizen is stuck now', async () => {
  const { line, told, leave, become, settle } = dial();
  leave(true);
  await line.call(stuck);
  leave(false);
  const elsewhere = { procedure: 'khai-sinh', step: null, difficulty: 'payment' };
  await line.call(elsewhere);
  become([]);
  await settle();
  const call = { id: '01900000-0000-7000-8000-000000000001', ...elsewhere };
  expect(told()).toEqual([call, call]);
});

test('a call that nobody has answered is taken back when its reason is gone, also one that may not have arrived', async () => {
  for (const away of [false, true]) {
    const { line, calls, watched, leave, settle } = dial();
    leave(away);
    await line.call(stuck);
    line.withdraw();
    await settle();
    expect({ calls: calls(), watched: watched(), state: line.state() }).toEqual({
      calls: [],
      watched: false,
      state: 'none',
    });
  }
});

test('a call that an officer has answered stands until the desk ends it', async () => {
  const { line, calls, become, settle } = dial();
  await line.call(stuck);
  become(calls().map((call) => ({ ...call, state: 'answered' })));
  line.withdraw();
  await settle();
  expect({ calls: calls().length, state: line.state() }).toEqual({ calls: 1, state: 'answered' });
});

test('a desk that lost its memory is told again', async () => {
  const { line, calls, become, told, settle } = dial();
  await line.call(stuck);
  become([]);
  await settle();
  expect({ made: told().length, calls: calls().length, state: line.state() }).toEqual({
    made: 2,
    calls: 1,
    state: 'waiting',
  });
});

test('hanging up takes the call back, even while it is being sent', async () => {
  const { line, calls, watched, settle } = dial();
  await line.call(stuck);
  line.hangUp();
  await settle();
  expect({ calls: calls(), watched: watched(), state: line.state() }).toEqual({
    calls: [],
    watched: false,
    state: 'none',
  });
  void line.call(stuck);
  line.hangUp();
  await settle();
  expect({ calls: calls(), state: line.state() }).toEqual({ calls: [], state: 'none' });
});
