import { join } from 'node:path';
import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import { loadPack } from '../../../main/services/content/pack/pack-load.ts';
import type { Circumstance, Procedure } from '../../../shared/domain/content/procedure.ts';
import { unsure } from '../../../shared/domain/content/unsure.ts';
import type { Answer } from '../../../shared/guidance/conditions.ts';
import { rangesOf } from '../../../shared/guidance/number-ranges.ts';
import { placeOf as visitPlaceOf } from '../../../shared/machines/guidance-ahead.ts';
import type { Offers, SessionEvent, VisitStart } from '../../../shared/machines/guidance-context.ts';
import { guidanceSession } from '../../../shared/machines/guidance-session.ts';

export type Session = SnapshotFrom<typeof guidanceSession>;

/** The shipped pack, as the kiosk gets it. */
export const { pack: shipped } = await loadPack(
  join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi'),
);

/** What the shipped pack fills. */
export const everyOffer: Offers = { groups: true, preparation: true, satisfaction: true };

export const day = '2026-11-20';

/** The machine before anybody came; a walk is made of pure transitions, without an actor or a timer. */
export const [attract] = initialTransition(guidanceSession);

/** Where these events lead. */
export function through(session: Session, ...events: SessionEvent[]): Session {
  return events.reduce((now, event) => transition(guidanceSession, now, event)[0], session);
}

/** A visit whose first touch chooses this procedure. */
export function begun(procedure: Procedure, more: Partial<VisitStart> = {}): Session {
  return through(attract, {
    type: 'session.started',
    at: 1_000,
    today: day,
    offers: everyOffer,
    procedure,
    ...more,
  });
}

/** The place on the way, as `checklist` or `answering.inTurn`; `attract` where nobody is. */
export function placeOf(session: Session): string {
  return visitPlaceOf(session).name || 'attract';
}

/** The question on the screen. */
export function askedIn({ context }: Session): Circumstance | undefined {
  return context.procedure?.circumstances.find(({ id }) => id === context.asking);
}

/** What a citizen can answer by one touch: every option, one number of each range, or not sure. */
export function answersTo(circumstance: Circumstance, procedure: Procedure): Answer[] {
  const known =
    circumstance.kind === 'choice'
      ? circumstance.options.map(({ id }) => id)
      : rangesOf(circumstance, procedure).map(({ from }) => from);
  return [...known, unsure];
}

export function answered(circumstance: Circumstance, answer: Answer): SessionEvent {
  return { type: 'circumstance.answered', circumstance: circumstance.id, answer };
}
