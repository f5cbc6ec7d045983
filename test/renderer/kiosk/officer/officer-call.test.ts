import { expect, test } from 'vitest';
import { type CallState, createOfficerLine } from '../../../../renderer/kiosk/officer/officer-call.ts';
import type { StreamMessage } from '../../../../shared/domain/api/stream-message.ts';
import type { Call } from '../../../../shared/domain/desk/call.ts';

const stuck = { procedure: 'khai-sinh', step: 'otp', difficulty: 'otp-phone' };

/** A line to a desk in memory that can be away or lose its memory. */
function dial() {
  let calls: Call[] = [];
  let away = false;
  let watcher: ((message: StreamMessage) => void) | undefined;
  let made = 0;
  const publish = () => watcher?.({ kind: 'calls', calls });
  const states: CallState[] = [];
  const line = createOfficerLine({
    client: {
      makeCall: async ({ body }) => {
        if (away) throw new Error('away');
        made += 1;
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
    made: () => made,
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

test('a desk that lost its memory is told again', async () => {
  const { line, calls, become, made, settle } = dial();
  await line.call(stuck);
  become([]);
  await settle();
  expect({ made: made(), calls: calls().length, state: line.state() }).toEqual({
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
