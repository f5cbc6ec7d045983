import { z } from 'zod';
import { Id, Text } from '../text.ts';
import { OpeningHours } from '../timing.ts';
import { Display, displayFaults } from './display.ts';
import { Layout } from './zone.ts';

/** A screen as a pack suggests it. */
export const Screen = z.strictObject({
  id: Id,
  title: Text,
  /** What it loops. */
  playlist: Id,
  /** What kind of screen it is, like `lying` or `second-floor`; entries of playlists may ask for one. */
  tags: z.array(Id).optional(),
  hours: OpeningHours.optional(),
  /** What stands beside the loop; as its playlist says where this is left out. */
  layout: Layout.optional(),
});
export type Screen = z.infer<typeof Screen>;

/**
 * A screen as a site has it: what is given here takes the place of what the pack says of the screen of this id. One
 * that the pack does not have needs its title and its playlist. Only a site knows how its screens are mounted.
 */
export const SiteScreen = z
  .strictObject({ ...Screen.partial().shape, id: Id, ...Display.shape })
  .superRefine(({ id: _, ...screen }, context) => {
    for (const { path, message } of displayFaults(screen))
      context.addIssue({ code: 'custom', path, message });
  });
export type SiteScreen = z.infer<typeof SiteScreen>;

/** What a site says of its screens; a part of `settings.json`. */
export interface SiteScreens {
  screens: readonly SiteScreen[];
  /** Hours of every screen that has none of its own in the settings. */
  hours?: OpeningHours | undefined;
}
