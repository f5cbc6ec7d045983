import { z } from 'zod';
import { Day } from '../day.ts';
import { Id, Text } from '../text.ts';

/** Today's count, as the staff desk and the lobby show it. */
export const Today = z.strictObject({
  day: Day,
  assists: z.int(),
  target: z.int(),
  /** The newest assist that still counts, with the minute it was counted in; what undo takes back. */
  latest: z
    .strictObject({ id: z.uuid(), at: z.iso.datetime(), procedure: Id.nullable(), source: z.string() })
    .nullable(),
});
export type Today = z.infer<typeof Today>;

/** What this site helped with most, the most first, in the business days `from` to `until` (inclusive). */
export const TopProcedures = z.strictObject({
  from: Day,
  until: Day,
  procedures: z.array(z.strictObject({ procedure: Id, name: Text, assists: z.int().min(1) })),
});
export type TopProcedures = z.infer<typeof TopProcedures>;

/** What this site counted since 1 January, `until` included. */
export const YearFigures = z.strictObject({
  year: z.int(),
  until: Day,
  assists: z.int(),
  /** Dossiers that citizens submitted all by themselves, and with help. */
  self: z.int(),
  assisted: z.int(),
  /** The daily target as it is set now, and on how many days it was met. */
  target: z.int(),
  daysMet: z.int(),
});
export type YearFigures = z.infer<typeof YearFigures>;

/** The rows of the API that tell everybody how many were helped. See {@link routes} in api.ts. */
export const countedRoutes = {
  topProcedures: {
    method: 'get',
    path: '/api/figures/procedures',
    summary: 'What this site helped with most in the last 28 business days',
    response: TopProcedures,
  },
  yearFigures: {
    method: 'get',
    path: '/api/figures/year',
    summary: 'What this site counted this calendar year',
    response: YearFigures,
  },
  today: { method: 'get', path: '/api/today', summary: "Today's count against the target", response: Today },
} as const;
