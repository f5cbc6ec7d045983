import { Basis } from '../../../../shared/domain/basis.ts';
import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import { addDays } from '../../../../shared/domain/hanoi-time.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { partsOf } from '../pack/pack-values.ts';
import { fieldPath } from './field-path.ts';

/** After so many days without a look at its sources, a fact is due to be checked again. */
const staleAfterDays = 180;

/** A basis in a file of the pack. */
export interface PlacedBasis {
  file: string;
  path: PropertyKey[];
  basis: Basis;
}

/** Every basis of the pack: what its facts, documents, questions, steps and warnings stand on. */
export function basesOf({ documents }: PackReading): PlacedBasis[] {
  return documents.flatMap(({ file, value }) =>
    [...partsOf(value)].flatMap(({ path, value: part }) => {
      if (path.at(-1) !== 'basis') return [];
      const { data } = Basis.safeParse(part);
      return data ? [{ file, path, basis: data }] : [];
    }),
  );
}

/** Facts that stand on nothing, and days the wrong way round. */
export function checkBases(reading: PackReading): PackFault[] {
  const bases = basesOf(reading);
  return [
    ...bases.flatMap((placed) => unknownSources(placed, reading)),
    ...bases.filter(({ basis }) => basis.sources.length === 0 && basis.confidence !== 'low').map(baseless),
    ...spansOf(reading)
      .filter(({ from, until }) => from !== undefined && until < from)
      .map(reversed),
  ];
}

/** Warns of what is over on a day, and of facts that nobody looked at lately. */
export function checkAge(reading: PackReading, on: Day): PackFault[] {
  return [
    ...spansOf(reading)
      .filter(({ from = '', until }) => until < on && from <= until)
      .map((span) => over(span, on)),
    ...staleFacts(basesOf(reading), on),
  ];
}

function unknownSources({ file, path, basis }: PlacedBasis, { sources }: PackReading): PackFault[] {
  if (sources === undefined) return [];
  return basis.sources.flatMap((source, index) =>
    Object.hasOwn(sources, source)
      ? []
      : [
          {
            level: 'error' as const,
            file,
            field: fieldPath([...path, 'sources', index]),
            reason: `There is no source "${source}" in sources.json.`,
            remedy: 'Add the source there, or mend its name here.',
          },
        ],
  );
}

function baseless({ file, path, basis }: PlacedBasis): PackFault {
  return {
    level: 'error',
    file,
    field: fieldPath([...path, 'sources']),
    reason: `The fact claims ${basis.confidence} confidence and names no source.`,
    remedy: 'Name its sources, or call it low: it is then shown as "ask the officer".',
  };
}

interface PlacedSpan {
  file: string;
  path: PropertyKey[];
  from: Day | undefined;
  until: Day;
}

/** Everything in the pack that has a last day. */
function spansOf({ documents }: PackReading): PlacedSpan[] {
  return documents.flatMap(({ file, value }) =>
    [...partsOf(value)].flatMap(({ path, value: part }) => {
      const { from, until } = (part ?? {}) as { from?: Day; until?: Day };
      return isDay(until) ? [{ file, path: [...path, 'until'], from, until }] : [];
    }),
  );
}

/** Hours of a day have a `from` and an `until`, too. */
function isDay(until: string | undefined): until is Day {
  return typeof until === 'string' && until.length === '2026-11-20'.length;
}

function reversed({ file, path, from, until }: PlacedSpan): PackFault {
  return {
    level: 'error',
    file,
    field: fieldPath(path),
    reason: `Its last day ${until} is before its first day ${from}.`,
    remedy: 'Swap the two days, or mend one.',
  };
}

function over({ file, path, until }: PlacedSpan, on: Day): PackFault {
  return {
    level: 'warning',
    file,
    field: fieldPath(path),
    reason: `This is over since ${until} and is not shown on ${on}.`,
    remedy: 'Remove it, or give it a new last day after looking at its sources.',
  };
}

/** One warning a file: facts are checked together, and a thousand equal lines help nobody. */
function staleFacts(bases: PlacedBasis[], on: Day): PackFault[] {
  const stale = bases.filter(({ basis }) => addDays(basis.checkedOn, staleAfterDays) < on);
  return [...Map.groupBy(stale, ({ file }) => file)].map(([file, [first, ...others]]) => {
    const { path, basis } = first as PlacedBasis;
    const more = others.length > 0 ? `, and ${others.length} more of this file,` : '';
    return {
      level: 'warning',
      file,
      field: fieldPath([...path, 'checkedOn']),
      reason: `This fact${more} was last checked on ${basis.checkedOn}, over ${staleAfterDays} days before ${on}.`,
      remedy: 'Look at the sources again and write the day into checkedOn.',
    };
  });
}
