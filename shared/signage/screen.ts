import { Display } from '../domain/signage/display.ts';
import type { Signage } from '../domain/signage/playlist.ts';
import type { Screen, SiteScreens } from '../domain/signage/screen.ts';

/** A screen id that neither the pack nor the site has. */
export class UnknownScreenError extends Error {
  override name = 'UnknownScreenError';
  constructor(screen: string, known: string[]) {
    super(`There is no screen "${screen}" in the content pack. It has: ${known.join(', ')}.`);
  }
}

/** The screen ids that the sentence of an {@link UnknownScreenError} names; none for any other sentence. */
export function screensNamedIn(sentence: string): string[] {
  return /^There is no screen .* It has: (.+)\.$/.exec(sentence)?.[1]?.split(', ') ?? [];
}

/**
 * Every screen there is: those of the pack in its order, changed as the site says, then those that only the site
 * has. A playlist that the pack does not have takes no screen down: its own goes on, and where only the site has the
 * screen, that of the pack's first screen. One that lacks a title or a playlist is left out.
 */
export function screensOf({ screens, playlists }: Signage, site: SiteScreens): Screen[] {
  const ids = new Set([...screens, ...site.screens].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const ofPack = screens.find((screen) => screen.id === id);
    const ofSite = site.screens.find((screen) => screen.id === id);
    const title = ofSite?.title ?? ofPack?.title;
    const ofSuch = ofPack ?? (ofSite?.playlist === undefined ? undefined : screens[0]);
    const wanted = [ofSite?.playlist, ofSuch?.playlist];
    const playlist = wanted.find((one) => playlists.some((known) => known.id === one));
    const tags = ofSite?.tags ?? ofPack?.tags;
    const hours = ofSite?.hours ?? site.hours ?? ofPack?.hours;
    const layout = ofSite?.layout ?? ofPack?.layout;
    if (title === undefined || playlist === undefined) return [];
    const rest = { ...(tags && { tags }), ...(hours && { hours }), ...(layout && { layout }) };
    return [{ id, title, playlist, ...rest }];
  });
}

/**
 * The screen of an id.
 *
 * @throws UnknownScreenError
 */
export function screenOf(signage: Signage, site: SiteScreens, id: string): Screen {
  const screens = screensOf(signage, site);
  const found = screens.find((screen) => screen.id === id);
  if (found) return found;
  throw new UnknownScreenError(
    id,
    screens.map((screen) => screen.id),
  );
}

/** The playlist of the content that is built in. */
export const builtInPlaylist = 'built-in';

/** A site whose screen of an id, whatever that is, loops the built-in playlist in the hours and the mounting it has. */
export function onBuiltIn(site: SiteScreens, id: string): SiteScreens {
  const { title, hours, ...rest } = site.screens.find((screen) => screen.id === id) ?? { id };
  const mounting = Object.fromEntries(Object.entries(rest).filter(([field]) => field in Display.shape));
  const screen = { ...mounting, id, title: title ?? { vi: id, en: id }, playlist: builtInPlaylist };
  return { ...site, screens: [{ ...screen, ...(hours && { hours }) }] };
}

/** How the site has mounted a screen; nothing where it says nothing of that. */
export function displayOf(site: SiteScreens, id: string): { display?: Display } {
  const ofSite = site.screens.find((screen) => screen.id === id);
  const given = Object.entries(ofSite ?? {}).filter(([field]) => field in Display.shape);
  return given.length > 0 ? { display: Display.parse(Object.fromEntries(given)) } : {};
}
