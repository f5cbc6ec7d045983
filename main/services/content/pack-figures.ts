import { Basis } from '../../../shared/domain/basis.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { PackReading } from './pack-read.ts';
import { partsOf } from './pack-values.ts';
import { countPaths } from './path-count.ts';

/** What a pack holds, in numbers. */
export interface PackFigures {
  procedures: number;
  questions: number;
  documents: number;
  steps: number;
  /** Ways through the questions of all procedures together, on the day of the check. */
  paths: number;
  /** Facts by how sure they are, and those that were looked for and not found. */
  facts: Record<Basis['confidence'] | 'unknown', number>;
  sources: number;
  screens: number;
  /** Items of the library, and how long one showing of all videos lasts. */
  items: number;
  videoSeconds: number;
}

/** Counts what could be read of a pack. */
export function figuresOf(reading: PackReading, on: Day, walkable: (file: string) => boolean): PackFigures {
  const { procedures, signage, sources } = reading;
  const sum = <Entry>(entries: Entry[], of: (entry: Entry) => number) =>
    entries.reduce((total, entry) => total + of(entry), 0);
  const items = signage?.items ?? [];
  return {
    procedures: procedures.length,
    questions: sum(procedures, ({ procedure }) => procedure.circumstances.length),
    documents: sum(procedures, ({ procedure }) => procedure.documents.length),
    steps: sum(procedures, ({ procedure }) => procedure.steps.length),
    paths: sum(
      procedures.filter(({ file }) => walkable(file)),
      ({ procedure }) => countPaths(procedure, on),
    ),
    facts: factsOf(reading),
    sources: Object.keys(sources ?? {}).length,
    screens: signage?.screens.length ?? 0,
    items: items.length,
    videoSeconds: sum(items, (item) => (item.kind === 'video' ? item.durationMs / 1000 : 0)),
  };
}

function factsOf({ documents }: PackReading): PackFigures['facts'] {
  const facts = { high: 0, medium: 0, low: 0, unknown: 0 };
  for (const { value } of documents) {
    for (const { value: part } of partsOf(value)) {
      const { text, basis } = (part ?? {}) as { text?: unknown; basis?: unknown };
      const { data } = Basis.safeParse(basis);
      if (data) facts[text === null ? 'unknown' : data.confidence] += 1;
    }
  }
  return facts;
}
