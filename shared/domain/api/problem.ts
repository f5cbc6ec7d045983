import { z } from 'zod';
import { ProblemCode } from './problem-code.ts';

/** Error body of every 4xx and 5xx answer: RFC 9457 problem details. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Where the interface has words of its own for it. */
  code: ProblemCode.optional(),
});
export type Problem = z.infer<typeof Problem>;
