import { z } from 'zod';
import { Day } from './day.ts';
import { Id } from './text.ts';

/**
 * The expression language of `when`: total, without loops, calls or text evaluation.
 *
 * - `{"eq": ["birth-place", "home"]}`: the answer to a circumstance is this option
 * - `{"in": ["birth-place", ["home", "road"]]}`: it is one of these options
 * - `{"gt": ["age", 13]}`, `{"lt": ["age", 6]}`: a number circumstance is strictly above or below
 * - `{"since": "2027-03-01"}`, `{"before": "2027-03-01"}`: today is that day or later / is earlier
 * - `{"and": [...]}`, `{"or": [...]}`, `{"not": ...}`
 */
export type Condition =
  | { eq: [circumstance: string, option: string] }
  | { in: [circumstance: string, options: string[]] }
  | { gt: [circumstance: string, bound: number] }
  | { lt: [circumstance: string, bound: number] }
  | { since: Day }
  | { before: Day }
  | { and: Condition[] }
  | { or: Condition[] }
  | { not: Condition };

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ eq: z.tuple([Id, Id]) }),
    z.strictObject({ in: z.tuple([Id, z.array(Id).min(1)]) }),
    z.strictObject({ gt: z.tuple([Id, z.number()]) }),
    z.strictObject({ lt: z.tuple([Id, z.number()]) }),
    z.strictObject({ since: Day }),
    z.strictObject({ before: Day }),
    z.strictObject({ and: z.array(Condition).min(1) }),
    z.strictObject({ or: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);
