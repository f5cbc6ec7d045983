import type { IconName } from '../parts/icon.tsx';
import type { partWords } from '../words/library.ts';
import type { LibraryPlace } from './library-place.ts';
import { type LibraryStock, rightsChapter } from './library-stock.ts';

/** One tile of the contents. */
export interface LibraryPart {
  id: keyof typeof partWords;
  icon: IconName;
  place: LibraryPlace;
}

/** The parts that have something to show, most wanted first; what the pack lacks has no tile. */
export function libraryParts(stock: LibraryStock): LibraryPart[] {
  const { guides, answers, services, utilities, channels, places, changes, quiz, quickGuide, chapters } =
    stock;
  const has = (entries: readonly unknown[]) => entries.length > 0;
  const parts: [LibraryPart, boolean][] = [
    [{ id: 'guides', icon: 'book', place: { at: 'topics', of: 'guides' } }, has(guides)],
    [{ id: 'answers', icon: 'talk', place: { at: 'topics', of: 'answers' } }, has(answers)],
    [{ id: 'practice', icon: 'touch', place: { at: 'practice' } }, true],
    [{ id: 'quick-guide', icon: 'clock', place: { at: 'quick-guide' } }, quickGuide !== undefined],
    [{ id: 'quiz', icon: 'star', place: { at: 'quiz' } }, has(quiz)],
    [{ id: 'services', icon: 'globe', place: { at: 'services' } }, has(services)],
    [{ id: 'channels', icon: 'phone', place: { at: 'channels' } }, has(channels)],
    [{ id: 'directory', icon: 'pin', place: { at: 'directory' } }, has(places)],
    [{ id: 'utilities', icon: 'cup', place: { at: 'utilities' } }, has(utilities)],
    [
      { id: 'rights', icon: 'scales', place: { at: 'topic', of: 'guides', id: rightsChapter } },
      chapters.some(({ id }) => id === rightsChapter),
    ],
    [{ id: 'changes', icon: 'swap', place: { at: 'changes' } }, has(changes)],
  ];
  return parts.filter(([, shown]) => shown).map(([part]) => part);
}
