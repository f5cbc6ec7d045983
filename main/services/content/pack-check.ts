import type { PackFault } from '../../../shared/domain/pack.ts';
/** LEAD's stand-in; CONTENT replaces this file. */
export async function checkPack(_folder: string, _on: { on: string }): Promise<{ faults: PackFault[] }> {
  return { faults: [] };
}
