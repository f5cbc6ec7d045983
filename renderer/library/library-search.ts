import MiniSearch from 'minisearch';
import type { FaqEntry, Guide, ListedService } from '../../shared/domain/content/handbook.ts';
import { fold } from '../parts/fold.ts';
import type { LibraryStock } from './library-stock.ts';

/** One entry found. */
export type Found =
  | { of: 'guides'; entry: Guide }
  | { of: 'answers'; entry: FaqEntry }
  | { of: 'services'; entry: ListedService };

/** Finds pages of the handbook, answers and listed services: most fitting first. */
export type LibrarySearch = (query: string) => Found[];

/** So many entries are offered when no entry has every word. */
const looseLimit = 8;

/**
 * Indexes titles and texts in both languages, folded as procedures are. Every word must fit, its beginning is
 * enough; where no entry has them all, as in a whole question, the best of those that have some are found. The index is
 * made when it is first asked.
 */
export function createLibrarySearch(stock: Searched): LibrarySearch {
  let index: LibrarySearch | undefined;
  return (query) => {
    index ??= indexed(stock);
    return index(query);
  };
}

type Searched = Pick<LibraryStock, 'guides' | 'answers' | 'services'>;

function indexed({ guides, answers, services }: Searched): LibrarySearch {
  const documents = [
    ...guides.map((entry) => ({
      id: `guides ${entry.id}`,
      found: { of: 'guides', entry } as const,
      title: both(entry.title),
      text: [entry.summary, ...entry.steps.map(({ text }) => text)].map(both).join(' '),
    })),
    ...answers.map((entry) => ({
      id: `answers ${entry.id}`,
      found: { of: 'answers', entry } as const,
      title: both(entry.title),
      text: both(entry.answer),
    })),
    ...services.map((entry) => ({
      id: `services ${entry.id}`,
      found: { of: 'services', entry } as const,
      title: both(entry.name),
      text: '',
    })),
  ];
  const byId = new Map<string, Found>(documents.map(({ id, found }) => [id, found]));
  const index = new MiniSearch({
    fields: ['title', 'text'],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length >= 5 && /\D/.test(term) ? 0.2 : false),
      boost: { title: 4 },
    },
  });
  index.addAll(documents);
  const entries = (results: { id: string }[]) => results.flatMap(({ id }) => byId.get(id) ?? []);
  return (query) => {
    const strict = entries(index.search(query, { combineWith: 'AND' }));
    return strict.length > 0 ? strict : entries(index.search(query)).slice(0, looseLimit);
  };
}

function both({ vi, en }: { vi: string; en: string }): string {
  return `${vi} ${en}`;
}
