import type { Plan } from '../../shared/domain/signage/plan.ts';
import { showing } from '../../shared/signage/showing.ts';

/** What a lobby page shows, and where it is in it. */
export interface Seen {
  item: string;
  /** When the plan has it begin. */
  plannedAt: number;
  /** How far the picture is from where the player has it, in milliseconds; films only. */
  offMs: number | undefined;
  /** When it was looked at. */
  now: number;
}

/** Looks at a lobby page from inside of it: it is given to a browser as text, and uses nothing from here. */
export function lookAtSignage(): Seen {
  interface Published {
    tantamSignage?: { presented?: { item: { id: string }; plannedAt: number; startedAt: number } };
  }
  const presented = (window as unknown as Published).tantamSignage?.presented;
  if (presented === undefined) throw new Error('Nothing is on the screen.');
  const film = document.querySelector<HTMLVideoElement>('video[data-layer-state="seen"]');
  const at = film && (film.currentTime - Number(film.dataset.filmStart)) * 1_000;
  const now = Date.now();
  const offMs = at === null ? undefined : Math.abs(at - (now - presented.startedAt));
  return { item: presented.item.id, plannedAt: presented.plannedAt, offMs, now };
}

/** In milliseconds: how far beside its place in the plan a picture may be. */
const allowedOffMs = 300;

/** What is wrong with what a page shows, held against the plan; undefined when it is the right item at its place. */
export function placeFault({ item, plannedAt, offMs, now }: Seen, plan: Plan): string | undefined {
  const due = showing(plan, now);
  const before = showing(plan, now - allowedOffMs);
  if (![due, before].some((one) => one.item.id === item && one.startedAt === plannedAt)) {
    return `shows ${item} where the plan has ${due.item.id}`;
  }
  return offMs !== undefined && offMs > allowedOffMs ? `${offMs.toFixed(0)} ms beside its place` : undefined;
}
