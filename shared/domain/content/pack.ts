import { z } from 'zod';
import { Source } from '../basis.ts';
import { Day } from '../day.ts';
import type { Signage } from '../signage/playlist.ts';
import { Id, Text } from '../text.ts';
import type { Handbook } from './handbook-parts.ts';
import { PortalOrigins } from './portal-view.ts';
import type { Procedure } from './procedure.ts';

/** A field of life that procedures are grouped by, like civil status or residence. */
export const Field = z.strictObject({ id: Id, title: Text });
export type Field = z.infer<typeof Field>;

/** A place besides the portal where steps are done: an app on a phone, or another official site. */
export const Venue = z.strictObject({
  id: Id,
  kind: z.enum(['app', 'site']),
  name: Text,
  /** Of a site: the address as it stands in the browser; left out where no source gives it. */
  host: z.string().min(1).optional(),
});
export type Venue = z.infer<typeof Venue>;

/** A pack's `pack.json`: what stands once for the whole pack. */
export const PackHead = z.strictObject({
  $schema: z.string().optional(),
  /** Version of the pack format; this build reads exactly one. */
  format: z.literal(1),
  id: Id,
  title: Text,
  /** The day its facts were compiled. */
  compiledOn: Day,
  organisation: Text,
  slogan: Text,
  portal: z.strictObject({
    name: Text,
    url: z.url(),
    host: z.string(),
    /** What may be opened beside the checklist; nothing is where it is left out. */
    view: PortalOrigins.optional(),
  }),
  /** Where steps are done besides the portal. */
  venues: z.array(Venue).optional(),
  fields: z.array(Field).min(1),
  /** Ids of the procedures that stand first on the kiosk, most asked first. */
  popular: z.array(Id),
});
export type PackHead = z.infer<typeof PackHead>;

/** A pack's `sources.json`. */
export const Sources = z.record(z.string(), Source);
export type Sources = z.infer<typeof Sources>;

/** A whole content pack in memory, checked. */
export interface Pack {
  head: PackHead;
  sources: Sources;
  procedures: Procedure[];
  signage: Signage;
  handbook: Handbook;
}

/** One mistake in a pack: where it is, what is wrong, and what to do about it. */
export interface PackFault {
  level: 'error' | 'warning';
  /** Path from the pack's folder, with forward slashes. */
  file: string;
  /** Path inside the file, like `documents[2].when.eq[0]`; empty when the whole file is meant. */
  field: string;
  reason: string;
  remedy: string;
}
