import type { Procedure } from '../../../../shared/domain/content/procedure.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import { addDays } from '../../../../shared/domain/hanoi-time.ts';
import { partsOf } from '../pack/pack-values.ts';

/**
 * The first day of each era of a procedure since the pack was compiled: between two of them nothing switches
 * by date. Looking at these days proves what is before and after every change.
 */
export function erasOf(procedure: Procedure, compiledOn: Day): Day[] {
  const edges = [...partsOf(procedure)].flatMap(({ path, value }) => {
    if (typeof value !== 'string') return [];
    const name = path.at(-1);
    if (name === 'from' || name === 'since' || name === 'before') return [value];
    return name === 'until' ? [addDays(value, 1)] : [];
  });
  return [...new Set([compiledOn, ...edges.filter((edge) => edge > compiledOn)])].sort();
}
