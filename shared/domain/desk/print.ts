import { z } from 'zod';
import { Handbook } from '../content/handbook-parts.ts';
import { PackHead } from '../content/pack.ts';
import { Procedure } from '../content/procedure.ts';
import { Revision } from '../content/revision.ts';
import { Day } from '../day.ts';
import { languages } from '../language.ts';
import { papers } from '../paper.ts';
import { Id } from '../text.ts';

export const Paper = z.enum(papers);
export type Paper = z.infer<typeof Paper>;

/**
 * Who prints a sheet: the page itself, through the preview of its browser; this computer's printer, at once and
 * without a dialog; or nobody, because the settings name no printer.
 */
export const PrintingWay = z.strictObject({
  by: z.enum(['page', 'printer', 'nobody']),
  /** What lies in the printer; null where the page asks. */
  paper: Paper.nullable(),
});
export type PrintingWay = z.infer<typeof PrintingWay>;

/**
 * The sheet that somebody asks for: ids of the pack and numbers within its bounds, and nothing that was typed.
 * The page makes the id, so asking again prints nothing more.
 */
export const PrintOrder = z.strictObject({
  id: z.uuid(),
  /** The content that the page shows, and the business day it shows it for: the paper is to say the same. */
  revision: Revision,
  day: Day,
  procedure: Id,
  /** By circumstance id: an option id, a number, or `unsure`. */
  answers: z.record(Id, z.union([Id, z.int()])),
  /** By document id; null makes the general sheet, which is nobody's. */
  ticks: z.record(Id, z.enum(['have', 'missing', 'unknown'])).nullable(),
  language: z.enum(languages),
});
export type PrintOrder = z.infer<typeof PrintOrder>;

/**
 * Why no sheet came out. `unset`: the settings name no printer. `missing`: this computer does not know the one
 * they name. `offline`, `paper` (none left), `stopped`: as the system says of it. `undrawn`: the sheet could not
 * be drawn. `failed`: the system said that printing failed. `unknown`: it said nothing, so the sheet may have
 * come out. `busy`: too many sheets wait. `outdated`: the content that was shown has been replaced too often since.
 */
export const troubles = [
  'unset',
  'missing',
  'offline',
  'paper',
  'stopped',
  'undrawn',
  'failed',
  'unknown',
  'busy',
  'outdated',
] as const;
export type PrintTrouble = (typeof troubles)[number];

/** How an order ended: the system took the sheet, or it did not. */
export const PrintResult = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('printed') }),
  z.strictObject({ outcome: z.literal('failed'), trouble: z.enum(troubles) }),
]);
export type PrintResult = z.infer<typeof PrintResult>;

/** A sheet on its way to the printer, and what it is drawn from: all of the content that was ordered. */
export const SheetInPrint = z.strictObject({
  order: PrintOrder,
  paper: Paper,
  procedure: Procedure,
  head: PackHead,
  handbook: Handbook,
});
export type SheetInPrint = z.infer<typeof SheetInPrint>;

const params = z.strictObject({ id: z.uuid() });

/** The rows of the API that print. See {@link routes} in api.ts. */
export const printRoutes = {
  printing: {
    method: 'get',
    path: '/api/printing',
    summary: 'Who prints a sheet here',
    response: PrintingWay,
  },
  print: {
    method: 'post',
    path: '/api/prints',
    summary:
      'Print a sheet; answered when it is printed or cannot be, and the same id again prints nothing more',
    body: PrintOrder,
    response: z.strictObject({ result: PrintResult }),
  },
  sheetInPrint: {
    method: 'get',
    path: '/api/prints/{id}',
    summary: 'The sheet to draw for the printer; it is there only while it is printed',
    params,
    response: SheetInPrint,
    checkedAtSource: true,
  },
  sheetDrawn: {
    method: 'post',
    path: '/api/prints/{id}/drawn',
    summary: 'The sheet stands as it will be printed',
    params,
    body: z.strictObject({
      /** How long its paper is, in millimetres; of a page, the page. */
      lengthMm: z.int().min(50).max(10_000),
    }),
    response: z.strictObject({ id: z.uuid() }),
  },
} as const;
