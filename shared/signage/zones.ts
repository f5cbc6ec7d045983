import type { Pack } from '../domain/content/pack.ts';
import type { Day } from '../domain/day.ts';
import { isInForce } from '../domain/in-force.ts';
import type { Screen } from '../domain/signage/screen.ts';
import {
  type Layout,
  panelParts,
  type TickerEntry,
  type TickerLine,
  type ZonesOfDay,
} from '../domain/signage/zone.ts';
import { campaignWeek } from './campaign.ts';
import { isAmong } from './days.ts';
import type { Extent } from './placing.ts';

/** A rectangle of the picture, in its pixels. */
export interface Box extends Extent {
  x: number;
  y: number;
}

/** How a picture is shared out; together the boxes cover it, and no two overlap. */
export interface ZoneBoxes {
  main: Box;
  ticker?: Box;
  panel?: Box;
}

/** Shares of the picture. Lying, the loop keeps the picture's shape or nearly, so that films still fill it. */
const shares = {
  bar: 0.08,
  side: { panel: 0.18, bar: 0.18 },
  stack: { panel: 0.2, bar: 0.065 },
};
/** From this ratio of the sides on a picture is a strip, and below this height too small for a second zone. */
const stripRatio = 2.4;
const leastHeight = 400;

/** Where the zones of a layout are. On a strip or a very small picture there is the loop alone. */
export function zoneBoxes(layout: Layout, { width, height }: Extent): ZoneBoxes {
  const whole = { x: 0, y: 0, width, height };
  if (layout === 'full' || width / height >= stripRatio || height < leastHeight) return { main: whole };
  const upright = height > width;
  const share = layout === 'ticker' ? { panel: 0, bar: shares.bar } : upright ? shares.stack : shares.side;
  const bar = Math.round(height * share.bar);
  const ticker = { x: 0, y: height - bar, width, height: bar };
  const above = { ...whole, height: height - bar };
  if (layout === 'ticker') return { main: above, ticker };
  if (upright) {
    const high = Math.round(height * share.panel);
    const main = { ...above, height: above.height - high };
    return { main, ticker, panel: { x: 0, y: main.height, width, height: high } };
  }
  const wide = Math.round(width * share.panel);
  const main = { ...above, width: width - wide };
  return { main, ticker, panel: { x: main.width, y: 0, width: wide, height: above.height } };
}

/** What stands beside the loop of a screen on a day; undefined where the loop is alone. */
export function zonesOfDay(
  { signage, handbook }: Pick<Pack, 'signage' | 'handbook'>,
  screen: Screen,
  day: Day,
): ZonesOfDay | undefined {
  const ofPlaylist = signage.playlists.find(({ id }) => id === screen.playlist);
  const layout = screen.layout ?? ofPlaylist?.layout ?? 'full';
  if (layout === 'full') return undefined;
  const { ticker = [], panel = [...panelParts] } = signage.zones ?? {};
  const lines = ticker
    .filter((entry) => isAmong(entry, day))
    .flatMap((entry) => lineOf(entry, handbook, day));
  return { layout, ticker: lines, panel };
}

function lineOf(entry: TickerEntry, handbook: Pack['handbook'], day: Day): TickerLine[] {
  if ('text' in entry) return [{ text: entry.text }];
  if ('campaign' in entry) {
    const week = handbook.calendar && campaignWeek(handbook.calendar, day);
    return week ? [{ text: week.theme }] : [];
  }
  if ('slogan' in entry) {
    const slogan = handbook.slogans?.find(({ id }) => id === entry.slogan);
    return slogan && isInForce(slogan.basis, day) ? [{ text: slogan.title }] : [];
  }
  const channel = handbook.channels?.find(({ id }) => id === entry.channel);
  if (channel === undefined || !isInForce(channel.basis, day)) return [];
  return [{ text: entry.label, ...(channel.address !== null && { address: channel.address }) }];
}

/** How long a line of the ticker stands. */
export const tickerLineMs = 9_000;

/** Which line of so many the ticker has at an instant: the same on every screen. */
export function tickerIndex(lines: number, instant: number): number {
  return lines === 0 ? 0 : Math.floor(instant / tickerLineMs) % lines;
}
