import { describe, expect, test } from 'vitest';
import { blank, type SessionEvent } from '../../../shared/machines/guidance-context.ts';
import { late } from '../guidance/sample-procedure.ts';
import { graphOf } from './guidance-graph.ts';
import { day, placeOf, type Session, through } from './guidance-walk.ts';

/** Sessions at every place, each also with the library open beside it, a call standing, and things ticked. */
const everywhere = [...graphOf(late).sessions.values()]
  .filter((session) => placeOf(session) !== 'attract')
  .flatMap((session): Session[] => {
    const ticked = through(session, { type: 'need.answered', need: 'phone', has: 'missing' });
    const called = through(ticked, { type: 'officer.called' }, { type: 'call.begun' });
    return [session, called, through(called, { type: 'library.opened', at: 9_000, today: day })];
  });

/** Whether the library stands before the place, and how it was come to. */
function libraryOf({ value }: Session): unknown {
  return typeof value === 'string' ? undefined : value.guided.library;
}

/** What a session knows but for what somebody was stuck with. */
function saidIn({ context: { stuck: _, difficulties: __, ...said } }: Session) {
  return said;
}

describe('from every place of a session', () => {
  test('the walk is everywhere', () => {
    expect([...new Set(everywhere.map(placeOf))].toSorted()).toEqual(
      [
        'after.facts',
        'after.reading',
        'answering.again',
        'answering.inTurn',
        'answering.later',
        'checklist',
        'choosing',
        'comparing',
        'grouping.again',
        'grouping.first',
        'outcome.early',
        'outcome.full',
        'outcome.late',
        'portal',
        'preparing.comparing',
        'preparing.needs',
        'preparing.reading',
        'rating.ease',
        'rating.satisfaction',
        'thanks',
        'troubled.advised',
        'troubled.naming',
        'troubled.reading',
      ].toSorted(),
    );
  });

  test('another language, and back, keeps the place and everything said', () => {
    for (const session of everywhere) {
      const english = through(session, { type: 'language.chosen', language: 'en' });
      expect(english.value).toEqual(session.value);
      expect(english.context).toEqual({ ...session.context, language: 'en' });
      const back = through(english, { type: 'language.chosen', language: 'vi' });
      expect({ value: back.value, context: back.context }).toEqual({
        value: session.value,
        context: session.context,
      });
    }
  });

  test('“Xong – mời người tiếp theo” leaves nothing of the visit', () => {
    for (const session of everywhere) {
      const ended = through(session, { type: 'session.ended' });
      expect({ value: ended.value, context: ended.context }).toEqual({ value: 'attract', context: blank });
    }
  });

  test('who is stuck is helped, and comes back to exactly where they were, however they leave the help', () => {
    const stuck: SessionEvent = { type: 'trouble.met' };
    const reading: SessionEvent[] = [
      { type: 'difficulty.named', difficulty: 'any' },
      { type: 'guide.opened', guide: 'another' },
    ];
    const back: SessionEvent = { type: 'screen.left' };
    const onTheWay = everywhere.filter((session) => !/^(troubled|thanks)/.test(placeOf(session)));
    for (const session of onTheWay) {
      const helped = through(session, stuck);
      expect([placeOf(helped), libraryOf(helped)]).toEqual([
        'troubled.naming',
        libraryOf(session) === 'closed' ? 'closed' : 'laidAside',
      ]);
      for (const out of [[{ type: 'trouble.solved' } as const], [back, back, back]]) {
        const after = through(helped, ...reading, ...out);
        expect([placeOf(after), libraryOf(after), saidIn(after)]).toEqual([
          placeOf(session),
          libraryOf(session),
          saidIn(session),
        ]);
      }
    }
    expect(new Set(onTheWay.map(placeOf)).size).toBe(19);
  });

  test('a touch that means nothing there changes nothing', () => {
    const strange: SessionEvent[] = [
      { type: 'circumstance.answered', circumstance: 'nothing', answer: 'nothing' },
      { type: 'circumstance.reopened', circumstance: 'nothing' },
      { type: 'library.closed' },
    ];
    for (const session of everywhere) {
      for (const event of strange) {
        const { context } = through(session, event);
        expect(context).toEqual(session.context);
      }
    }
  });
});
