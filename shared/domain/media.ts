import { z } from 'zod';
import { MediaPath } from './playlist.ts';
import { Text } from './text.ts';

/** What a medium must be, so that a damaged or exchanged file is noticed before it is shown. */
export const Medium = z.strictObject({
  path: MediaPath,
  kind: z.enum(['video', 'image', 'audio']),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Pixels; absent for audio. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  /** Absent for images. */
  durationMs: z.int().positive().optional(),
  /** What is said or written in it, for those who cannot see or hear it. */
  words: Text,
});
export type Medium = z.infer<typeof Medium>;
