import { z } from 'zod';
import { summaryFigures, type Unit } from '../report/figures.ts';
import { editors, viewers } from './account.ts';

/** The figures that a programme may set a target for: those of reports, but those that only describe the period. */
export const measureIds = summaryFigures
  .filter(({ id }) => !['days-with', 'days-met', 'known', 'troubled-share', 'ratings'].includes(id))
  .map(({ id }) => id);

/** How the figure of a target is written. */
export function unitOfMeasure(measure: string): Unit {
  return summaryFigures.find(({ id }) => id === measure)?.unit ?? 'count';
}

/**
 * A target of the programme for a year, of all sites together. What this system counts is named by `measure`; what it
 * does not, as the share of dossiers filed online, has a name, and somebody says how far it has come.
 */
export const ProgrammeTarget = z.strictObject({
  id: z.uuid(),
  year: z.int().min(2020).max(2099),
  measure: z.enum(measureIds).nullable(),
  /** Null where `measure` names it. */
  name: z.string().trim().min(1).max(120).nullable(),
  /** Shares are of one. */
  unit: z.enum(['count', 'share', 'mean']),
  aim: z.number().min(0).max(100_000_000),
  /** What somebody says was reached; null where it is computed, or nobody said. */
  reached: z.number().min(0).max(100_000_000).nullable(),
});
export type ProgrammeTarget = z.infer<typeof ProgrammeTarget>;

const Targets = z.strictObject({ targets: z.array(ProgrammeTarget) });

/** The rows of HQ's API for targets of the programme. See {@link hqRoutes} in hq-api.ts. */
export const programmeRoutes = {
  programmeTargets: {
    method: 'get',
    path: '/api/programme-targets',
    summary: 'The targets of the programme, the latest year first',
    roles: viewers,
    response: Targets,
  },
  setProgrammeTarget: {
    method: 'post',
    path: '/api/programme-targets',
    summary: 'Set a target of the programme, or change the one of this id; a measure has one target a year',
    roles: editors,
    body: ProgrammeTarget.refine(({ measure, name }) => (measure === null) !== (name === null), {
      path: ['name'],
      message: 'must be given where no measure is, and only there',
    }),
    response: Targets,
  },
  endProgrammeTarget: {
    method: 'post',
    path: '/api/programme-targets/{id}/end',
    summary: 'Take a target of the programme away',
    roles: editors,
    params: z.strictObject({ id: z.uuid() }),
    response: Targets,
  },
} as const;
