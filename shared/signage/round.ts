import type { Pack } from '../domain/content/pack.ts';
import type { Day } from '../domain/day.ts';
import { isInForce } from '../domain/in-force.ts';
import type { PlaylistEntry, PlaylistItem } from '../domain/signage/playlist.ts';
import type { Screen } from '../domain/signage/screen.ts';
import { campaignItems } from './campaign.ts';
import { isAmong } from './days.ts';
import { spread, type Weighted } from './spread.ts';

/**
 * What one screen shows in a round on a day, for any set of the parts of the day that there are then. The entries
 * of its playlist that have their turn then and bring something; of these the ones of the highest priority; each as
 * often as its weight says. A playlist inside of a playlist is asked in the same way, and what it brings is weighed
 * by its entry. Empty where nothing has its turn.
 */
export function roundsOf(
  { signage, handbook }: Pick<Pack, 'signage' | 'handbook'>,
  screen: Screen,
  day: Day,
): (dayParts: readonly string[]) => PlaylistItem[] {
  const slides = new Set(
    (handbook.slides ?? []).filter(({ basis }) => isInForce(basis, day)).map(({ id }) => id),
  );
  const items = new Map(
    signage.items
      .filter((item) => isInForce(item, day) && (item.kind !== 'slide' || slides.has(item.slide)))
      .map((item) => [item.id, item]),
  );
  const ofCampaign = campaignItems(handbook.calendar, day).flatMap((id) => items.get(id) ?? []);
  const hasItsDay = (entry: PlaylistEntry) =>
    isAmong(entry, day) && (entry.tags?.some((tag) => screen.tags?.includes(tag)) ?? true);
  const entriesOf = new Map(
    signage.playlists.map(({ id, entries }) => [id, entries.filter(hasItsDay)] as const),
  );

  const roundAt = (dayParts: ReadonlySet<string>): PlaylistItem[] => {
    const turnsOf = (playlist: string, above: readonly string[]): Weighted<PlaylistItem>[] => {
      if (above.includes(playlist)) return [];
      const inside = [...above, playlist];
      let highest = 0;
      let turns: Weighted<PlaylistItem>[] = [];
      for (const entry of entriesOf.get(playlist) ?? []) {
        const { priority = 0, weight = 1 } = entry;
        if (priority < highest || !(entry.dayParts?.some((part) => dayParts.has(part)) ?? true)) continue;
        const brought = broughtBy(entry, inside);
        if (brought.length > 0 && priority > highest) [highest, turns] = [priority, []];
        for (const turn of brought) turns.push({ of: turn.of, weight: turn.weight * weight });
      }
      return turns;
    };
    const broughtBy = (entry: PlaylistEntry, above: readonly string[]): Weighted<PlaylistItem>[] => {
      if ('playlist' in entry) return turnsOf(entry.playlist, above);
      if ('item' in entry) {
        const item = items.get(entry.item);
        return item ? [{ of: item, weight: 1 }] : [];
      }
      if ('tips' in entry) return [];
      const wanted = ofCampaign.filter(({ kind }) => entry.only?.includes(kind) ?? true);
      return wanted.map((of) => ({ of, weight: 1 }));
    };
    return spread(turnsOf(screen.playlist, []));
  };

  // Parts of the day that no entry asks for make no difference.
  const asked = new Set([...entriesOf.values()].flat().flatMap((entry) => entry.dayParts ?? []));
  const rounds = new Map<string, PlaylistItem[]>();
  return (dayParts) => {
    const differing = dayParts.filter((part) => asked.has(part));
    const key = differing.toSorted().join();
    const known = rounds.get(key);
    if (known) return known;
    const round = roundAt(new Set(differing));
    rounds.set(key, round);
    return round;
  };
}
