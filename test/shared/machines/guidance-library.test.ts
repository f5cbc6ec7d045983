import { expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { blank, type SessionEmission, type SessionEvent } from '../../../shared/machines/guidance-context.ts';
import { guidanceSession } from '../../../shared/machines/guidance-session.ts';
import { idleLimitMs, warningMs } from '../../../shared/machines/guidance-setup.ts';
import { day, sample } from '../guidance/sample-procedure.ts';

const open: SessionEvent = { type: 'library.opened', at: 1_000, today: day };
const close: SessionEvent = { type: 'library.closed' };
const start: SessionEvent = { type: 'session.started', at: 5_000, today: day };
const choose: SessionEvent = { type: 'procedure.chosen', procedure: sample };
const answer: SessionEvent = { type: 'circumstance.answered', circumstance: 'place', answer: 'home' };

function sit(...events: SessionEvent[]) {
  const clock = new SimulatedClock();
  const actor = createActor(guidanceSession, { clock });
  const told: SessionEmission[] = [];
  actor.on('*', (emission) => told.push(emission));
  actor.start();
  const send = (...more: SessionEvent[]) => {
    for (const event of more) actor.send(event);
  };
  send(...events);
  const snapshot = () => actor.getSnapshot();
  return {
    clock,
    told,
    send,
    snapshot,
    isOpen: () => snapshot().matches({ guided: { library: 'open' } }),
  };
}

test('the library opens beside a session, and closing it leads back to the same place and answers', () => {
  const session = sit(start, choose, answer);
  const before = session.snapshot();
  session.send(open);
  expect(session.isOpen()).toBe(true);
  session.send({ type: 'language.chosen', language: 'en' }, close);
  expect({ value: session.snapshot().value, context: session.snapshot().context }).toEqual({
    value: before.value,
    context: { ...before.context, language: 'en' },
  });
});

test('opened from the attract screen it begins a visit, and closing it ends that', () => {
  const session = sit(open);
  expect([session.isOpen(), session.snapshot().context.today]).toEqual([true, day]);
  session.send(close);
  expect({ value: session.snapshot().value, context: session.snapshot().context }).toEqual({
    value: 'attract',
    context: blank,
  });
  expect(session.told).toEqual([{ type: 'session.wiped' }]);
});

test('after the library of one visitor the next one starts at the beginning', () => {
  const session = sit(start, choose, answer, open, { type: 'session.ended' }, start);
  expect(session.isOpen()).toBe(false);
  expect(session.snapshot().value).toEqual(sit(start).snapshot().value);
  expect(session.snapshot().context).toEqual(sit(start).snapshot().context);
});

test('starting from the library leads to the choice of procedure', () => {
  const session = sit(open, start);
  expect(session.snapshot().value).toEqual(sit(start).snapshot().value);
});

test.each([
  ['the attract screen', [open]],
  ['the middle of another procedure', [start, choose, answer, open]],
])('a procedure chosen in a library opened from %s begins afresh', (_, before) => {
  const session = sit(...before, choose);
  expect(session.snapshot().value).toEqual(sit(start, choose).snapshot().value);
  expect(session.snapshot().context.answers).toEqual({});
});

test('a library that nobody touches is warned about and wiped like every other screen', () => {
  const session = sit(start, choose, answer, open);
  session.clock.increment(idleLimitMs);
  expect(session.snapshot().matches({ guided: { attention: 'warned' } })).toBe(true);
  session.clock.increment(warningMs);
  expect(session.snapshot().context).toEqual(blank);
  expect(session.told).toEqual([{ type: 'session.wiped' }]);
});
