import { z } from 'zod';
import { Id } from '../text.ts';

/** Which sites something is for: the groups named, and so many of a hundred of the others. */
export const Rollout = z.strictObject({
  groups: z.array(Id).max(500),
  percent: z.int().min(0).max(100),
});
export type Rollout = z.infer<typeof Rollout>;

/** How far headquarters lets a release go for now, within what the people who signed it allow. */
export const Stage = Rollout.extend({ release: z.int().min(1) });
export type Stage = z.infer<typeof Stage>;
