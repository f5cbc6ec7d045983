import { z } from 'zod';
import { Id, Text } from '../text.ts';
import { Days } from '../timing.ts';

/**
 * How a screen's picture is shared out: the loop alone; with a ticker below it; with a ticker and a panel beside it,
 * in the shape of an L; or, upright, the loop on top of a panel and a ticker. LED strips have the loop alone.
 */
export const layouts = ['full', 'ticker', 'side', 'stack'] as const;
export const Layout = z.enum(layouts);
export type Layout = z.infer<typeof Layout>;

/** How one item follows another: at once, or showing through it for a moment. */
export const Transition = z.enum(['cut', 'fade']);
export type Transition = z.infer<typeof Transition>;

/** What a panel holds: the time and the day, today's count against the target, the way to the portal. */
export const panelParts = ['clock', 'today', 'portal'] as const;
export const PanelPart = z.enum(panelParts);
export type PanelPart = z.infer<typeof PanelPart>;

/**
 * A line of the ticker, on some days: a sentence of its own, a slogan, what a channel is for with its address, or
 * the theme of the day's campaign week.
 */
export const TickerEntry = z.union([
  Days.extend({ text: Text }),
  Days.extend({ slogan: Id }),
  Days.extend({ channel: Id, label: Text }),
  Days.extend({ campaign: z.literal('week') }),
]);
export type TickerEntry = z.infer<typeof TickerEntry>;

/** What stands in the zones beside the loop, on the screens that have any. */
export const Zones = z.strictObject({
  ticker: z.array(TickerEntry).min(1),
  /** Everything, where it is left out. */
  panel: z.array(PanelPart).min(1).optional(),
});
export type Zones = z.infer<typeof Zones>;

/** A line of the ticker as it is on a day; the address is as it is dialled or typed. */
export const TickerLine = z.strictObject({ text: Text, address: z.string().optional() });
export type TickerLine = z.infer<typeof TickerLine>;

/** The zones of one screen on one day. */
export const ZonesOfDay = z.strictObject({
  layout: Layout.exclude(['full']),
  ticker: z.array(TickerLine),
  panel: z.array(PanelPart),
});
export type ZonesOfDay = z.infer<typeof ZonesOfDay>;
