import { z } from 'zod';
import { Example, Row } from '../content/entry.ts';
import { Allowed, webItem } from '../content/web-item.ts';
import { Day } from '../day.ts';
import { Id, Text } from '../text.ts';
import { Days, TimeSpans, zone } from '../timing.ts';
import { Screen } from './screen.ts';
import { Layout, Transition, Zones } from './zone.ts';

/** A path inside the pack's `media` folder: forward slashes, no climbing out. */
export const MediaPath = z
  .string()
  .regex(/^(?!.*(^|\/)\.\.?(\/|$))[^\\/\0][^\\\0]*$/, 'must be a path inside the media folder')
  .refine((path) => !path.includes('//'), 'must not contain an empty folder name');

const Shown = z.strictObject({
  id: Id,
  title: Text,
  /** Rows of the source plans that it answers. */
  rows: z.array(Row).optional(),
  examples: z.array(Example).optional(),
  /** How long the item is on the screen, in milliseconds; at most a day. */
  durationMs: z.int().min(1_000).max(86_400_000),
  from: Day.optional(),
  until: Day.optional(),
  /** How it comes up, whatever its screen's playlist says. */
  transition: Transition.optional(),
});

/** The live scenes that the interface knows how to draw from pack data and today's counts. */
export const scenes = [
  ...(['three-steps', 'today', 'compare', 'readiness'] as const),
  ...(['tvc-1-phut', 'tvc-so-sanh', 'tvc-5-thu-tuc', 'tvc-canh-giac'] as const),
  ...(['tvc-15-tien-ich', 'tvc-cong-dan-so', 'tvc-kinh-doanh'] as const),
] as const;

/** What a screen shows when it is closed: the time, or nothing. */
export const quietScenes = ['clock', 'dark'] as const;

/** A film that is meant to be black for longer than films fade; any other that is, is taken for broken. */
const mayBeBlack = z.boolean().optional();

/** One thing a lobby screen shows. A video's `durationMs` is its own length. */
export const PlaylistItem = z.discriminatedUnion('kind', [
  Shown.extend({ kind: z.literal('video'), media: MediaPath, mayBeBlack }),
  Shown.extend({ kind: z.literal('image'), media: MediaPath, alt: Text }),
  Shown.extend({ kind: z.literal('scene'), scene: z.enum([...scenes, ...quietScenes]) }),
  Shown.extend({ kind: z.literal('slide'), slide: Id }),
  /** A page of the network, in a frame without rights. */
  Shown.extend({ kind: z.literal('page'), ...webItem }),
  /** A live stream by HLS (RFC 8216). */
  Shown.extend({ kind: z.literal('stream'), ...webItem, mayBeBlack }),
]);
export type PlaylistItem = z.infer<typeof PlaylistItem>;

/** When and how often an entry has its turn; it must fit all that is given. */
const Terms = Days.extend({
  /** Only in these parts of the day. */
  dayParts: z.array(Id).min(1).optional(),
  /** Only on screens that have one of these tags. */
  tags: z.array(Id).min(1).optional(),
  /** Of a playlist's entries that have their turn at the same time only those of the highest; 0 by default. */
  priority: z.int().min(0).max(9).optional(),
  /** How many turns it has in every round, spread evenly; 1 by default. */
  weight: z.int().min(1).max(10).optional(),
});

/**
 * What a playlist is made of: an item of the library; another playlist, whose items come in here; or the place where
 * the campaign comes in (the items of the day's campaign week and of days like Law Day, each once; nothing out of
 * season), or `only` those of some kinds: films are made for lying screens; or the place where tips on the difficulties
 * of these days come in, see tips.ts.
 */
export const PlaylistEntry = z.union([
  Terms.extend({ item: Id }),
  Terms.extend({ playlist: Id }),
  Terms.extend({
    campaign: z.literal('week'),
    only: z
      .array(z.enum(['video', 'image', 'scene', 'slide', 'page', 'stream']))
      .min(1)
      .optional(),
  }),
  Terms.extend({ tips: z.literal('week') }),
]);
export type PlaylistEntry = z.infer<typeof PlaylistEntry>;

/** Entries that loop one after another. */
export const Playlist = z.strictObject({
  id: Id,
  title: Text,
  entries: z.array(PlaylistEntry).min(1),
  /** On the screens that loop it: what stands beside it (nothing where it is left out), and how items come up. */
  layout: Layout.optional(),
  transition: Transition.optional(),
});
export type Playlist = z.infer<typeof Playlist>;

/** A named part of the day, like the morning: one or more spans of time. */
export const DayPart = z.strictObject({ id: Id, title: Text, spans: TimeSpans.min(1) });
export type DayPart = z.infer<typeof DayPart>;

/** A pack's `signage.json`. */
export const Signage = z.strictObject({
  $schema: z.string().optional(),
  /** Of all its days and times. There is one only; it may be left out. */
  zone: z.literal(zone).optional(),
  screens: z.array(Screen).min(1),
  /** Everything the screens can show; playlists and the calendar refer to these by id. */
  items: z.array(PlaylistItem).min(1),
  playlists: z.array(Playlist).min(1),
  dayParts: z.array(DayPart).optional(),
  zones: Zones.optional(),
  allowed: Allowed.optional(),
});
export type Signage = z.infer<typeof Signage>;
