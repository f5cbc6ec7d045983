import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { unsure } from '../../../shared/domain/content/unsure.ts';
import {
  blank,
  changeOf,
  guidanceOf,
  lateWarnings,
  portalPath,
  type SessionContext,
  type SessionEmission,
  type SessionEvent,
} from '../../../shared/machines/guidance-context.ts';
import { guidanceSession } from '../../../shared/machines/guidance-session.ts';
import { idleLimitMs, warningMs } from '../../../shared/machines/guidance-setup.ts';
import { day, late, sample } from '../guidance/sample-procedure.ts';

const start: SessionEvent = { type: 'session.started', at: 1_000, today: day };
const choose: SessionEvent = { type: 'procedure.chosen', procedure: sample };
const back: SessionEvent = { type: 'screen.left' };
const answer = (circumstance: string, given: string | number): SessionEvent => ({
  type: 'circumstance.answered',
  circumstance,
  answer: given,
});
const toList = [start, choose, answer('place', 'home'), answer('witness', 'yes'), answer('age', 3)];

/** A session at the attract screen, with a clock to move and what it told the world. */
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
  return {
    clock,
    told,
    send,
    value: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
    place: () => {
      const { value } = actor.getSnapshot();
      return typeof value === 'string' ? value : onTheWay(value.guided.place);
    },
    attention: () => {
      const { value } = actor.getSnapshot();
      return typeof value === 'string' ? undefined : (value.guided as { attention: unknown }).attention;
    },
  };
}

/** What is told of a citizen who was satisfied. */
const satisfied = (ease: string | null): SessionEmission => ({
  type: 'session.rated',
  rating: { procedure: 'sample', satisfaction: 'satisfied', ease, language: 'vi' },
});

/** A place on the way by its own name. */
function onTheWay(place: { way: unknown } | { troubled: unknown }): unknown {
  return 'way' in place ? place.way : place;
}

const namesOf = (context: SessionContext) =>
  guidanceOf(context)?.documents.map(({ document }) => document.id);

describe('the way of a session', () => {
  test('each question that applies is asked once, then comes the list', () => {
    const session = sit(start, choose);
    const asked = [session.context().asking];
    session.send(answer('place', 'home'));
    asked.push(session.context().asking);
    session.send(answer('witness', unsure));
    asked.push(session.context().asking);
    session.send(answer('age', 3));
    expect(asked).toEqual(['place', 'witness', 'age']);
    expect(session.place()).toBe('checklist');
  });

  test('the steps of the portal lead to the outcome, and the result is told once', () => {
    const session = sit(...toList, { type: 'portal.begun' });
    const seen: string[] = [];
    while (session.place() === 'portal') {
      const here = portalPath(session.context())[session.context().step];
      seen.push(`${here?.stage} ${here?.step.id}`);
      session.send({ type: 'step.confirmed' });
    }
    expect(session.place()).toEqual({ after: 'facts' });
    const given: SessionEvent = { type: 'outcome.given', outcome: 'assisted', at: 61_000 };
    session.send({ type: 'guidance.finished' }, given, given);
    expect(seen).toEqual(['login open', 'submit fill', 'receive bring', 'receive wait']);
    expect(session.place()).toBe('thanks');
    expect(session.told).toEqual([
      {
        type: 'session.finished',
        session: {
          procedure: 'sample',
          outcome: 'assisted',
          language: 'vi',
          startedAt: 1_000,
          endedAt: 61_000,
          group: null,
          difficulties: [],
        },
      },
    ]);
  });

  test('stopping at the list or in the middle of the portal leads to the outcome, and back to where it was', () => {
    const atList = sit(...toList, { type: 'guidance.stopped' });
    expect(atList.place()).toEqual({ outcome: 'early' });
    atList.send(back);
    expect(atList.place()).toBe('checklist');

    const inPortal = sit(
      ...toList,
      { type: 'portal.begun' },
      { type: 'step.confirmed' },
      { type: 'guidance.stopped' },
    );
    expect(inPortal.place()).toEqual({ outcome: 'late' });
    inPortal.send(back);
    expect([inPortal.place(), inPortal.context().step]).toEqual(['portal', 1]);
  });

  test('going back walks the questions in turn, then to the choice of procedure, then to the attract screen', () => {
    const session = sit(...toList);
    const way: unknown[] = [];
    for (let steps = 0; steps < 5; steps += 1) {
      session.send(back);
      way.push(session.context().asking ?? session.place());
    }
    expect(way).toEqual(['age', 'witness', 'place', 'choosing', 'attract']);
  });

  test('an answer to a question that is not of this case is passed over', () => {
    const session = sit(start, choose, answer('place', 'hospital'), answer('witness', 'yes'));
    expect(session.context().answers).toEqual({ place: 'hospital' });
  });

  test('the language changes anywhere without losing the place or an answer', () => {
    const session = sit(...toList, { type: 'portal.begun' }, { type: 'step.confirmed' });
    const before = session.context();
    session.send({ type: 'language.chosen', language: 'en' });
    expect(session.context()).toEqual({ ...before, language: 'en' });
    expect(session.place()).toBe('portal');
  });

  test('a language chosen at the attract screen is the language of the session', () => {
    expect(sit({ type: 'language.chosen', language: 'en' }, start, choose).context().language).toBe('en');
  });
});

