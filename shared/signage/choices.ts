import type { LobbyChoice } from '../domain/signage/lobby-choice.ts';
import type { Signage } from '../domain/signage/playlist.ts';
import type { SiteScreens } from '../domain/signage/screen.ts';

/**
 * The signage of a pack as a branch shows it: without the items that it hides, and with the tips of these days where
 * playlists have a place for them. An item that a playlist holds anyway has its turn there, too.
 */
export function chosenSignage(
  signage: Signage,
  { hidden }: Pick<LobbyChoice, 'hidden'>,
  tips: readonly string[],
): Signage {
  return {
    ...signage,
    items: signage.items.filter(({ id }) => !hidden.includes(id)),
    playlists: signage.playlists.map((playlist) => ({
      ...playlist,
      entries: playlist.entries.flatMap((entry) => {
        if (!('tips' in entry)) return [entry];
        const { tips: _, ...terms } = entry;
        return tips.map((item) => ({ ...terms, item }));
      }),
    })),
  };
}

/**
 * The screens of a site, each with the playlist that the branch has chosen for it. A choice that the pack does not have
 * counts for nothing: it may have been made with the release before.
 */
export function chosenScreens(
  { playlists }: Pick<Signage, 'playlists'>,
  site: SiteScreens,
  choice: Pick<LobbyChoice, 'playlists'>,
): SiteScreens {
  const ids = new Set([...site.screens.map(({ id }) => id), ...Object.keys(choice.playlists)]);
  return {
    ...site,
    screens: [...ids].map((id) => {
      const playlist = playlists.find((known) => known.id === choice.playlists[id])?.id;
      return { id, ...site.screens.find((screen) => screen.id === id), ...(playlist && { playlist }) };
    }),
  };
}

/** The playlist that the branch, or else its settings, wants on a screen and the pack does not have; mostly none. */
export function gonePlaylist(
  { playlists }: Pick<Signage, 'playlists'>,
  site: SiteScreens,
  choice: Pick<LobbyChoice, 'playlists'>,
  screen: string,
): string | undefined {
  const wanted = choice.playlists[screen] ?? site.screens.find(({ id }) => id === screen)?.playlist;
  return playlists.some(({ id }) => id === wanted) ? undefined : wanted;
}
