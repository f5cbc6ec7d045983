import type { ListedDocument } from '../../../shared/guidance/derive.ts';
import type { Readiness } from '../../../shared/machines/guidance-context.ts';

/**
 * How many documents of a list are at hand, and of how many. One that may not be needed counts only when the
 * citizen has it: nobody should look unprepared for want of it.
 */
export function readinessOf(
  documents: ListedDocument[],
  ticks: Readonly<Record<string, Readiness>>,
): { have: number; all: number } {
  const isHad = ({ document }: ListedDocument) => ticks[document.id] === 'have';
  return {
    have: documents.filter(isHad).length,
    all: documents.filter((entry) => entry.need === 'needed' || isHad(entry)).length,
  };
}
