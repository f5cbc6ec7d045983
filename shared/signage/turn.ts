import type { Channel } from '../domain/content/handbook.ts';
import type { Slide } from '../domain/content/slide.ts';
import type { Day } from '../domain/day.ts';
import { addDays, businessDay, startOfDay } from '../domain/hanoi-time.ts';
import { isInForce } from '../domain/in-force.ts';
import type { Above, Notice } from '../domain/signage/notice.ts';
import type { Plan } from '../domain/signage/plan.ts';
import type { PlaylistItem } from '../domain/signage/playlist.ts';
import type { Text } from '../domain/text.ts';
import { nextNoticeChange, nothingAbove, noticeAt } from './above.ts';
import { safeSlide } from './built-in.ts';
import { showing } from './showing.ts';
import { type Failures, fails, type Slot, standInAt } from './stand-in.ts';

/** An urgent notice as something a screen shows. */
export interface NoticeItem {
  id: string;
  kind: 'notice';
  title: Text;
  durationMs: number;
  notice: Notice;
}

/**
 * One item's time on the screen as the player aims at it: the item that the plan says, or what comes in its place
 * where it cannot be shown, or what stands above every plan.
 */
export interface Turn {
  /** The item that is drawn. */
  item: PlaylistItem | NoticeItem;
  /** The item that the plan has here; differs from `item` where something stands in. */
  planned: PlaylistItem['id'];
  /** When the plan has that begin. Milliseconds since the epoch, as all instants here. */
  plannedAt: number;
  /** Position of the planned item in the plan's `items`; -1 for a notice. */
  index: number;
  /** Content revision that media are asked for by. */
  revision: string;
  /** The item is `instant - startedAt` milliseconds old at an instant. */
  startedAt: number;
  /**
   * Where it is earlier than `startedAt + item.durationMs`, the item is cut there: by a boundary of the day, by
   * midnight, or by a notice. A still that fills what remains before a boundary, or that came early, may be longer.
   */
  endsAt: number;
  /**
   * `item` as planned; another one of the plan `instead`, see stand-in.ts; the safe `slide`; or the bare `ground` that
   * is always there.
   */
  shown: 'item' | 'instead' | 'slide' | 'ground';
  /** What an item of kind slide draws, from the plan. */
  drawn?: { slide: Slide; channels: Channel[] };
  /** It comes up by showing through what was there for a moment, where that is another layer. */
  fades?: true;
}

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

/**
 * What a screen that holds these plans shows at an instant; undefined while it holds none. What comes next is the
 * turn at its `endsAt`, across boundaries of the day and midnight; {@link turnsFrom} gives as many as are wanted.
 */
export function turnAt(
  plans: readonly Plan[],
  failures: Failures,
  instant: number,
  above: Above = nothingAbove,
): Turn | undefined {
  const plan = planAt(plans, instant);
  if (plan === undefined) return undefined;
  const ends = (endsAt: number) =>
    Math.min(endsAt, nextNoticeChange(above.notices, plan.screen.id, instant) ?? endsAt);

  const notice = noticeAt(above.notices, plan.screen.id, instant);
  if (notice !== undefined) {
    const [startedAt, endsAt] = [Date.parse(notice.from), Date.parse(notice.until)];
    const title = { vi: notice.headline, en: notice.headline };
    const item: NoticeItem = { id: notice.id, kind: 'notice', title, durationMs: endsAt - startedAt, notice };
    const when = { plannedAt: startedAt, startedAt, endsAt: ends(endsAt) };
    const turn = { planned: item.id, index: -1, revision: plan.revision, ...when };
    return fails(failures, item.id, instant)
      ? { ...turn, item: safeSlide, shown: 'ground' }
      : { ...turn, item, shown: 'item' };
  }

  const slotAt = (at: number): Slot => {
    const held = planAt(plans, at) ?? plan;
    const shown = showing(held, at);
    return { ...shown, plan: held, endsAt: untilMidnight(plans, at, shown.endsAt) };
  };
  const isPassedOver = ({ plan, item }: Slot) =>
    fails(failures, item.id, instant) || !isShowable(plan, item, instant);
  const slot = slotAt(instant);
  const isInPlace = above.safe || isPassedOver(slot);
  const shown = above.safe
    ? { ...slot, item: safeSlide }
    : isInPlace
      ? standInAt(slot, instant, failures, slotAt, isPassedOver)
      : slot;
  const isGround = fails(failures, shown.item.id, instant);
  return {
    item: isGround ? safeSlide : shown.item,
    planned: slot.item.id,
    plannedAt: slot.startedAt,
    index: slot.index,
    revision: shown.plan.revision,
    startedAt: shown.startedAt,
    endsAt: ends(shown.endsAt),
    shown: isGround ? 'ground' : !isInPlace ? 'item' : shown.item === safeSlide ? 'slide' : 'instead',
    ...drawnBy(shown.plan, shown.item),
    ...((shown.item.transition ?? shown.plan.transition) === 'fade' && { fades: true }),
  };
}

/** The turn at an instant and those after it, one after the other, for as long as somebody asks. */
export function* turnsFrom(
  plans: readonly Plan[],
  failures: Failures,
  instant: number,
  above: Above = nothingAbove,
): Generator<Turn, void> {
  for (let turn = turnAt(plans, failures, instant, above); turn !== undefined; ) {
    yield turn;
    turn = turnAt(plans, failures, turn.endsAt, above);
  }
}

/** A plan of an earlier day may have to go on; what was over with that day is not shown. */
function isShowable(plan: Plan, item: PlaylistItem, instant: number): boolean {
  const day = businessDay(instant);
  if (day === plan.day) return true;
  const slide = item.kind === 'slide' ? plan.slides.find(({ id }) => id === item.slide) : undefined;
  return isInForce(item, day) && (slide === undefined || isInForce(slide.basis, day));
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
export const fetchAheadMs = 15 * 60_000;

/** What tells plans of the same screen and day apart: the content, and what the branch has chosen of it. */
export type PlanEdition = Pick<Plan, 'revision' | 'edition'>;

/**
 * The day whose plan should be fetched now: today's when it is missing or not of the wanted edition, tomorrow's
 * when midnight is near.
 */
export function wantedDay(
  plans: readonly Plan[],
  wanted: PlanEdition | undefined,
  instant: number,
): Day | undefined {
  const today = businessDay(instant);
  const tomorrow = businessDay(instant + fetchAheadMs);
  const isWanted = ({ revision, edition }: Plan) =>
    wanted === undefined || (revision === wanted.revision && edition === wanted.edition);
  return [today, tomorrow].find((day) => !plans.some((plan) => plan.day === day && isWanted(plan)));
}
