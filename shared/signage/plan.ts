import type { Pack } from '../domain/content/pack.ts';
import type { Day } from '../domain/day.ts';
import { addDays, startOfDay } from '../domain/hanoi-time.ts';
import { isInForce } from '../domain/in-force.ts';
import type { Plan, Stretch } from '../domain/signage/plan.ts';
import type { PlaylistItem } from '../domain/signage/playlist.ts';
import type { Screen, SiteScreens } from '../domain/signage/screen.ts';
import { minutesOf, zone } from '../domain/timing.ts';
import { closedItem, safeSlide } from './built-in.ts';
import { openMinutes } from './days.ts';
import { roundsOf } from './round.ts';
import { displayOf, screenOf } from './screen.ts';
import { fill, type Placed } from './stretch.ts';
import { zonesOfDay } from './zones.ts';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/**
 * What one screen shows on one business day. The day is cut where the screen opens or closes and where something
 * else has its turn; each stretch between two cuts begins with the beginning of its round ({@link roundsOf}) and is
 * filled to its exact end ({@link fill}). Open, a screen is never without anything: where nothing has its turn, the
 * safe slide stands in. Pure: every screen that has the pack and the site's settings has the same plan, and so the
 * same picture at the same instant.
 *
 * @throws UnknownScreenError
 */
export function plan(
  pack: Pick<Pack, 'signage' | 'handbook'>,
  revision: string,
  screenId: string,
  day: Day,
  site: SiteScreens = { screens: [] },
): Plan {
  const screen = screenOf(pack.signage, site, screenId);
  const roundAt = roundsOf(pack, screen, day);
  const from = startOfDay(day);
  const items: PlaylistItem[] = [];
  const positions = new Map<PlaylistItem, number>();
  const placement = ({ item, startMs, endMs }: Placed) => {
    const position = positions.get(item) ?? items.push(item) - 1;
    positions.set(item, position);
    return { item: position, startMs, endMs };
  };
  const stretches = piecesOf(pack, screen, day, roundAt).map(
    ({ start, end, open, dayParts, round }): Stretch => {
      const { cycleMs, rounds, loop, tail } = fill(round, (end - start) * minuteMs, safeSlide);
      return {
        from: from + start * minuteMs,
        until: from + end * minuteMs,
        open,
        dayParts,
        cycleMs,
        rounds,
        loop: loop.map(placement),
        tail: tail.map(placement),
      };
    },
  );
  for (const item of [...items]) {
    const own = 'instead' in item ? pack.signage.items.find(({ id }) => id === item.instead) : undefined;
    if (own && isInForce(own, day) && !items.includes(own)) items.push(own);
  }
  return {
    screen: { id: screen.id, title: screen.title, ...displayOf(site, screenId) },
    revision,
    day,
    zone,
    from,
    until: startOfDay(addDays(day, 1)),
    items,
    stretches,
    ...drawnBy(pack, items, day),
    ...besides(pack, screen, day),
  };
}

/** What stands beside the loop, and how its items come up, where that is anything but usual. */
function besides(
  pack: Pick<Pack, 'signage' | 'handbook'>,
  screen: Screen,
  day: Day,
): Pick<Plan, 'zones' | 'transition'> {
  const zones = zonesOfDay(pack, screen, day);
  const transition = pack.signage.playlists.find(({ id }) => id === screen.playlist)?.transition;
  return { ...(zones && { zones }), ...(transition && { transition }) };
}

/** Minutes from midnight, and what is shown between them. */
interface Piece {
  start: number;
  end: number;
  open: boolean;
  dayParts: string[];
  round: PlaylistItem[];
}

function piecesOf(
  { signage }: Pick<Pack, 'signage'>,
  { hours }: Screen,
  day: Day,
  roundAt: ReturnType<typeof roundsOf>,
): Piece[] {
  const opened = hours ? openMinutes(hours, day) : [{ from: 0, until: dayMinutes }];
  const parts = (signage.dayParts ?? []).flatMap(({ id, spans }) =>
    spans.map((span) => ({ id, from: minutesOf(span.from), until: minutesOf(span.until) })),
  );
  const cuts = [0, dayMinutes, ...[...opened, ...parts].flatMap((span) => [span.from, span.until])];
  const ordered = [...new Set(cuts)].sort((one, other) => one - other);
  const pieces = ordered.slice(0, -1).map((start, index): Piece => {
    const end = ordered[index + 1] as number;
    const dayParts = [
      ...new Set(parts.filter((part) => part.from <= start && end <= part.until).map(({ id }) => id)),
    ];
    if (!opened.some((span) => span.from <= start && end <= span.until)) {
      return { start, end, open: false, dayParts, round: [] };
    }
    const found = roundAt(dayParts);
    return { start, end, open: true, dayParts, round: found.length > 0 ? found : [safeSlide] };
  });
  return joined(pieces).map((piece) =>
    piece.open
      ? piece
      : { ...piece, round: [closedItem(hours?.outside, (piece.end - piece.start) * minuteMs)] },
  );
}

/** A cut between two pieces that show the same is none: the round goes on. What is closed has an empty round. */
function joined(pieces: readonly Piece[]): Piece[] {
  const stretches: Piece[] = [];
  for (const piece of pieces) {
    const before = stretches.at(-1);
    if (before && areSame(before.round, piece.round)) {
      before.end = piece.end;
      before.dayParts = before.dayParts.filter((id) => piece.dayParts.includes(id));
    } else stretches.push({ ...piece });
  }
  return stretches;
}

function areSame(one: readonly PlaylistItem[], other: readonly PlaylistItem[]): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}

function drawnBy(
  { handbook }: Pick<Pack, 'handbook'>,
  items: PlaylistItem[],
  day: Day,
): Pick<Plan, 'slides' | 'channels'> {
  const wanted = new Set(items.flatMap((item) => (item.kind === 'slide' ? [item.slide] : [])));
  const slides = (handbook.slides ?? []).filter(({ id, basis }) => wanted.has(id) && isInForce(basis, day));
  const named = new Set(
    slides.flatMap(({ body }) =>
      body.layout === 'contacts' ? body.contacts.map(({ channel }) => channel) : [],
    ),
  );
  const channels = (handbook.channels ?? []).filter(
    ({ id, basis }) => named.has(id) && isInForce(basis, day),
  );
  return { slides, channels };
}
