import type { Pack, PackFault } from '../../../../shared/domain/content/pack.ts';
import { PlainError } from '../../../errors.ts';
import { inOneLine } from '../checks/fault-report.ts';
import { findErrors } from '../checks/pack-check.ts';
import { type PackReading, readPack } from './pack-read.ts';
import { revisionOf } from './pack-revision.ts';

/** A content pack that must not be used; its sentence names the first faults and how many there are. */
export class PackError extends PlainError {
  override name = 'PackError';
  readonly exitCode = 3;
  readonly faults: PackFault[];

  constructor(folder: string, faults: PackFault[]) {
    const first = faults.slice(0, namedFaults).map(inOneLine).join(' ');
    const more = faults.length - namedFaults;
    const rest = more > 0 ? ` There ${more === 1 ? 'is 1 more fault' : `are ${more} more faults`}.` : '';
    super(
      `The content pack at ${folder} cannot be used. ${first}${rest} See all by: tantam content check ${JSON.stringify(folder)}`,
    );
    this.faults = faults;
  }
}

const namedFaults = 3;

/**
 * Reads a content pack that has no error. Its revision is the same wherever the same files lie.
 *
 * @throws PackError
 */
export async function loadPack(folder: string): Promise<{ pack: Pack; revision: string }> {
  const reading = await readPack(folder);
  const errors = (await findErrors(reading)).filter(({ level }) => level === 'error');
  const pack = wholeOf(reading);
  if (errors.length > 0 || pack === undefined) throw new PackError(folder, errors);
  return { pack, revision: await revisionOf(folder, reading.paths) };
}

function wholeOf({ head, sources, signage, procedures, handbook }: PackReading): Pack | undefined {
  if (!head || !sources || !signage) return undefined;
  return { head, sources, signage, handbook, procedures: procedures.map(({ procedure }) => procedure) };
}
