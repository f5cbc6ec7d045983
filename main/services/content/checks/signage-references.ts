import type { Signage } from '../../../../shared/domain/signage/playlist.ts';
import type { PackReading } from '../pack/pack-read.ts';
import type { Reference } from './reference-check.ts';

/** What the screens and the entries of playlists point at: playlists, items and parts of the day. */
export function signageReferences(
  { screens, playlists, items, dayParts = [], zones }: Signage,
  { handbook, paths }: Pick<PackReading, 'handbook' | 'paths'>,
): Reference[] {
  const written = (part: 'slogans' | 'channels') =>
    handbook[part]?.map(({ id }) => id) ?? (paths.includes(`${part}.json`) ? undefined : []);
  const known = {
    playlist: playlists.map(({ id }) => id),
    'item of signage.json': items.map(({ id }) => id),
    'part of the day': dayParts.map(({ id }) => id),
    slogan: written('slogans'),
    channel: written('channels'),
  };
  const to = (what: keyof typeof known, id: string, ...path: PropertyKey[]): Reference => ({
    file: 'signage.json',
    path,
    id,
    known: known[what],
    what,
  });
  return [
    ...screens.map(({ playlist }, index) => to('playlist', playlist, 'screens', index, 'playlist')),
    ...(zones?.ticker ?? []).flatMap((entry, index) => {
      const path = ['zones', 'ticker', index] as const;
      if ('slogan' in entry) return [to('slogan', entry.slogan, ...path, 'slogan')];
      return 'channel' in entry ? [to('channel', entry.channel, ...path, 'channel')] : [];
    }),
    ...items.flatMap((item, index) =>
      'instead' in item && item.instead !== undefined
        ? [to('item of signage.json', item.instead, 'items', index, 'instead')]
        : [],
    ),
    ...playlists.flatMap(({ entries }, list) =>
      entries.flatMap((entry, index) => {
        const path = ['playlists', list, 'entries', index] as const;
        return [
          ...('item' in entry ? [to('item of signage.json', entry.item, ...path, 'item')] : []),
          ...('playlist' in entry ? [to('playlist', entry.playlist, ...path, 'playlist')] : []),
          ...(entry.dayParts ?? []).map((part, nth) => to('part of the day', part, ...path, 'dayParts', nth)),
        ];
      }),
    ),
  ];
}
