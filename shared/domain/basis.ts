import { z } from 'zod';
import { Day } from './day.ts';
import { Text } from './text.ts';

/** A publication that facts refer to by its id in `sources.json`. */
export const Source = z.strictObject({
  title: z.string().min(1),
  /** Null where the publication has no address that can be given. */
  url: z.url().nullable(),
  /** The day of publication as far as it is known: `2026`, `2026-03` or `2026-03-14`. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  note: z.string().optional(),
  /** Published before the two-tier local government of 1 July 2025: to be reviewed. */
  predatesReform: z.boolean(),
});
export type Source = z.infer<typeof Source>;

/**
 * What a fact stands on. `low` confidence is shown to citizens as "ask the officer, to be confirmed";
 * outside `from`..`until` (both inclusive, business days) the fact is not shown at all.
 */
export const Basis = z.strictObject({
  sources: z.array(z.string()),
  confidence: z.enum(['high', 'medium', 'low']),
  checkedOn: Day,
  from: Day.optional(),
  until: Day.optional(),
  predatesReform: z.boolean().optional(),
  /** For editors, not for citizens. */
  note: z.string().optional(),
});
export type Basis = z.infer<typeof Basis>;

/** One stated fact with its basis. `text: null` means: looked for and not found; it is never made up. */
export const Fact = z.strictObject({ text: Text.nullable(), basis: Basis });
export type Fact = z.infer<typeof Fact>;
