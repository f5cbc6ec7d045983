import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { Outcome } from '../../../shared/domain/counters/outcome.ts';
import type { FinishedSession, SessionEvent } from '../../../shared/machines/guidance-context.ts';
import { guidanceSession } from '../../../shared/machines/guidance-session.ts';
import { sample } from '../guidance/sample-procedure.ts';
import { attract, day, everyOffer, type Session, through } from './guidance-walk.ts';

const start: SessionEvent = {
  type: 'session.started',
  at: 1_000,
  today: day,
  helped: true,
  offers: everyOffer,
};
const observe = (difficulty: string, stands = true): SessionEvent => ({
  type: 'difficulty.observed',
  difficulty,
  stands,
});
const independent = (stands: boolean): SessionEvent => ({ type: 'independence.observed', stands });

const answers = [
  ['place', 'home'],
  ['place', 'hospital'],
  ['witness', 'yes'],
  ['age', 'unsure'],
].map(
  ([circumstance = '', answer = '']): SessionEvent => ({
    type: 'circumstance.answered',
    circumstance,
    answer,
  }),
);
const touch = fc.constantFrom<SessionEvent>(
  { type: 'group.chosen', group: 'elderly' },
  { type: 'procedure.chosen', procedure: sample },
  ...answers,
  { type: 'preparation.finished' },
  { type: 'portal.begun' },
  { type: 'step.confirmed' },
  { type: 'trouble.met' },
  { type: 'difficulty.named', difficulty: 'payment' },
  { type: 'trouble.solved' },
  { type: 'guidance.stopped' },
  { type: 'screen.left' },
  { type: 'library.opened', at: 1_000, today: day },
  { type: 'library.closed' },
);
const seen = fc.oneof(
  fc.record({
    type: fc.constant('difficulty.observed' as const),
    difficulty: fc.constantFrom('nfc', 'payment'),
    stands: fc.boolean(),
  }),
  fc.boolean().map(independent),
);

/** Everything that a screen of the citizen is drawn from. */
function shown({ value, context: { observed: _, independent: __, ...context } }: Session) {
  return { value, context };
}

test('whatever a helper notes, and whenever, the citizen is where they would be without it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(touch, fc.array(seen, { maxLength: 3 })), { maxLength: 30 }), (way) => {
      const alone = through(attract, start, ...way.map(([event]) => event));
      const beside = through(attract, start, ...way.flatMap(([event, notes]) => [...notes, event]));
      expect(shown(beside)).toEqual(shown(alone));
    }),
  );
});

/** What a session counts as that ends with this outcome after these events. */
function countedAs(outcome: Outcome, ...events: SessionEvent[]): FinishedSession | undefined {
  let finished: FinishedSession | undefined;
  const actor = createActor(guidanceSession);
  actor.on('session.finished', ({ session }) => {
    finished = session;
  });
  actor.start();
  const way: SessionEvent[] = [
    { type: 'group.chosen', group: undefined },
    { type: 'procedure.chosen', procedure: sample },
    ...['place', 'witness', 'age'].map(
      (circumstance): SessionEvent => ({ type: 'circumstance.answered', circumstance, answer: 'unsure' }),
    ),
    ...events,
    { type: 'guidance.stopped' },
    { type: 'outcome.given', outcome, at: 61_000 },
  ];
  for (const event of [start, ...way]) actor.send(event);
  actor.stop();
  return finished;
}

test('a difficulty that the helper saw is counted once, after those the citizen named, unless it is taken back', () => {
  const named: SessionEvent[] = [
    { type: 'trouble.met' },
    { type: 'difficulty.named', difficulty: 'payment' },
    { type: 'trouble.solved' },
  ];
  const notes = [observe('nfc'), observe('payment'), observe('signature'), observe('signature', false)];
  expect(countedAs('partly', ...notes, ...named)?.difficulties).toEqual(['payment', 'nfc']);
});

test.each<[Outcome, Outcome]>([
  ['assisted', 'self'],
  ['self', 'self'],
  ['partly', 'partly'],
  ['not-done', 'not-done'],
  ['referred', 'referred'],
])('"%s" of a citizen who managed alone counts as "%s"', (given, counted) => {
  expect(countedAs(given, independent(true))?.outcome).toBe(counted);
  expect(countedAs(given, independent(true), independent(false))?.outcome).toBe(given);
});

test('nobody notes anything beside a citizen who sits alone, until an officer has come', () => {
  const alone = through(attract, { ...start, helped: false }, observe('nfc'), independent(true));
  expect([alone.context.observed, alone.context.independent]).toEqual([[], false]);
  const joined = through(alone, { type: 'helper.joined' }, observe('nfc'), independent(true));
  expect([joined.context.helped, joined.context.observed, joined.context.independent]).toEqual([
    true,
    ['nfc'],
    true,
  ]);
});

test('what the helper saw is wiped with the session', () => {
  const ended = through(attract, start, observe('nfc'), independent(true), { type: 'session.ended' });
  expect(ended.context).toEqual(attract.context);
});