describe('the screens that a pack may fill', () => {
  const offers = { groups: true, preparation: true, satisfaction: true };
  const helped: SessionEvent = { type: 'session.started', at: 1_000, today: day, helped: true, offers };
  const alone: SessionEvent = { ...helped, helped: false };
  const onward: SessionEvent = { type: 'preparation.finished' };
  const toOwnList = [alone, choose, ...toList.slice(2)];
  const toPortal: SessionEvent[] = [...toOwnList, { type: 'portal.begun' }, onward];

  test('a helper is asked for the group, which the result carries; a citizen alone is not', () => {
    expect(sit(alone).place()).toBe('choosing');
    const session = sit(helped);
    expect(session.place()).toEqual({ grouping: 'first' });
    session.send({ type: 'group.chosen', group: 'elderly' }, choose, ...toList.slice(2));
    session.send({ type: 'guidance.stopped' }, { type: 'outcome.given', outcome: 'partly', at: 2_000 });
    expect(session.told).toMatchObject([{ type: 'session.finished', session: { group: 'elderly' } }]);
  });

  test('what to have ready stands before the portal once, opens its guide and comes back, and the list leads there, too', () => {
    const session = sit(...toOwnList, { type: 'portal.begun' });
    const way = [session.place()];
    for (const event of [
      { type: 'need.answered', need: 'phone', has: 'missing' },
      { type: 'guide.opened', guide: 'phones' },
      back,
      { type: 'comparison.opened' },
      back,
      onward,
    ] satisfies SessionEvent[]) {
      session.send(event);
      way.push(session.place());
    }
    expect(way).toEqual([
      { preparing: 'needs' },
      { preparing: 'needs' },
      { preparing: 'reading' },
      { preparing: 'needs' },
      { preparing: 'comparing' },
      { preparing: 'needs' },
      'portal',
    ]);
    session.send({ type: 'checklist.reopened' }, { type: 'portal.begun' });
    expect(session.place()).toBe('portal');
    session.send({ type: 'checklist.reopened' }, { type: 'preparation.reopened' });
    expect(session.place()).toEqual({ preparing: 'needs' });
    session.send({ type: 'need.answered', need: 'phone', has: 'have' }, onward);
    expect(session.place()).toBe('checklist');
    session.send({ type: 'preparation.reopened' }, back);
    expect([session.place(), session.context().prepared]).toEqual(['checklist', { phone: 'have' }]);
  });

  test('another group chosen at the list leads back to the list', () => {
    const session = sit(helped, { type: 'group.chosen', group: undefined }, choose, ...toList.slice(2));
    session.send({ type: 'group.reopened' });
    expect(session.place()).toEqual({ grouping: 'again' });
    session.send({ type: 'group.chosen', group: 'pupil' });
    expect([session.place(), session.context().group]).toEqual(['checklist', 'pupil']);
  });

  test('going back walks through what was prepared, the list, the questions and the group to the attract screen', () => {
    const session = sit(
      helped,
      { type: 'group.chosen', group: undefined },
      choose,
      ...toList.slice(2),
      { type: 'portal.begun' },
      onward,
    );
    const way: unknown[] = [];
    for (let steps = 0; steps < 8; steps += 1) {
      session.send(back);
      way.push(session.context().asking ?? session.place());
    }
    expect(way).toEqual([
      { preparing: 'needs' },
      'checklist',
      'age',
      'witness',
      'place',
      'choosing',
      { grouping: 'first' },
      'attract',
    ]);
  });

  test('a difficulty met at a step is named once in the result, and solving it leads back to that step', () => {
    const session = sit(...toPortal, { type: 'step.confirmed' });
    const named: SessionEvent = { type: 'difficulty.named', difficulty: 'otp-phone' };
    session.send(
      { type: 'trouble.met' },
      named,
      { type: 'guide.opened', guide: 'phones' },
      back,
      back,
      named,
    );
    session.send({ type: 'officer.called' }, { type: 'trouble.solved' });
    expect([session.place(), session.context().step]).toEqual(['portal', 1]);
    session.send({ type: 'guidance.stopped' }, { type: 'outcome.given', outcome: 'partly', at: 2_000 });
    expect(session.told).toMatchObject([
      { type: 'officer.called', call: { procedure: 'sample', step: 'fill', difficulty: 'otp-phone' } },
      { type: 'call.withdrawn' },
      { type: 'session.finished', session: { difficulties: ['otp-phone'] } },
    ]);
  });

  test('a difficulty met at the list leads back to the list and names no step', () => {
    const session = sit(...toOwnList, { type: 'trouble.met' }, { type: 'officer.called' });
    expect(session.told).toEqual([
      { type: 'officer.called', call: { procedure: 'sample', step: null, difficulty: null } },
    ]);
    session.send(back);
    expect(session.place()).toBe('checklist');
  });

  test('a difficulty met before a procedure is chosen or in a question leads back there, and names no step', () => {
    const session = sit(alone, { type: 'trouble.met' }, { type: 'officer.called' }, back);
    expect(session.place()).toBe('choosing');
    session.send(choose, { type: 'trouble.met' }, { type: 'officer.called' }, { type: 'trouble.solved' });
    expect([session.place(), session.context().asking]).toEqual([{ answering: 'inTurn' }, 'place']);
    expect(session.told).toEqual([
      { type: 'officer.called', call: { procedure: null, step: null, difficulty: null } },
      { type: 'officer.called', call: { procedure: 'sample', step: null, difficulty: null } },
      { type: 'call.withdrawn' },
    ]);
  });

  test('what happens next stands between the last step and the outcome, and back leads through it', () => {
    const session = sit(...toPortal);
    while (session.place() === 'portal') session.send({ type: 'step.confirmed' });
    session.send({ type: 'guide.opened', guide: 'tracking' });
    expect(session.place()).toEqual({ after: 'reading' });
    session.send(back, { type: 'guidance.finished' });
    expect(session.place()).toEqual({ outcome: 'full' });
    session.send(back);
    expect(session.place()).toEqual({ after: 'facts' });
    session.send(back);
    expect([session.place(), session.context().step]).toEqual(['portal', 3]);
  });

  test('a rating is told after the result, and can be skipped', () => {
    const finish: SessionEvent[] = [
      { type: 'guidance.stopped' },
      { type: 'outcome.given', outcome: 'self', at: 2_000 },
    ];
    const rated = sit(...toOwnList, ...finish);
    expect(rated.place()).toEqual({ rating: 'satisfaction' });
    rated.send({ type: 'rating.given', satisfaction: 'satisfied' });
    expect([rated.place(), rated.told.length]).toEqual([{ rating: 'ease' }, 1]);
    rated.send({ type: 'rating.completed', ease: 'hard' });
    expect([rated.place(), rated.told.slice(1)]).toEqual(['thanks', [satisfied('hard')]]);
    rated.send({ type: 'session.ended' });
    expect(rated.told.filter(({ type }) => type === 'session.rated')).toHaveLength(1);
    const unrated = sit(...toOwnList, ...finish, { type: 'rating.skipped' });
    expect([unrated.place(), unrated.told.length]).toEqual(['thanks', 1]);
  });

  test.each<[string, SessionEvent[]]>([
    ['skips how easy it was', [{ type: 'rating.skipped' }]],
    ['leaves before that', [{ type: 'session.ended' }]],
    ['asks for help there, and leaves', [{ type: 'trouble.met' }, { type: 'session.ended' }]],
    [
      'goes on to another procedure from there',
      [
        { type: 'library.opened', at: 3_000, today: day },
        { type: 'procedure.chosen', procedure: sample },
        { type: 'session.ended' },
      ],
    ],
  ])('who was satisfied and %s has rated', (_, events) => {
    const session = sit(
      ...toOwnList,
      { type: 'guidance.stopped' },
      { type: 'outcome.given', outcome: 'self', at: 2_000 },
      { type: 'rating.given', satisfaction: 'satisfied' },
      ...events,
    );
    expect(session.told.filter(({ type }) => type === 'session.rated')).toEqual([satisfied(null)]);
  });
});

