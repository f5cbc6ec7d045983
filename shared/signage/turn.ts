import type { Plan } from '../domain/api.ts';
import { addDays, businessDay, type Day, startOfDay } from '../domain/day.ts';
import type { Channel } from '../domain/handbook.ts';
import type { PlaylistItem } from '../domain/playlist.ts';
import type { Slide } from '../domain/slide.ts';
import { safeSlide } from './plan.ts';
import { showing } from './showing.ts';

/**
 * One item's time on the screen as the player aims at it: the item that the plan says, or what stands in for it
 * where it cannot be shown.
 */
export interface Turn {
  /** The item that is drawn; the safe slide where that stands in. */
  item: PlaylistItem;
  /** The item that the plan has here; differs from `item` where something stands in. */
  planned: PlaylistItem['id'];
  /** Position in the plan's list. */
  index: number;
  /** Content revision that media are asked for by. */
  revision: string;
  /** Milliseconds since the epoch. The item is `instant - startedAt` milliseconds old at an instant. */
  startedAt: number;
  endsAt: number;
  /** `item` as planned, the safe `slide`, or the bare `ground` that is always there. */
  shown: 'item' | 'slide' | 'ground';
  /** What an item of kind slide draws, from the plan. */
  drawn?: { slide: Slide; channels: Channel[] };
}

/** Until when an item that failed is passed over, by its id: the end of the turn in which it failed. */
export type Failures = Readonly<Record<string, number>>;

/** The plan that holds at an instant: its day's own, else the newest one held. */
export function planAt(plans: readonly Plan[], instant: number): Plan | undefined {
  const day = businessDay(instant);
  const ofDay = plans.find((plan) => plan.day === day);
  return (
    ofDay ??
    [...plans].sort((a, b) => (a.day < b.day ? -1 : 1)).findLast((plan) => plan.day <= day) ??
    plans[0]
  );
}

/** What a screen that holds these plans shows at an instant; undefined while it holds none. */
export function turnAt(plans: readonly Plan[], failures: Failures, instant: number): Turn | undefined {
  const plan = planAt(plans, instant);
  if (plan === undefined) return undefined;
  const { item, index, startedAt, endsAt } = showing(plan, instant);
  const fails = (id: string) => (failures[id] ?? Number.NEGATIVE_INFINITY) > instant;
  const shown = !fails(item.id) ? 'item' : fails(safeSlide.id) ? 'ground' : 'slide';
  return {
    item: shown === 'item' ? item : safeSlide,
    planned: item.id,
    index,
    revision: plan.revision,
    startedAt,
    endsAt: untilMidnight(plans, instant, endsAt),
    shown,
    ...drawnBy(plan, shown === 'item' ? item : safeSlide),
  };
}

function drawnBy(plan: Plan, item: PlaylistItem): Pick<Turn, 'drawn'> {
  if (item.kind !== 'slide') return {};
  const slide = plan.slides.find(({ id }) => id === item.slide);
  return slide ? { drawn: { slide, channels: plan.channels } } : {};
}

/** A turn ends at midnight at the latest, where the next day's own plan is held. */
export function untilMidnight(plans: readonly Plan[], instant: number, endsAt: number): number {
  const tomorrow = addDays(businessDay(instant), 1);
  return plans.some((plan) => plan.day === tomorrow) ? Math.min(endsAt, startOfDay(tomorrow)) : endsAt;
}

/** The plan for tomorrow is fetched this long before midnight. */
const fetchAheadMs = 15 * 60_000;

/**
 * The day whose plan should be fetched now: today's when it is missing or not of the wanted revision, tomorrow's
 * when midnight is near.
 */
export function wantedDay(
  plans: readonly Plan[],
  revision: string | undefined,
  instant: number,
): Day | undefined {
  const today = businessDay(instant);
  const tomorrow = businessDay(instant + fetchAheadMs);
  return [today, tomorrow].find(
    (day) =>
      !plans.some((plan) => plan.day === day && (revision === undefined || plan.revision === revision)),
  );
}
