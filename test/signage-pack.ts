import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlaylistItem, Signage } from '../shared/domain/signage/playlist.ts';

/** Items without what no test asks for. */
export type SketchedItem = PlaylistItem extends infer Item
  ? Item extends unknown
    ? Omit<Item, 'title'>
    : never
  : never;

/**
 * The sample pack with one playlist of these items on the screen `lobby`, in a folder of its own; what stands in
 * `media` is for the caller to put there.
 *
 * @param more what else its `signage.json` says
 */
export function signagePack(
  items: readonly SketchedItem[],
  more: Partial<Signage> = {},
): { folder: string; media: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-signage-'));
  cpSync(join(import.meta.dirname, 'sample-pack'), folder, { recursive: true });
  const title = { vi: 'Mẫu', en: 'Sample' };
  const signage = {
    screens: [{ id: 'lobby', title, playlist: 'all' }],
    items: items.map((item) => ({ ...item, title })),
    playlists: [{ id: 'all', title, entries: items.map(({ id }) => ({ item: id })) }],
    ...more,
  };
  writeFileSync(join(folder, 'signage.json'), JSON.stringify(signage));
  const media = join(folder, 'media');
  mkdirSync(media, { recursive: true });
  return { folder, media };
}
