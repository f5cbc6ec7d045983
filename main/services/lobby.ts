import type { Database } from 'better-sqlite3';
import type { Pack } from '../../shared/domain/content/pack.ts';
import type { Slide } from '../../shared/domain/content/slide.ts';
import { type LobbyBoard, LobbyChoice, noChoice } from '../../shared/domain/signage/lobby-choice.ts';
import type { PlaylistItem } from '../../shared/domain/signage/playlist.ts';
import { keepChoice, readChoice } from '../store/desk-choices.ts';

/** The pack has no item, no screen or no playlist of this id. */
export class UnknownChoiceError extends Error {
  override name = 'UnknownChoiceError';
  constructor(id: string) {
    super(
      `There is no "${id}" in the content pack to choose. Open this page anew: the content may have changed.`,
    );
  }
}

/** What the branch lets its lobby screens show. */
export interface Lobby {
  choice(): LobbyChoice;
  board(screens: readonly LobbyBoard['screens'][number][]): LobbyBoard;
  /** @throws UnknownChoiceError */
  show(item: string, shown: boolean): void;
  /** @throws UnknownChoiceError */
  loop(screen: string, playlist: string): void;
}

const choiceName = 'lobby';

/** @param changed told after each choice */
export function createLobby(
  db: Database,
  { pack, changed }: { pack: () => Pick<Pack, 'handbook' | 'signage'>; changed: () => void },
): Lobby {
  const choice = () => readChoice(db, choiceName, LobbyChoice) ?? noChoice;
  const become = (next: LobbyChoice) => {
    keepChoice(db, choiceName, next);
    changed();
  };
  return {
    choice,
    board(screens) {
      const { signage, handbook } = pack();
      const { hidden } = choice();
      return {
        items: signage.items.map((item) => ({
          id: item.id,
          title: item.title,
          kind: kindOf(item, handbook.slides ?? []),
          shown: !hidden.includes(item.id),
        })),
        playlists: signage.playlists.map(({ id, title }) => ({ id, title })),
        screens: [...screens],
      };
    },
    show(id, shown) {
      if (!pack().signage.items.some((item) => item.id === id)) throw new UnknownChoiceError(id);
      const { hidden, ...rest } = choice();
      become({ ...rest, hidden: [...hidden.filter((known) => known !== id), ...(shown ? [] : [id])] });
    },
    loop(screen, playlist) {
      if (!pack().signage.playlists.some(({ id }) => id === playlist)) throw new UnknownChoiceError(playlist);
      const { playlists, ...rest } = choice();
      become({ ...rest, playlists: { ...playlists, [screen]: playlist } });
    },
  };
}

function kindOf(item: PlaylistItem, slides: readonly Slide[]): LobbyBoard['items'][number]['kind'] {
  if (item.kind === 'video') return 'film';
  const slide = item.kind === 'slide' ? slides.find(({ id }) => id === item.slide) : undefined;
  const counts =
    (item.kind === 'scene' && item.scene === 'today') ||
    slide?.body.layout === 'top' ||
    slide?.body.layout === 'year';
  return counts ? 'counts' : 'picture';
}
