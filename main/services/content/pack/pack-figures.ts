import { Basis } from '../../../../shared/domain/basis.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import { countPaths } from '../checks/path-count.ts';
import type { PackReading } from './pack-read.ts';
import { partsOf } from './pack-values.ts';

/** Facts by how sure they are, and those that were looked for and not found. */
export type FactFigures = Record<Basis['confidence'] | 'unknown', number>;

/** One procedure in numbers. */
export interface ProcedureFigures {
  id: string;
  questions: number;
  documents: number;
  steps: number;
  /** Ways through its questions on the day of the check; 0 where an error keeps them from being walked. */
  paths: number;
  facts: FactFigures;
}

/** What a pack holds, in numbers. */
export interface PackFigures {
  procedures: ProcedureFigures[];
  /** Facts of everything that is no procedure. */
  handbook: FactFigures;
  sources: number;
  screens: number;
  /** What screens can show, and how long one showing of all videos lasts. */
  items: number;
  videoSeconds: number;
}

/** Counts what could be read of a pack. */
export function figuresOf(reading: PackReading, on: Day, walkable: (file: string) => boolean): PackFigures {
  const { procedures, signage, sources, documents } = reading;
  const files = new Set(procedures.map(({ file }) => file));
  const items = signage?.items ?? [];
  return {
    procedures: procedures.map(({ file, procedure }) => ({
      id: procedure.id,
      questions: procedure.circumstances.length,
      documents: procedure.documents.length,
      steps: procedure.steps.length,
      paths: walkable(file) ? countPaths(procedure, on) : 0,
      facts: factsOf([procedure]),
    })),
    handbook: factsOf(documents.filter(({ file }) => !files.has(file)).map(({ value }) => value)),
    sources: Object.keys(sources ?? {}).length,
    screens: signage?.screens.length ?? 0,
    items: items.length,
    videoSeconds: items.reduce((sum, item) => sum + (item.kind === 'video' ? item.durationMs / 1000 : 0), 0),
  };
}

function factsOf(values: unknown[]): FactFigures {
  const facts = { high: 0, medium: 0, low: 0, unknown: 0 };
  for (const value of values) {
    for (const { value: part } of partsOf(value)) {
      const { text, basis } = (part ?? {}) as { text?: unknown; basis?: unknown };
      const { data } = Basis.safeParse(basis);
      if (data) facts[text === null ? 'unknown' : data.confidence] += 1;
    }
  }
  return facts;
}
