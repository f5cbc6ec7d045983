import { expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { usualEase } from '../../../shared/domain/ease.ts';
import { blank, type SessionEvent } from '../../../shared/machines/guidance-context.ts';
import { guidanceSession } from '../../../shared/machines/guidance-session.ts';
import { idleLimitMs } from '../../../shared/machines/guidance-setup.ts';
import { day, sample } from '../guidance/sample-procedure.ts';

const start: SessionEvent = { type: 'session.started', at: 1_000, today: day };
const larger: SessionEvent = { type: 'ease.chosen', ease: { size: 'largest' } };
const clearer: SessionEvent = { type: 'ease.chosen', ease: { contrast: 'high', reach: 'low' } };

function sit(...events: SessionEvent[]) {
  const clock = new SimulatedClock();
  const actor = createActor(guidanceSession, { clock }).start();
  for (const event of events) actor.send(event);
  return { clock, actor, context: () => actor.getSnapshot().context };
}

test('what is chosen one by one adds up, at the attract screen and in the session, and moves nobody', () => {
  const session = sit(larger, start, { type: 'procedure.chosen', procedure: sample });
  const before = session.actor.getSnapshot();
  session.actor.send(clearer);
  expect(session.actor.getSnapshot().value).toEqual(before.value);
  expect(session.context()).toEqual({
    ...before.context,
    ease: { ...usualEase, size: 'largest', contrast: 'high', reach: 'low' },
  });
});

test('the next person finds the usual screen, whether the visit was ended or nobody began one', () => {
  expect(sit(larger, start, clearer, { type: 'session.ended' }).context()).toEqual(blank);

  const unbegun = sit(larger);
  unbegun.clock.increment(idleLimitMs - 1);
  expect(unbegun.context().ease.size).toBe('largest');
  unbegun.actor.send(clearer);
  unbegun.clock.increment(idleLimitMs - 1);
  expect(unbegun.context().ease.contrast).toBe('high');
  unbegun.clock.increment(1);
  expect(unbegun.context()).toEqual(blank);
});
