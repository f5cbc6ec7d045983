import { existsSync } from 'node:fs';
import type { Pack } from '../../shared/domain/content/pack.ts';
import { noChoice } from '../../shared/domain/signage/lobby-choice.ts';
import type { SiteScreens } from '../../shared/domain/signage/screen.ts';
import { databaseFile, openDatabaseForReading } from '../store/database.ts';
import type { Clock } from './clock.ts';
import { createLobby } from './lobby.ts';
import { createPlans, type Plans } from './plans.ts';
import { openReleasedContent } from './releases/opening.ts';
import { readShelf } from './releases/shelf.ts';
import { createWeekTips } from './tips.ts';

/** The plans of a site for a look from beside its app. */
export interface SitePlans extends Pick<Plans, 'plan' | 'prove'> {
  pack: Pack;
  close(): void;
}

/**
 * What the screens of a data folder show: the release in use, or the pack, as the app opens it, with what the settings
 * say, what the desk has chosen and the tips by what is counted now. Nothing is written; a site that was never started
 * has chosen nothing.
 *
 * @throws DatabaseError when another version wrote the database
 */
export async function readSitePlans(
  { home, packFolder, settings }: { home: string; packFolder: string; settings: SiteScreens },
  clock: Clock,
): Promise<SitePlans> {
  const content = await openReleasedContent(readShelf(home), packFolder, clock, () => {});
  const { pack } = content;
  const db = existsSync(databaseFile(home)) ? openDatabaseForReading(home) : undefined;
  const means = { clock, pack: () => pack, changed: () => {} };
  const plans = createPlans(content, {
    site: () => settings,
    lobby: db ? createLobby(db, means) : { choice: () => noChoice },
    tips: db ? createWeekTips(db, means) : { items: () => [] },
  });
  return { pack, plan: plans.plan, prove: plans.prove, close: () => db?.close() };
}
