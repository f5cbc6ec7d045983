import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import { valueAt } from './field-path.ts';

/** What the lists of a `signage.json` hold, and the entries of its playlists. */
const nouns = {
  screens: 'Screen',
  items: 'Item',
  playlists: 'Playlist',
  dayParts: 'Part of the day',
} as const;

/**
 * A fault of a `signage.json` with the names of what it lies in before its reason, so that nobody has to count:
 * `Playlist "sanh", item "tvc-1-phut": 0 is out of bounds.` Other faults stay as they are.
 *
 * @param signage what the file holds, whether or not it fits its schema
 */
export function withNames(fault: PackFault, signage: unknown): PackFault {
  const place = /^(screens|items|playlists|dayParts)\[(\d+)\](?:\.entries\[(\d+)\])?/.exec(fault.field);
  if (fault.file !== 'signage.json' || place === null) return fault;
  const [, list, index, entry] = place as unknown as [string, keyof typeof nouns, string, string | undefined];
  const path = [list, Number(index)];
  const id = valueAt(signage, [...path, 'id']);
  if (typeof id !== 'string') return fault;
  const inner =
    entry === undefined ? '' : entryName(valueAt(signage, [...path, 'entries', Number(entry)]), entry);
  return { ...fault, reason: `${nouns[list]} "${id}"${inner}: ${fault.reason}` };
}

function entryName(entry: unknown, index: string): string {
  for (const kind of ['item', 'playlist'] as const) {
    const id = valueAt(entry, [kind]);
    if (typeof id === 'string') return `, ${kind} "${id}"`;
  }
  return valueAt(entry, ['campaign']) === undefined ? `, entry ${Number(index) + 1}` : ', the campaign';
}
