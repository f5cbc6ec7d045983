import type { Basis } from '../../shared/domain/basis.ts';
import type {
  Channel,
  FaqEntry,
  Guide,
  ListedService,
  Place,
  QuizQuestion,
  RuleChange,
  Utility,
} from '../../shared/domain/content/handbook.ts';
import type { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import type { Medium } from '../../shared/domain/content/media.ts';
import type { Day } from '../../shared/domain/day.ts';
import { isInForce } from '../../shared/domain/in-force.ts';
import type { Text } from '../../shared/domain/text.ts';
import { categoryWords, chapterWords, topicWords } from '../words/library.ts';

/** Entries that stand together under one title. */
export interface Topic<Entry> {
  id: string;
  title: Text;
  entries: Entry[];
}

/** A film of the pack by the name that entries call it by: its file's name without ending. */
export interface Film extends Medium {
  id: string;
}

/** Everything of the handbook that a citizen may be shown on one day; a part that is empty has no tile. */
export interface LibraryStock {
  /** Without the quick guide. */
  guides: Guide[];
  chapters: Topic<Guide>[];
  answers: FaqEntry[];
  categories: Topic<FaqEntry>[];
  quickGuide: Guide | undefined;
  films: Film[];
  services: ListedService[];
  utilities: Utility[];
  channels: Channel[];
  places: Place[];
  changes: RuleChange[];
  quiz: QuizQuestion[];
}

/** The chapter of the quick guide, and that of rights and duties, which has a tile of its own. */
const quickChapter = '5-phut';
export const rightsChapter = 'quyen-nghia-vu';

/** Leaves out what is for officers only and whatever is outside its dates, single steps too. */
export function libraryStock({ handbook }: Pick<KioskContent, 'handbook'>, today: Day): LibraryStock {
  const shown = <Entry extends { basis: Basis }>(entries: readonly Entry[] = []) =>
    entries.filter(({ basis }) => isInForce(basis, today));
  const all = shown(handbook.guides)
    .filter((guide) => guide.for !== 'officer')
    .map((guide) => ({
      ...guide,
      steps: guide.steps.filter(({ basis }) => basis === undefined || isInForce(basis, today)),
    }));
  const guides = all.filter(({ chapter }) => chapter !== quickChapter);
  const answers = shown(handbook.faq).filter((entry) => entry.for === 'citizen');
  return {
    guides,
    chapters: topics(guides, ({ chapter }) => chapter, chapterWords),
    answers,
    categories: topics(answers, ({ category }) => category, categoryWords),
    quickGuide: all.find(({ chapter }) => chapter === quickChapter),
    films: filmsOf(handbook.media ?? []),
    services: shown(handbook.services),
    utilities: shown(handbook.utilities),
    channels: shown(handbook.channels),
    places: shown(handbook.sites),
    changes: inOrder(shown(handbook.changes), today),
    quiz: shown(handbook.quiz).filter((question) => question.for === 'citizen'),
  };
}

/** Topics in the order of their first entries; what has no title of its own comes last, together. */
function topics<Entry>(
  entries: readonly Entry[],
  topicOf: (entry: Entry) => string,
  titles: Readonly<Record<string, Text>>,
): Topic<Entry>[] {
  const byId = Map.groupBy(entries, (entry) => (topicOf(entry) in titles ? topicOf(entry) : 'others'));
  return [...byId]
    .map(([id, its]) => ({ id, title: titles[id] ?? topicWords.others, entries: its }))
    .toSorted((a, b) => Number(a.id === 'others') - Number(b.id === 'others'));
}

/** What is to come first, soonest first; then what is in force, newest first. */
function inOrder(changes: RuleChange[], today: Day): RuleChange[] {
  const ahead = changes.filter(({ date }) => date > today);
  const past = changes.filter(({ date }) => date <= today);
  return [
    ...ahead.toSorted((a, b) => a.date.localeCompare(b.date)),
    ...past.toSorted((a, b) => b.date.localeCompare(a.date)),
  ];
}

function filmsOf(media: readonly Medium[]): Film[] {
  return media
    .filter(({ kind }) => kind === 'video')
    .map((medium) => ({ ...medium, id: medium.path.replace(/^.*\//, '').replace(/\.\w+$/, '') }));
}

/** The films made for citizens' guidance, shortest way in first; the quick guide shows the first there is. */
const guidingFilms = ['tvc-1-phut', 'tvc-ba-buoc'];

export function guidingFilm({ films }: Pick<LibraryStock, 'films'>): Film | undefined {
  return guidingFilms.flatMap((id) => films.find((film) => film.id === id) ?? [])[0];
}
