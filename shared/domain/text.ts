import { z } from 'zod';

/** The languages of the product. Vietnamese is the first language everywhere. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence or a name, in every language of the product. Vietnamese is NFC. */
export const Text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;

/** A text as it is compared with others: in one Unicode form, with single spaces. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A lower-case name that is safe in URLs, file names and CSV: `dang-ky-khai-sinh`. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');
