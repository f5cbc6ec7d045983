import { expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { blank, type SessionEvent } from '../../../shared/machines/guidance-context.ts';
import { guidanceSession } from '../../../shared/machines/guidance-session.ts';
import { callLimitMs, idleLimitMs, warningMs } from '../../../shared/machines/guidance-setup.ts';
import { day, sample } from '../guidance/sample-procedure.ts';

const atQuestion: SessionEvent = { type: 'session.started', at: 1_000, today: day, procedure: sample };
const touch: SessionEvent = { type: 'person.touched' };
const calls: SessionEvent = { type: 'call.begun' };
const isStuck: SessionEvent = { type: 'trouble.met' };
const hangsUp: SessionEvent = { type: 'call.ended' };

function sit(...events: SessionEvent[]) {
  const clock = new SimulatedClock();
  const actor = createActor(guidanceSession, { clock }).start();
  const send = (...more: SessionEvent[]) => {
    for (const event of more) actor.send(event);
  };
  send(...events);
  return {
    send,
    pass: (ms: number) => clock.increment(ms),
    context: () => actor.getSnapshot().context,
    attention: () => {
      const { value } = actor.getSnapshot();
      return typeof value === 'string' ? 'nobody' : value.guided.attention;
    },
  };
}

test('the warning stands at least 20 s, and any touch puts it off, as often as somebody likes', () => {
  expect(warningMs).toBeGreaterThanOrEqual(20_000);
  const session = sit(atQuestion);
  const { asking, answers } = session.context();
  for (let times = 0; times < 12; times += 1) {
    session.pass(idleLimitMs);
    expect(session.attention()).toBe('warned');
    session.pass(warningMs - 1);
    session.send(touch);
    expect(session.attention()).toBe('present');
  }
  expect(session.context()).toMatchObject({ asking, answers, procedure: sample });
});

test('whoever waits for an officer touches nothing: the clock rests, up to a limit, and then warns as ever', () => {
  const session = sit(atQuestion, isStuck, calls);
  session.pass(callLimitMs - 1);
  expect(session.attention()).toBe('waiting');
  session.send(touch);
  session.pass(callLimitMs - 1);
  expect(session.attention()).toBe('waiting');
  session.pass(1);
  expect(session.attention()).toBe('warned');
  session.send(touch);
  expect(session.attention()).toBe('waiting');
  session.pass(callLimitMs);
  session.pass(warningMs);
  expect(session.attention()).toBe('nobody');
  expect(session.context()).toEqual(blank);
});

test('an officer who is called while the warning stands takes it away', () => {
  const session = sit(atQuestion, isStuck);
  session.pass(idleLimitMs);
  session.send(calls);
  expect(session.attention()).toBe('waiting');
});

test('when the call is over the 90 s begin anew', () => {
  const session = sit(atQuestion, isStuck, calls);
  session.pass(callLimitMs - 1);
  session.send(hangsUp);
  session.pass(idleLimitMs - 1);
  expect(session.attention()).toBe('present');
  session.pass(1);
  expect(session.attention()).toBe('warned');
});

test.each<[string, SessionEvent]>([
  ['solves it', { type: 'trouble.solved' }],
  ['goes back to the question', { type: 'screen.left' }],
])('whoever %s while the call still stands waits no more: 90 s later the warning stands', (_, goOn) => {
  const session = sit(atQuestion, isStuck, calls);
  session.pass(callLimitMs - 1);
  session.send(goOn);
  session.pass(idleLimitMs - 1);
  expect(session.attention()).toBe('present');
  session.pass(1);
  expect(session.attention()).toBe('warned');
  session.pass(warningMs);
  expect(session.context()).toEqual(blank);
});

test('whoever comes back to the call that stands waits again', () => {
  const session = sit(atQuestion, isStuck, calls, { type: 'screen.left' }, isStuck);
  session.pass(callLimitMs - 1);
  expect(session.attention()).toBe('waiting');
});

test('with an officer beside, who came for it, the clock rests at every place until the difficulty is solved', () => {
  const back: SessionEvent = { type: 'screen.left' };
  const session = sit(atQuestion, isStuck, calls, { type: 'helper.joined' }, back);
  session.pass(callLimitMs - 1);
  expect(session.attention()).toBe('waiting');
  session.send(isStuck, { type: 'trouble.solved' }, touch);
  session.pass(idleLimitMs);
  expect(session.attention()).toBe('warned');
});

test('the call of one visit does not lengthen the next', () => {
  const session = sit(atQuestion, isStuck, calls, { type: 'session.ended' }, hangsUp, atQuestion, touch);
  expect(session.attention()).toBe('present');
  expect(session.context().calling).toBe(false);
});
