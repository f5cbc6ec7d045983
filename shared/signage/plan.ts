import type { Plan } from '../domain/api.ts';
import { isInForce } from '../domain/basis.ts';
import { type Day, startOfDay } from '../domain/day.ts';
import type { Pack } from '../domain/pack.ts';
import type { PlaylistItem } from '../domain/playlist.ts';
import { campaignItems } from './campaign.ts';

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
 * What one screen shows on one business day: a loop over its playlist, with the day's campaign in its place,
 * of what is in force, begun at the day's first instant in Hanoi. Pure: every screen that has the pack has the
 * same plan.
 *
 * @throws UnknownScreenError
 */
export function plan(
  { signage, handbook }: Pick<Pack, 'signage' | 'handbook'>,
  revision: string,
  screenId: string,
  day: Day,
): Plan {
  const screen = signage.screens.find((candidate) => candidate.id === screenId);
  const playlist = signage.playlists.find((candidate) => candidate.id === screen?.playlist);
  if (screen === undefined || playlist === undefined) {
    throw new UnknownScreenError(
      screenId,
      signage.screens.map((candidate) => candidate.id),
    );
  }
  const slides = (handbook.slides ?? []).filter(({ basis }) => isInForce(basis, day));
  const canBeShown = (item: PlaylistItem) =>
    isInForce(item, day) && (item.kind !== 'slide' || slides.some(({ id }) => id === item.slide));
  const showable = (id: string) => signage.items.find((item) => item.id === id && canBeShown(item)) ?? [];
  const found = playlist.entries.flatMap((entry) =>
    'item' in entry
      ? showable(entry.item)
      : campaignItems(handbook.calendar, day)
          .flatMap(showable)
          .filter(({ kind }) => entry.only?.includes(kind) ?? true),
  );
  const items = found.length > 0 ? found : [safeSlide];

  const shownSlides = slides.filter(({ id }) =>
    items.some((item) => item.kind === 'slide' && item.slide === id),
  );
  const named = new Set(
    shownSlides.flatMap(({ body }) =>
      body.layout === 'contacts' ? body.contacts.map(({ channel }) => channel) : [],
    ),
  );
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
    slides: shownSlides,
    channels: (handbook.channels ?? []).filter(({ id, basis }) => named.has(id) && isInForce(basis, day)),
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
