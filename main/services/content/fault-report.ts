import type { PackFault } from '../../../shared/domain/pack.ts';
/** LEAD's stand-in; CONTENT replaces this file. */
export function faultReport({ faults }: { faults: PackFault[] }): string {
  return `${faults.length} faults`;
}