describe('what only steps and advice hang on', () => {
  const delivery = answer('delivery', 'home');
  const listed = [
    start,
    { type: 'procedure.chosen', procedure: late } satisfies SessionEvent,
    ...toList.slice(2),
  ];

  test('is asked on the way to the portal, and what it showed stands before the first step, once', () => {
    const session = sit(...listed);
    expect([session.place(), session.context().answers]).toEqual([
      'checklist',
      { place: 'home', witness: 'yes', age: 3 },
    ]);
    session.send({ type: 'portal.begun' });
    expect([session.place(), session.context().asking]).toEqual([{ answering: 'later' }, 'delivery']);
    session.send(delivery);
    expect(session.place()).toEqual({ preparing: 'needs' });
    expect(lateWarnings(session.context()).map(({ warning }) => warning.id)).toEqual(['postage']);
    session.send({ type: 'preparation.finished' });
    expect(session.place()).toBe('portal');
    session.send({ type: 'checklist.reopened' }, { type: 'portal.begun' });
    expect(session.place()).toBe('portal');
  });

  test('stands in the way back, too', () => {
    const session = sit(...listed, { type: 'portal.begun' }, delivery, { type: 'preparation.finished' });
    const way: unknown[] = [];
    for (let steps = 0; steps < 4; steps += 1) {
      session.send(back);
      way.push(session.context().asking ?? session.place());
    }
    expect(way).toEqual([{ preparing: 'needs' }, 'delivery', 'checklist', 'age']);
  });

  test('can be answered from the list before it is asked, and is not asked then', () => {
    const session = sit(...listed, { type: 'circumstance.reopened', circumstance: 'delivery' }, delivery);
    expect(session.place()).toBe('checklist');
    session.send({ type: 'portal.begun' });
    expect(session.place()).toEqual({ preparing: 'needs' });
  });

  test('the step of the portal is kept through a look at the list', () => {
    const session = sit(...toList, { type: 'portal.begun' }, { type: 'step.confirmed' });
    session.send({ type: 'checklist.reopened' }, { type: 'portal.begun' });
    expect([session.place(), session.context().step]).toEqual(['portal', 1]);
  });

  test.each([
    ['changes nothing of the path keeps the step', 3, answer('age', 9), 'wait'],
    ['changes the path behind the step keeps it', 1, answer('place', 'hospital'), 'fill'],
    ['takes the step away leads to the one that stands there now', 2, answer('place', 'hospital'), 'wait'],
    [
      'takes away a step before it leads to the first that is another',
      3,
      answer('place', 'hospital'),
      'wait',
    ],
  ])('another answer that %s', (_, confirmed, another, standsAt) => {
    const done = Array.from({ length: confirmed }, (): SessionEvent => ({ type: 'step.confirmed' }));
    const session = sit(...toList, { type: 'portal.begun' }, ...done, { type: 'checklist.reopened' });
    const { circumstance } = another as Extract<SessionEvent, { type: 'circumstance.answered' }>;
    session.send({ type: 'circumstance.reopened', circumstance }, another, { type: 'portal.begun' });
    expect(session.place()).toBe('portal');
    expect(portalPath(session.context())[session.context().step]?.step.id).toBe(standsAt);
  });

  test('a path that has lost its last steps stands at its last', () => {
    const path: SessionEvent[] = [{ type: 'portal.begun' }, delivery, { type: 'preparation.finished' }];
    const session = sit(...listed, ...path);
    const steps = portalPath(session.context()).map(({ step }) => step.id);
    expect(steps).toEqual(['open', 'fill', 'bring', 'wait', 'parcel']);
    for (let step = 0; step < 4; step += 1) session.send({ type: 'step.confirmed' });
    session.send(
      { type: 'checklist.reopened' },
      { type: 'circumstance.reopened', circumstance: 'delivery' },
      answer('delivery', 'office'),
      { type: 'portal.begun' },
    );
    expect([session.place(), session.context().step]).toEqual(['portal', 3]);
  });
});

