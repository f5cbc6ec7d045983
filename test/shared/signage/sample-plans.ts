import type { Pack } from '../../../shared/domain/content/pack.ts';
import type { PlaylistItem } from '../../../shared/domain/signage/playlist.ts';

/** A scene item of a given length. */
export function item(
  id: string,
  durationMs: number,
  dates: { from?: string; until?: string } = {},
): PlaylistItem {
  return { id, kind: 'scene', scene: 'compare', title: { vi: id, en: id }, durationMs, ...dates };
}

/** A pack with one screen, `lobby`, that loops these items. */
export function packOf(items: PlaylistItem[]): Pick<Pack, 'signage' | 'handbook'> {
  const title = { vi: 'Sảnh', en: 'Lobby' };
  return {
    signage: {
      screens: [{ id: 'lobby', title, playlist: 'loop' }],
      items,
      playlists: [{ id: 'loop', title, entries: items.map(({ id }) => ({ item: id })) }],
    },
    handbook: {},
  };
}
