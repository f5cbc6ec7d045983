import type { Plan } from '../domain/signage/plan.ts';
import type { PlaylistItem } from '../domain/signage/playlist.ts';
import { safeSlide } from './built-in.ts';
import type { Showing } from './showing.ts';
import { endsWell } from './stretch.ts';

/** Since when an item is passed over, and until when: the end of the turn in which it failed. */
export interface Failure {
  at: number;
  until: number;
}

/** What cannot be shown at present, by the items' ids. */
export type Failures = Readonly<Record<string, Failure>>;

/** Whether an item is passed over at an instant. */
export function fails(failures: Failures, id: string, instant: number): boolean {
  return (failures[id]?.until ?? Number.NEGATIVE_INFINITY) > instant;
}

/** A showing with the plan that it is of. */
export type Slot = Showing & { plan: Plan };

/** What is shown in the place of an item that cannot be. */
export interface StandIn {
  item: PlaylistItem;
  plan: Plan;
  startedAt: number;
  endsAt: number;
}

/** What comes within this time may come early. */
const horizonMs = 3_600_000;

/**
 * What a screen shows at an instant in a turn whose item cannot be shown. What follows in the plan comes early and
 * fills the turn to its exact end, by the rules of {@link fill}: a film has its whole time or is passed over, a still
 * is cut or kept. A still that is next in the plan goes on into its own turn, so it is not begun twice. Where nothing
 * but longer films follows, the first of them is cut; where nothing follows that can be shown, the safe slide stands
 * in. So a screen is back in step with all others by the end of the turn. What a page or a stream itself names for
 * its place goes before all of that.
 *
 * @param slotAt what the plans have at an instant
 * @param isPassedOver whether an item cannot be shown now, for whatever reason
 */
export function standInAt(
  slot: Slot,
  instant: number,
  failures: Failures,
  slotAt: (instant: number) => Slot,
  isPassedOver: (slot: Slot) => boolean,
): StandIn {
  const failedAt = ({ item }: Slot) => Math.min(failures[item.id]?.at ?? Number.NEGATIVE_INFINITY, instant);
  const own = ownStandIn(slot, Math.max(slot.startedAt, failedAt(slot)), isPassedOver);
  if (own && own.endsAt > instant) return own;
  const coming = upcoming(slot, slotAt);
  let at = own?.endsAt ?? Math.max(slot.startedAt, failedAt(slot));
  for (let first = 0; ; ) {
    const early = nextIn(coming, first, at, slot.endsAt, failedAt, isPassedOver);
    if (early === undefined || early.endsAt > instant) {
      return early ?? { item: safeSlide, plan: slot.plan, startedAt: at, endsAt: slot.endsAt };
    }
    at = early.endsAt;
    first = early.position + 1;
  }
}

/** The item that a page or a stream itself names for its place, up to the end of the turn; a film once. */
function ownStandIn(
  slot: Slot,
  startedAt: number,
  isPassedOver: (slot: Slot) => boolean,
): StandIn | undefined {
  const { plan, item: wanted } = slot;
  if (!('instead' in wanted) || wanted.instead === undefined) return undefined;
  const item = plan.items.find(({ id }) => id === wanted.instead);
  if (item === undefined || isPassedOver({ ...slot, item })) return undefined;
  const filmEnd = item.kind === 'video' ? startedAt + item.durationMs : slot.endsAt;
  return { item, plan, startedAt, endsAt: Math.min(slot.endsAt, filmEnd) };
}

/** Each item that comes within the hour, once, by the turn that it has then. */
function upcoming(slot: Slot, slotAt: (instant: number) => Slot): Slot[] {
  if (!slot.open) return [];
  const seen = new Set([slot.item.id]);
  const coming: Slot[] = [];
  for (
    let next = slotAt(slot.endsAt);
    next.open && next.startedAt < slot.endsAt + horizonMs && seen.size < slot.plan.items.length;
    next = slotAt(next.endsAt)
  ) {
    if (!seen.has(next.item.id)) coming.push(next);
    seen.add(next.item.id);
  }
  return coming;
}

function nextIn(
  coming: readonly Slot[],
  first: number,
  from: number,
  until: number,
  failedAt: (slot: Slot) => number,
  isPassedOver: (slot: Slot) => boolean,
): (StandIn & { position: number }) | undefined {
  let startedAt = from;
  let film: (StandIn & { position: number }) | undefined;
  const others = (slot: Slot, leftMs: number) =>
    coming.some(
      (other) =>
        other !== slot &&
        !isPassedOver(other) &&
        (other.item.kind !== 'video' || endsWell(other.item.durationMs, leftMs)),
    );
  for (let tried = 0; tried < coming.length; tried += 1) {
    const position = (first + tried) % coming.length;
    const slot = coming[position] as Slot;
    if (isPassedOver(slot)) {
      startedAt = Math.max(startedAt, failedAt(slot));
      continue;
    }
    const { item, plan } = slot;
    const leftMs = until - startedAt;
    const early = { item, plan, startedAt, position };
    const fits = endsWell(item.durationMs, leftMs);
    if (item.kind === 'video' && !fits) film ??= { ...early, endsAt: until };
    else if (fits && (item.kind === 'video' || others(slot, leftMs))) {
      return { ...early, endsAt: startedAt + item.durationMs };
    } else return { ...early, endsAt: slot.startedAt === until ? slot.endsAt : until };
  }
  return film;
}
