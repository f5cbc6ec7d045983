import type { KioskContent } from '../../shared/domain/api.ts';
import type { Procedure } from '../../shared/domain/procedure.ts';
import type { Text } from '../../shared/domain/text.ts';
import { choosingWords } from '../words/kiosk.ts';

/** Procedures that stand together under one title. */
export interface ProcedureGroup {
  id: string;
  title: Text;
  procedures: Procedure[];
}

/** The popular procedures in the pack's order, then the others by field; each procedure stands once. */
export function shelves({ head, procedures }: Pick<KioskContent, 'head' | 'procedures'>): ProcedureGroup[] {
  const popular = head.popular.flatMap((id) => procedures.find((procedure) => procedure.id === id) ?? []);
  const others = procedures.filter((procedure) => !popular.includes(procedure));
  const groups = [
    { id: 'popular', title: choosingWords.popular, procedures: popular },
    ...head.fields.map(({ id, title }) => ({
      id,
      title,
      procedures: others.filter(({ field }) => field === id),
    })),
  ];
  return groups.filter((group) => group.procedures.length > 0);
}
