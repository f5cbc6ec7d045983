import type { Day } from '../domain/day.ts';
import { businessDay } from '../domain/hanoi-time.ts';
import type { Above } from '../domain/signage/notice.ts';
import type { Plan } from '../domain/signage/plan.ts';
import { nothingAbove } from '../signage/above.ts';
import { safeSlide } from '../signage/built-in.ts';
import type { Begun, Proof } from '../signage/proof.ts';
import type { Failures } from '../signage/stand-in.ts';
import { type PlanEdition, type Turn, turnAt, untilMidnight, wantedDay } from '../signage/turn.ts';

/** Names one of the persistent layers that the stage has; only the stage knows what they are. */
export type LayerId = string;

/** What is on the screen, by the layer that shows it. */
export interface Presented extends Turn {
  layer: LayerId;
  /** When its first frame was on the screen, in milliseconds since the epoch. */
  presentedAt: number;
  /** Its play; undefined once that is over: it broke down, or nobody sees it any more. */
  play: Begun | undefined;
}

/** Which turn a report is about: layers go over from one to the next by themselves. */
export type TurnKey = Pick<Turn, 'startedAt'> & { item: string };

/** What the player knows. */
export interface PlayerContext {
  screen: string;
  /** The last tick: wall clock in milliseconds since the epoch, and milliseconds that no one can set. */
  at: number;
  since: number;
  plans: Plan[];
  /** The newest edition of the plans heard of, and what that was when the last plan was asked for. */
  heard: PlanEdition | undefined;
  asked: PlanEdition | undefined;
  /** Something could not be shown: the plan in hand may be out of date. */
  doubtful: boolean;
  /** Urgent notices and the switch of the safe slide, as they were told last. */
  above: Above;
  failures: Failures;
  /** Ids of items whose failure was told and that were not shown since. */
  told: string[];
  presented: Presented | undefined;
  next: (Turn & { layer?: LayerId }) | undefined;
  /** When that was aimed at: each has its own time to become ready. */
  aimedAt: number;
  /** Why there is no plan; {@link PlanRefusedError} where asking again will hardly help. */
  trouble: Error | undefined;
}

/** What comes to the player from outside. */
export type PlayerEvent =
  | { type: 'clock.ticked'; at: number; since: number }
  | ({ type: 'content.changed' } & PlanEdition)
  | { type: 'above.changed'; above: Above }
  /** The server can be heard: for the first time, or again after it was away. */
  | { type: 'server.returned' }
  | { type: 'turn.failed'; turn: TurnKey; reason: string }
  /** What is on the screen is not what the plan has now. */
  | { type: 'turn.strayed' }
  | { type: 'page.hidden' }
  | { type: 'page.shown' };

/** What the player tells the world. */
export type PlayerEmission =
  /** An item that cannot be shown, once until it can be again. */
  | { type: 'item.failed'; item: string; reason: string }
  /** A play began; the one before ended by itself or is told of as well. */
  | { type: 'play.begun'; presented: Presented }
  /** A play is over, or a turn never came on. */
  | { type: 'play.ended'; proof: Proof };

/** The server answers, but it has no plan for this screen. */
export class PlanRefusedError extends Error {
  override name = 'PlanRefusedError';
}

/** A player that has heard and shown nothing yet. */
export function blank(): Omit<PlayerContext, 'screen' | 'at' | 'since'> {
  return {
    plans: [],
    heard: undefined,
    asked: undefined,
    doubtful: false,
    above: nothingAbove,
    failures: {},
    told: [],
    presented: undefined,
    next: undefined,
    aimedAt: 0,
    trouble: undefined,
  };
}

/** The day whose plan is to be fetched now, if any. */
export function dayToFetch({ plans, heard, doubtful, at }: PlayerContext): Day | undefined {
  return doubtful ? businessDay(at) : wantedDay(plans, heard, at);
}

/**
 * With a plan that was fetched: what is on the screen ends where that has it end. The plan may be newer than all that
 * was heard of; what was heard of while it was on its way is newer than the plan, which is then fetched once more.
 */
export function withPlan(
  { plans, heard, asked, at, presented }: PlayerContext,
  plan: Plan,
): Partial<PlayerContext> {
  const today = businessDay(at);
  const kept = [...plans.filter(({ day }) => day !== plan.day && day >= today), plan];
  return {
    plans: kept,
    heard: heard === asked ? editionOf(plan) : heard,
    doubtful: false,
    presented: presented && { ...presented, endsAt: untilMidnight(kept, at, presented.endsAt) },
  };
}

/** The edition that something names, and nothing else of it. */
export function editionOf({ revision, edition }: PlanEdition): PlanEdition {
  return { revision, ...(edition !== undefined && { edition }) };
}

/** What the plans have at an instant, without what failed. */
export function aimAt({ plans, failures, above }: PlayerContext, instant: number): Turn | undefined {
  return turnAt(plans, failures, instant, above);
}

/**
 * What is on the screen, ended where something new that stands above the plans has it end; undefined where that has
 * something else on the screen now.
 */
export function goingOn(context: PlayerContext, above: Above): Presented | undefined {
  const due = aimAt({ ...context, above }, context.at);
  const { presented } = context;
  if (due === undefined || due.item.id !== presented?.item.id) return undefined;
  const cameEarly = presented.shown === 'instead' && presented.endsAt === due.endsAt;
  return cameEarly || due.startedAt === presented.startedAt
    ? { ...presented, endsAt: due.endsAt }
    : undefined;
}

/** With what was raised on the screen. What was there before goes on with its play. */
export function withPresented(context: PlayerContext, presentedAt: number): Partial<PlayerContext> {
  const { presented, next, told, at, since } = context;
  if (next?.layer === undefined) return {};
  const goesOn =
    presented?.play && isAbout(next, { item: presented.item.id, startedAt: presented.startedAt });
  const play = goesOn
    ? presented.play
    : { shownAt: presentedAt, since: since + presentedAt - at, until: next.endsAt };
  return {
    presented: { ...next, layer: next.layer, presentedAt, play },
    next: undefined,
    told: told.filter((id) => id !== next.item.id),
  };
}

/** Without an item until its turn ends. The plan may be out of date, unless even what needs no file failed. */
export function without(
  { failures, told, at }: PlayerContext,
  { item, endsAt }: Turn,
): Pick<PlayerContext, 'failures' | 'doubtful' | 'told'> {
  const ongoing = Object.entries(failures).filter(([, { until }]) => until > at);
  return {
    failures: { ...Object.fromEntries(ongoing), [item.id]: { at, until: endsAt } },
    doubtful: item.id !== safeSlide.id,
    told: [...new Set([...told, item.id])],
  };
}

/** Whether a report is about a turn. */
export function isAbout(turn: Turn | undefined, key: TurnKey): boolean {
  return turn?.startedAt === key.startedAt && turn.item.id === key.item;
}