test('a procedure chosen with the first touch begins at its first question, after the group where one is asked for', () => {
  const offers = { groups: true, preparation: true, satisfaction: true };
  const chosen: SessionEvent = { type: 'session.started', at: 1_000, today: day, offers, procedure: sample };
  expect(sit(chosen).context().asking).toBe('place');
  const helped = sit({ ...chosen, helped: true });
  expect(helped.place()).toEqual({ grouping: 'first' });
  helped.send({ type: 'group.chosen', group: undefined });
  expect(helped.context().asking).toBe('place');
});

describe('changing an answer', () => {
  const reopen: SessionEvent = { type: 'circumstance.reopened', circumstance: 'place' };

  test('drops what has become pointless and names it, with the documents that came and went', () => {
    const session = sit(...toList, reopen, answer('place', 'hospital'));
    expect(session.place()).toBe('checklist');
    expect(session.context().answers).toEqual({ place: 'hospital', age: 3 });
    const change = changeOf(session.context());
    expect({
      added: change?.added.map(({ id }) => id),
      removed: change?.removed.map(({ id }) => id),
      dropped: change?.dropped.map(({ id }) => id),
    }).toEqual({ added: ['birth-note'], removed: ['witness-paper'], dropped: ['witness'] });
  });

  test('names the steps of the portal and the warnings that came and went', () => {
    const idsOf = (session: ReturnType<typeof sit>) => {
      const { stepsAdded, stepsRemoved, warningsAdded, warningsRemoved } = changeOf(session.context()) ?? {};
      const parts = { stepsAdded, stepsRemoved, warningsAdded, warningsRemoved };
      return Object.fromEntries(Object.entries(parts).map(([part, its]) => [part, its?.map(({ id }) => id)]));
    };
    const session = sit(...toList, reopen, answer('place', 'hospital'));
    expect(idsOf(session)).toEqual({
      stepsAdded: [],
      stepsRemoved: ['bring'],
      warningsAdded: [],
      warningsRemoved: [],
    });
    session.send({ type: 'circumstance.reopened', circumstance: 'age' }, answer('age', 0));
    expect(idsOf(session)).toEqual({
      stepsAdded: [],
      stepsRemoved: [],
      warningsAdded: [],
      warningsRemoved: ['late'],
    });
    session.send(reopen, answer('place', 'home'), answer('witness', 'no'));
    expect(idsOf(session)).toMatchObject({ stepsAdded: ['bring'], stepsRemoved: [] });
    session.send({ type: 'circumstance.reopened', circumstance: 'age' }, answer('age', 4));
    expect(idsOf(session)).toMatchObject({ warningsAdded: ['late'], warningsRemoved: [] });
  });

  test('asks what the new answer makes necessary before the list stands again', () => {
    const session = sit(
      start,
      choose,
      answer('place', 'hospital'),
      answer('age', 3),
      reopen,
      answer('place', 'home'),
    );
    expect([session.place(), session.context().asking]).toEqual([{ answering: 'inTurn' }, 'witness']);
  });

  test('leaving the question as it is leads back to the list, unchanged', () => {
    const session = sit(...toList, reopen, back);
    expect(session.place()).toBe('checklist');
    expect(changeOf(session.context())).toBeUndefined();
  });

  test('back and forth, in any order, ends where a fresh session with the same answers ends', () => {
    const values: Record<string, (string | number)[]> = {
      place: ['hospital', 'home', unsure],
      witness: ['yes', 'no', unsure],
      age: [0, 9, unsure],
    };
    const change = fc
      .constantFrom('place', 'witness', 'age')
      .chain((id) => fc.tuple(fc.constant(id), fc.constantFrom(...(values[id] ?? []))));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const session = sit(start, choose);
        for (const [circumstance, given] of changes) {
          session.send({ type: 'circumstance.reopened', circumstance }, answer(circumstance, given));
        }
        const { answers } = session.context();
        const fresh = sit(start, choose);
        for (
          let asking = fresh.context().asking;
          asking && asking in answers;
          asking = fresh.context().asking
        ) {
          fresh.send(answer(asking, answers[asking] ?? unsure));
        }
        const known = Object.keys(fresh.context().answers);
        expect(fresh.context().answers).toEqual(
          Object.fromEntries(Object.entries(answers).filter(([id]) => known.includes(id))),
        );
        if (fresh.place() === 'checklist') {
          expect(namesOf(session.context())).toEqual(namesOf(fresh.context()));
        }
      }),
    );
  });
});

