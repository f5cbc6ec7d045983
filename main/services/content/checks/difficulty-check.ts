import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import { isInForce } from '../../../../shared/domain/in-force.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { fieldPath } from './field-path.ts';

/**
 * Warns of difficulties that a citizen can name and then finds nothing about on a day: no answer that holds for
 * every procedure, and no guide. Where either could not be read, nothing is said.
 */
export function checkDifficulties({ handbook, paths }: PackReading, on: Day): PackFault[] {
  const unread = (['faq', 'guides'] as const).some(
    (part) => !handbook[part] && paths.includes(`${part}.json`),
  );
  if (unread) return [];
  const { faq = [], guides = [], vocabularies } = handbook;
  const answers = faq.filter(
    (entry) => entry.for === 'citizen' && entry.procedures.length === 0 && isInForce(entry.basis, on),
  );
  const readable = guides.filter((guide) => guide.for !== 'officer' && isInForce(guide.basis, on));
  const helped = new Set([...answers, ...readable].flatMap(({ difficulties = [] }) => difficulties));
  return (vocabularies?.difficulties.terms ?? []).flatMap(({ id, text }, index) =>
    helped.has(id)
      ? []
      : [
          {
            level: 'warning' as const,
            file: 'vocabularies.json',
            field: fieldPath(['difficulties', 'terms', index]),
            reason: `Nothing helps citizens of every procedure with the difficulty "${id}" (${text.vi}).`,
            remedy: `Name "${id}" in the difficulties of an answer for citizens without procedures, or of a guide.`,
          },
        ],
  );
}
