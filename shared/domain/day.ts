import { z } from 'zod';

/**
 * A calendar day, `YYYY-MM-DD`. A business day of the product is a calendar day in Asia/Ho_Chi_Minh,
 * which has been UTC+7 without daylight saving since 13 June 1975 (IANA time-zone database).
 */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;
