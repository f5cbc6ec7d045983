/** Where a visitor stands in the library. */
export type LibraryPlace =
  | { at: 'home'; query: string }
  | { at: 'topics'; of: 'guides' | 'answers' }
  | { at: 'topic'; of: 'guides' | 'answers'; id: string }
  | { at: 'guide' | 'answer' | 'film' | 'practice-task'; id: string }
  | { at: 'quick-guide' | 'practice' | 'quiz' | 'utilities' | 'channels' | 'directory' | 'changes' }
  /** With the service that was looked for, if one was. */
  | { at: 'services'; sought?: string };

export type LibraryEvent =
  | { type: 'place.opened'; place: LibraryPlace }
  /** Another of the same kind in its stead: back does not lead through it. */
  | { type: 'place.exchanged'; place: LibraryPlace }
  | { type: 'place.left' }
  | { type: 'contents.opened' }
  | { type: 'query.typed'; query: string };

/** The way to where the visitor stands, the contents first; what was typed there is still there on the way back. */
export type LibraryWay = readonly [{ at: 'home'; query: string }, ...LibraryPlace[]];

export const wayIn: LibraryWay = [{ at: 'home', query: '' }];

/** The way after an event; leaving the contents themselves is not the library's matter and changes nothing. */
export function walk(way: LibraryWay, event: LibraryEvent): LibraryWay {
  const [home, ...further] = way;
  switch (event.type) {
    case 'place.opened':
      return [home, ...further, event.place];
    case 'place.exchanged':
      return [home, ...further.slice(0, -1), event.place];
    case 'place.left':
      return [home, ...further.slice(0, -1)];
    case 'contents.opened':
      return wayIn;
    case 'query.typed':
      return [{ at: 'home', query: event.query }, ...further];
  }
}
