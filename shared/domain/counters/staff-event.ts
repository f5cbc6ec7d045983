import { z } from 'zod';
import { Revision } from '../content/revision.ts';
import { Id } from '../text.ts';

/** A calendar quarter, as `2026-Q4`. */
export const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/, 'must be a quarter as 2026-Q4');

/** One quick check that somebody of the staff took: how many questions were answered right, not by whom. */
export const StaffCheck = z
  .strictObject({
    quarter: Quarter,
    right: z.int().min(0).max(100),
    total: z.int().min(1).max(100),
    /** Each question by its id, for the summary by question; not known of checks that earlier versions recorded. */
    answers: z
      .array(z.strictObject({ question: Id, right: z.boolean() }))
      .max(100)
      .optional(),
  })
  .refine(({ right, total }) => right <= total, {
    path: ['right'],
    message: 'must not be more than the total',
  });
export type StaffCheck = z.infer<typeof StaffCheck>;

/** Somebody of the staff has received and read the handbook: in which revision and in which role, not who. */
export const HandbookAck = z.strictObject({
  /** Content revision of the pack that holds the handbook. */
  revision: Revision,
  /** Id of a term of the vocabulary `helpers`. */
  role: Id,
});
export type HandbookAck = z.infer<typeof HandbookAck>;
