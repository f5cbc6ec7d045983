import { z } from 'zod';
import { Text } from './text.ts';

/** What one check of the doctor found. */
export const Finding = z.strictObject({
  /** What was looked at. */
  name: Text,
  /** `wrong`: the app cannot do its work. `notable`: it can, but somebody should know. */
  state: z.enum(['well', 'notable', 'wrong']),
  /** What was found, where. */
  sentence: Text,
  /** What to do about it. */
  remedy: Text.optional(),
});
export type Finding = z.infer<typeof Finding>;