describe('attention', () => {
  test('a warning stands after 90 s without a touch, and a touch keeps the session', () => {
    const session = sit(...toList);
    session.clock.increment(idleLimitMs - 1);
    expect(session.attention()).toBe('present');
    session.clock.increment(1);
    expect(session.attention()).toBe('warned');
    session.clock.increment(warningMs - 1);
    session.send({ type: 'person.touched' });
    session.clock.increment(warningMs);
    expect([session.place(), session.attention()]).toEqual(['checklist', 'present']);
  });

  test('every touch starts the 90 s anew', () => {
    const session = sit(...toList);
    session.clock.increment(idleLimitMs - 1);
    session.send({ type: 'person.touched' });
    session.clock.increment(idleLimitMs - 1);
    expect(session.attention()).toBe('present');
  });

  test('the thanks leave by themselves', () => {
    const session = sit(
      ...toList,
      { type: 'guidance.stopped' },
      { type: 'outcome.given', outcome: 'partly', at: 2_000 },
    );
    session.clock.increment(12_000);
    expect(session.value()).toBe('attract');
  });

  test('a language that nobody begins with is forgotten', () => {
    const session = sit({ type: 'language.chosen', language: 'en' });
    session.clock.increment(idleLimitMs);
    expect(session.context()).toEqual(blank);
  });
});

