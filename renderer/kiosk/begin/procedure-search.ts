import MiniSearch from 'minisearch';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import { fold } from '../../parts/fold.ts';

/** Finds procedures by what a citizen types: most fitting first. */
export type ProcedureSearch = (query: string) => Procedure[];

/**
 * Indexes names, keywords, purposes and codes in both languages. Capitals and diacritics make no difference
 * ("dang ky khai sinh" finds "Đăng ký khai sinh"), the beginning of a word is enough, every word must fit, and a
 * code is found with or without its dot.
 */
export function createProcedureSearch(procedures: Procedure[]): ProcedureSearch {
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  const index = new MiniSearch({
    fields: ['name', 'keywords', 'code', 'purpose'],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      fuzzy: (term) => (term.length >= 5 && /\D/.test(term) ? 0.2 : false),
      boost: { name: 4, keywords: 3, code: 2 },
    },
  });
  index.addAll(procedures.map(entryOf));
  return (query) => {
    const meant = withoutProcedureWord(query);
    if (meant === '' && query.trim() !== '') return procedures;
    return index.search(meant).flatMap(({ id }) => byId.get(id) ?? []);
  };
}

const made = new WeakMap<Procedure[], ProcedureSearch>();

/** The search through these procedures, indexed when it is first asked for and kept as long as they are in use. */
export function procedureSearch(procedures: Procedure[]): ProcedureSearch {
  const search = made.get(procedures) ?? createProcedureSearch(procedures);
  made.set(procedures, search);
  return search;
}

/** "Thủ tục" stands before every official name: it says nothing about which one is meant. */
function withoutProcedureWord(text: string): string {
  return fold(text)
    .replace(/(?<!\p{L})thu tuc(?!\p{L})/gu, ' ')
    .trim();
}

function entryOf(procedure: Procedure) {
  const code = procedure.code.value ?? '';
  return {
    id: procedure.id,
    name: [
      procedure.name.vi,
      procedure.name.en,
      withoutProcedureWord(procedure.officialName.text?.vi ?? ''),
    ].join(' '),
    keywords: procedure.keywords.join(' '),
    code: `${code} ${code.replace('.', '')}`,
    purpose: `${procedure.purpose.vi} ${procedure.purpose.en}`,
  };
}
