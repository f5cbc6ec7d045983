import { z } from 'zod';

/** A sentence or a name, in every language of the product. Vietnamese is NFC. */
export const Text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;

/** A lower-case name that is safe in URLs, file names and CSV: `dang-ky-khai-sinh`. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');
