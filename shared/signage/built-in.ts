import type { PlaylistItem } from '../domain/signage/playlist.ts';
import type { OpeningHours } from '../domain/timing.ts';

/** The local safe slide ("màn hình an toàn"), shown when nothing else may be: needs no file and no network. */
export const safeSlide: PlaylistItem = {
  id: 'safe-slide',
  kind: 'scene',
  scene: 'three-steps',
  title: { vi: 'Ba bước nộp hồ sơ trực tuyến', en: 'Three steps to file online' },
  durationMs: 15_000,
};

/** What a screen shows for all the time that it is closed. */
export function closedItem(outside: OpeningHours['outside'], durationMs: number): PlaylistItem {
  return outside === 'dark'
    ? { id: closedIds.dark, kind: 'scene', scene: 'dark', title: dark, durationMs }
    : { id: closedIds.clock, kind: 'scene', scene: 'clock', title: clock, durationMs };
}

const closedIds = { dark: 'closed-dark', clock: 'closed-clock' };

/** Ids of what a closed screen shows. */
export const closedItems: readonly string[] = Object.values(closedIds);

const dark = { vi: 'Ngoài giờ: màn hình tối', en: 'Closed: the screen is dark' };
const clock = { vi: 'Ngoài giờ: đồng hồ', en: 'Closed: a quiet clock' };
