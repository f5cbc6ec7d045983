import type { Pack } from '../../../shared/domain/content/pack.ts';
import { tableWords } from '../../../shared/domain/report/words.ts';
import type { Text } from '../../../shared/domain/text.ts';

const lists = ['groups', 'helpers', 'places', 'difficulties', 'satisfaction', 'ease'] as const;

/** What is named by an id. */
export type Named = 'procedures' | (typeof lists)[number];

/** The names that a pack gives to the ids in events. */
export interface Labels {
  /** What an id is called; one that the pack no longer has stands for itself, and no id is "not noted". */
  of(what: Named, id: string | null): Text;
  /** Ids of the levels, best first. */
  levels: Record<'satisfaction' | 'ease', string[]>;
}

/** The names of a pack; one without vocabularies names procedures only. */
export function labelsOf({ procedures, handbook }: Pick<Pack, 'procedures' | 'handbook'>): Labels {
  const { vocabularies } = handbook;
  const termsOf = (list: (typeof lists)[number]) => vocabularies?.[list].terms ?? [];
  const levelsOf = (list: keyof Labels['levels']) => termsOf(list).map(({ id }) => id);
  const names = new Map<Named, Map<string, Text>>([
    ['procedures', new Map(procedures.map(({ id, name }) => [id, name]))],
    ...lists.map((list): [Named, Map<string, Text>] => [
      list,
      new Map(termsOf(list).map(({ id, text }) => [id, text])),
    ]),
  ]);
  return {
    of: (what, id) => (id === null ? tableWords.notNoted : (names.get(what)?.get(id) ?? { vi: id, en: id })),
    levels: { satisfaction: levelsOf('satisfaction'), ease: levelsOf('ease') },
  };
}
