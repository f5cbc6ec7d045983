import { z } from 'zod';
import { languages } from '../language.ts';
import { MediaPath } from '../signage/playlist.ts';
import { Text } from '../text.ts';

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
  /** Of a film: it can be heard. Where this is absent it is silent, and nobody is offered its sound. */
  sound: z.literal(true).optional(),
  /** What is said or written in it, for those who cannot see or hear it. */
  words: Text,
});
export type Medium = z.infer<typeof Medium>;

/**
 * A text read aloud by a person. `audio.json` is a list of these. Where this very text stands on a screen that is
 * read aloud, the file is played instead of the platform's voice; a text that is changed is not played any more.
 */
export const Recording = z.strictObject({
  /** In `media`: `.mp3`, `.m4a`, `.ogg` or `.wav`. */
  path: MediaPath,
  language: z.enum(languages),
  /** Word for word as it stands in the pack in this language. */
  text: z.string().min(1),
  /** It is a sentence of the app itself, which no file of the pack holds. */
  ofApp: z.literal(true).optional(),
});
export type Recording = z.infer<typeof Recording>;
