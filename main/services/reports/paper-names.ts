import type { Pack } from '../../../shared/domain/content/pack.ts';
import { shifts } from '../../../shared/domain/counters/assist.ts';
import { outcomes } from '../../../shared/domain/counters/outcome.ts';
import { outcomeNames, shiftNames } from '../../../shared/domain/report/words.ts';
import type { Text } from '../../../shared/domain/text.ts';

/** What a cell may say, and the id it stands for. */
export interface NameList {
  find(given: string): string | undefined;
  /** The ids. */
  known: string[];
}

/** The names that each column of a file of paper tallies takes. */
export type TallyNames = Record<
  'procedure' | 'outcome' | 'group' | 'helper' | 'place' | 'shift' | 'difficulties',
  NameList
>;

/** Ids, codes of procedures, and names in either language, whatever their capitals, blanks and Unicode form. */
export function namesOf({ procedures, handbook }: Pick<Pack, 'procedures' | 'handbook'>): TallyNames {
  const terms = (list: 'groups' | 'helpers' | 'places' | 'difficulties') =>
    listOf(handbook.vocabularies?.[list].terms.map(({ id, text }) => ({ id, names: [text] })) ?? []);
  return {
    procedure: listOf(
      procedures.map(({ id, name, code }) => ({
        id,
        names: [name, ...(code.value === null ? [] : [{ vi: code.value, en: code.value }])],
      })),
    ),
    outcome: listOf(outcomes.map((id) => ({ id, names: [outcomeNames[id]] }))),
    shift: listOf(shifts.map((id) => ({ id, names: [shiftNames[id]] }))),
    group: terms('groups'),
    helper: terms('helpers'),
    place: terms('places'),
    difficulties: terms('difficulties'),
  };
}

function listOf(rows: { id: string; names: Text[] }[]): NameList {
  const ids = new Map<string, string>();
  for (const { id, names } of rows) {
    for (const name of [id, ...names.flatMap(({ vi, en }) => [vi, en])]) ids.set(folded(name), id);
  }
  return { find: (given) => ids.get(folded(given)), known: rows.map(({ id }) => id) };
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
