import type { ListedDocument } from '../../shared/guidance/derive.ts';

/** What is certainly needed stands before what may be needed; otherwise the pack's order. */
export function neededFirst<Entry extends Pick<ListedDocument, 'need'>>(
  documents: readonly Entry[],
): Entry[] {
  return documents.toSorted((a, b) => Number(a.need === 'maybe') - Number(b.need === 'maybe'));
}
