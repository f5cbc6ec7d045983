import type { Plan } from '../domain/api.ts';
import { isInForce } from '../domain/basis.ts';
import { type Day, startOfDay } from '../domain/day.ts';
import type { Pack } from '../domain/pack.ts';
import type { PlaylistItem } from '../domain/playlist.ts';

/** A screen id that the pack does not have. */
export class UnknownScreenError extends Error {
  override name = 'UnknownScreenError';
  constructor(screen: string, known: string[]) {
    super(`There is no screen "${screen}" in the content pack. It has: ${known.join(', ')}.`);
  }
}

/** The screen ids that the sentence of an {@link UnknownScreenError} names; none for any other sentence. */
export function screensNamedIn(sentence: string): string[] {
  return /^There is no screen .* It has: (.+)\.$/.exec(sentence)?.[1]?.split(', ') ?? [];
}

/**
 * What one screen shows on one business day: a loop over its playlist's items that are in force,
 * begun at the day's first instant in Hanoi. Pure: every screen that has the pack has the same plan.
 *
 * @throws UnknownScreenError
 */
export function plan(pack: Pick<Pack, 'signage'>, revision: string, screenId: string, day: Day): Plan {
  const { screens, playlists } = pack.signage;
  const screen = screens.find((candidate) => candidate.id === screenId);
  const playlist = playlists.find((candidate) => candidate.id === screen?.playlist);
  if (screen === undefined || playlist === undefined) {
    throw new UnknownScreenError(
      screenId,
      screens.map((candidate) => candidate.id),
    );
  }
  const inForce = playlist.items.filter((item) => isInForce(item, day));
  const items = inForce.length > 0 ? inForce : [safeSlide];
  let startMs = 0;
  const placed = items.map((item) => {
    const entry = { item, startMs };
    startMs += item.durationMs;
    return entry;
  });
  return {
    screen: { id: screen.id, title: screen.title },
    revision,
    day,
    anchor: startOfDay(day),
    cycleMs: startMs,
    items: placed,
  };
}

/** Shown when nothing else may be: needs no file and no network. */
export const safeSlide: PlaylistItem = {
  id: 'safe-slide',
  kind: 'scene',
  scene: 'three-steps',
  title: { vi: 'Ba bước nộp hồ sơ trực tuyến', en: 'Three steps to file online' },
  durationMs: 15_000,
};