describe('nothing of a citizen remains', () => {
  const offers = { groups: true, preparation: true, satisfaction: true };
  const events: SessionEvent[] = [
    { type: 'session.started', at: 1_000, today: day, helped: true, offers },
    { type: 'procedure.chosen', procedure: late },
    { type: 'group.chosen', group: 'elderly' },
    { type: 'group.reopened' },
    { type: 'need.answered', need: 'phone', has: 'missing' },
    { type: 'guide.opened', guide: 'phones' },
    { type: 'comparison.opened' },
    { type: 'preparation.finished' },
    { type: 'preparation.reopened' },
    { type: 'trouble.met' },
    { type: 'difficulty.named', difficulty: 'otp-phone' },
    { type: 'trouble.solved' },
    back,
    { type: 'guidance.finished' },
    { type: 'rating.given', satisfaction: 'satisfied' },
    { type: 'rating.completed', ease: 'easy' },
    { type: 'rating.skipped' },
    answer('place', 'home'),
    answer('witness', 'yes'),
    answer('age', 3),
    answer('delivery', 'home'),
    { type: 'circumstance.reopened', circumstance: 'place' },
    { type: 'document.ticked', document: 'form', readiness: 'have' },
    { type: 'portal.begun' },
    { type: 'step.confirmed' },
    { type: 'guidance.stopped' },
    { type: 'outcome.given', outcome: 'self', at: 2_000 },
    { type: 'language.chosen', language: 'en' },
  ];
  const paths = getShortestPaths(guidanceSession, {
    events,
    serializeState: ({ value, context: { asking, step, preparingAgain, readied } }) =>
      JSON.stringify([value, asking, step, preparingAgain, readied]),
  });
  const guided = paths.filter(({ state }) => state.value !== 'attract');
  const replay = (path: (typeof paths)[number]) =>
    sit(...path.steps.map(({ event }) => event).filter(({ type }) => !type.startsWith('xstate.')));

  test('the walk reaches every place', () => {
    const places = guided.map(({ state }) =>
      JSON.stringify(
        onTheWay(
          (state.value as { guided: { place: { way: unknown } | { troubled: unknown } } }).guided.place,
        ),
      ),
    );
    expect([...new Set(places)].toSorted()).toEqual(
      [
        '"checklist"',
        '"choosing"',
        '"comparing"',
        '"portal"',
        '"thanks"',
        '{"after":"facts"}',
        '{"after":"reading"}',
        '{"answering":"again"}',
        '{"answering":"inTurn"}',
        '{"answering":"later"}',
        '{"grouping":"again"}',
        '{"grouping":"first"}',
        '{"outcome":"early"}',
        '{"outcome":"full"}',
        '{"outcome":"late"}',
        '{"preparing":"comparing"}',
        '{"preparing":"needs"}',
        '{"preparing":"reading"}',
        '{"rating":"ease"}',
        '{"rating":"satisfaction"}',
        '{"troubled":"advised"}',
        '{"troubled":"naming"}',
        '{"troubled":"reading"}',
      ].toSorted(),
    );
  });

  test.each([
    ['ending it', (session: ReturnType<typeof sit>) => session.send({ type: 'session.ended' })],
    [
      'nobody touching',
      (session: ReturnType<typeof sit>) => {
        session.clock.increment(idleLimitMs);
        session.clock.increment(warningMs);
      },
    ],
  ])('from every place, %s leaves the context as it was before anybody came', (_, leave) => {
    for (const path of guided) {
      const session = replay(path);
      expect(session.value()).not.toBe('attract');
      leave(session);
      expect({ value: session.value(), context: session.context() }).toEqual({
        value: 'attract',
        context: blank,
      });
      expect(session.told.at(-1)).toEqual({ type: 'session.wiped' });
    }
  });
});
