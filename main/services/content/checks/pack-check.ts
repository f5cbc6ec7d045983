import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import type { Decoder } from '../media/ffmpeg-decoder.ts';
import { figuresOf, type PackFigures } from '../pack/pack-figures.ts';
import { type PackReading, readPack } from '../pack/pack-read.ts';
import { checkAge, checkBases } from './basis-check.ts';
import { checkDecoded } from './decoded-check.ts';
import { checkDifficulties } from './difficulty-check.ts';
import { erasOf } from './eras.ts';
import { checkExamples, checkItemExamples } from './example-check.ts';
import { checkExpressions } from './expression-check.ts';
import { checkMedia } from './media-check.ts';
import { checkNetwork } from './network-check.ts';
import { checkProse } from './prose-check.ts';
import { checkRecordings } from './recording-check.ts';
import { checkReferences } from './reference-check.ts';
import { checkGaps, checkTimes } from './signage-check.ts';
import { withNames } from './signage-names.ts';
import { checkCampaign, checkSlides } from './slide-check.ts';
import { walk } from './walk.ts';

/** What a check found: errors make a pack unusable, warnings do not. Errors stand first. */
export interface PackCheck {
  faults: PackFault[];
  figures: PackFigures;
  /** Whether media were decoded, or only their headers read because there was nothing to decode them with. */
  media: 'decoded' | 'headers';
}

/**
 * Proves a content pack as if it were a given day: its files against their schemas, what refers to what,
 * expressions, sources and dates, media, the text, and every way through every procedure. Never throws for
 * a mistake in the pack.
 *
 * @param decoder decodes the media; without one only their headers are read
 */
export async function checkPack(
  folder: string,
  { on, decoder }: { on: Day; decoder?: Decoder | undefined },
): Promise<PackCheck> {
  const reading = await readPack(folder);
  const known = await findErrors(reading, on);
  const decoded = decoder ? news(known, await checkDecoded(reading, decoder)) : [];
  const errors = [...known, ...decoded.map((fault) => withNames(fault, reading.signage))];
  const warnings = [
    ...checkAge(reading, on),
    ...checkDifficulties(reading, on),
    ...checkExamples(reading),
    ...checkSlides(reading),
    ...checkCampaign(reading),
    ...(errors.some(isError) ? [] : checkGaps(reading, on)),
    ...checkProse(reading),
  ].map((fault) => withNames(fault, reading.signage));
  const faults = [...errors, ...warnings];
  const bad = filesWithErrors(errors);
  return {
    faults: [...faults.filter(isError), ...faults.filter((fault) => !isError(fault))],
    figures: figuresOf(reading, on, (file) => !bad.has(file)),
    media: decoder ? 'decoded' : 'headers',
  };
}

/**
 * Everything that keeps a pack from being used, on whatever day; unused media are told of, too.
 *
 * @param on a day to walk the procedures on besides one of each era since the pack was compiled
 */
export async function findErrors(reading: PackReading, on?: Day): Promise<PackFault[]> {
  const faults = [
    ...reading.faults,
    ...checkReferences(reading),
    ...checkItemExamples(reading),
    ...reading.procedures.flatMap(({ file, procedure }) => checkExpressions(file, procedure)),
    ...checkBases(reading),
    ...checkTimes(reading),
    ...checkNetwork(reading),
    ...(await checkMedia(reading)),
    ...(await checkRecordings(reading)),
  ].map((fault) => (reading.signage ? withNames(fault, reading.signage) : fault));
  const bad = filesWithErrors(faults);
  return [...faults, ...walkProcedures(reading, on, (file) => !bad.has(file))];
}

/** Only procedures without another error are walked: the walk trusts their ids and expressions. */
function walkProcedures(
  { head, procedures }: PackReading,
  on: Day | undefined,
  walkable: (file: string) => boolean,
): PackFault[] {
  if (head === undefined) return [];
  return procedures
    .filter(({ file }) => walkable(file))
    .flatMap(({ file, procedure }) =>
      walk(procedure, erasOf(procedure, head.compiledOn), on).map((finding) => ({
        level: 'error' as const,
        file,
        ...finding,
      })),
    );
}

/** A medium that is known to be damaged, and a field that is known to be wrong, are told of once. */
function news(known: PackFault[], found: PackFault[]): PackFault[] {
  const isKnown = ({ file, field }: PackFault) =>
    known.some((fault) =>
      field === '' ? fault.reason.includes(file) : fault.file === file && fault.field === field,
    );
  return found.filter((fault) => !isKnown(fault));
}

function filesWithErrors(faults: PackFault[]): Set<string> {
  return new Set(faults.filter(isError).map(({ file }) => file));
}

function isError({ level }: PackFault): boolean {
  return level === 'error';
}
