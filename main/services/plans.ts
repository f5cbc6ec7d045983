import type { Day } from '../../shared/domain/day.ts';
import type { Plan } from '../../shared/domain/signage/plan.ts';
import type { Screen, SiteScreens } from '../../shared/domain/signage/screen.ts';
import { chosenScreens, chosenSignage, gonePlaylist } from '../../shared/signage/choices.ts';
import { plan } from '../../shared/signage/plan.ts';
import { onBuiltIn, screensOf, UnknownScreenError } from '../../shared/signage/screen.ts';
import type { ContentStore } from './content/content-store.ts';
import type { Lobby } from './lobby.ts';
import type { WeekTips } from './tips.ts';

/** What the screens of this site show, by the pack in use, the site's own settings, and what the branch has chosen. */
export interface Plans {
  /** @throws UnknownScreenError */
  plan(screen: string, day: Day): Plan;
  /** Every screen there is, with what the site says of it. */
  screens(): Screen[];
  /** The playlist that somebody wanted on a screen and the pack does not have, so that it shows another one. */
  gonePlaylist(screen: string): string | undefined;
  /**
   * Proves that there is a plan for a screen. Without content that can be used every screen has the built-in one.
   *
   * @throws UnknownScreenError
   */
  prove(screen: string): void;
  /** Which edition the plans of this revision are now; see ContentNews. None beside a running app. */
  edition(): string | undefined;
}

interface PlanMeans {
  /** What the settings say of screens and opening hours. */
  site: () => SiteScreens;
  lobby: Pick<Lobby, 'choice'>;
  tips: Pick<WeekTips, 'items'>;
  edition?: () => string | undefined;
}

/** Plans of the content in use. */
export function createPlans(
  content: Pick<ContentStore, 'pack' | 'revision' | 'fault'>,
  { site, lobby, tips, edition = () => undefined }: PlanMeans,
): Plans {
  const chosen = () => chosenScreens(content.pack.signage, site(), lobby.choice());
  const screens = () => screensOf(content.pack.signage, chosen());
  return {
    plan(screen, day) {
      const { pack, revision } = content;
      const choice = lobby.choice();
      const signage = chosenSignage(pack.signage, choice, tips.items(day));
      const screens = content.fault === null ? chosen() : onBuiltIn(site(), screen);
      const made = plan({ ...pack, signage }, revision, screen, day, screens);
      const mark = edition();
      return { ...made, ...(mark !== undefined && { edition: mark }) };
    },
    edition,
    screens,
    gonePlaylist: (screen) => gonePlaylist(content.pack.signage, site(), lobby.choice(), screen),
    prove(screen) {
      if (content.fault !== null) return;
      const known = screens().map(({ id }) => id);
      if (!known.includes(screen)) throw new UnknownScreenError(screen, known);
    },
  };
}
