import type { Plan } from '../../shared/domain/api.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { Screen, SiteScreens } from '../../shared/domain/screen.ts';
import { plan } from '../../shared/signage/plan.ts';
import { screensOf } from '../../shared/signage/screen.ts';
import type { ContentStore } from './content/content-store.ts';

/** What the screens of this site show, by the pack in use and the site's own settings. */
export interface Plans {
  /** @throws UnknownScreenError */
  plan(screen: string, day: Day): Plan;
  /** Every screen there is, with what the site says of it. */
  screens(): Screen[];
}

/**
 * Plans of the content in use.
 *
 * @param site what the settings say of screens and opening hours
 */
export function createPlans(content: Pick<ContentStore, 'pack' | 'revision'>, site: SiteScreens): Plans {
  return {
    plan: (screen, day) => plan(content.pack, content.revision, screen, day, site),
    screens: () => screensOf(content.pack.signage, site),
  };
}
