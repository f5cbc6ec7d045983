import type { KioskContent } from '../../../shared/domain/content/kiosk-content.ts';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import type { Text } from '../../../shared/domain/text.ts';

/** Procedures that stand together under one title. */
export interface ProcedureGroup {
  id: string;
  title: Text;
  /** What is meant by the title. */
  help?: Text | undefined;
  procedures: Procedure[];
}

type Shelved = Pick<KioskContent, 'head' | 'procedures' | 'handbook'>;

/** The popular procedures, in the pack's order. */
export function popularOf({ head, procedures }: Shelved): Procedure[] {
  return head.popular.flatMap((id) => procedures.find((procedure) => procedure.id === id) ?? []);
}

/** All procedures, the popular ones first, then by field as the pack orders them. */
export function allOf(shelved: Shelved): Procedure[] {
  return [...new Set([...popularOf(shelved), ...fieldsOf(shelved).flatMap(({ procedures }) => procedures)])];
}

/** Every procedure under its field; a field without any is left out. */
export function fieldsOf({ head, procedures }: Shelved): ProcedureGroup[] {
  return withProcedures(
    head.fields.map(({ id, title }) => ({
      id,
      title,
      procedures: procedures.filter(({ field }) => field === id),
    })),
  );
}

/** Procedures by the event of a life in which they are needed, some under several; a pack may name none. */
export function lifeEventsOf({ procedures, handbook }: Shelved): ProcedureGroup[] {
  const terms = handbook.vocabularies?.lifeEvents.terms ?? [];
  return withProcedures(
    terms.map(({ id, text, help }) => ({
      id,
      title: text,
      help,
      procedures: procedures.filter(({ lifeEvents }) => lifeEvents?.includes(id)),
    })),
  );
}

function withProcedures(groups: ProcedureGroup[]): ProcedureGroup[] {
  return groups.filter((group) => group.procedures.length > 0);
}
