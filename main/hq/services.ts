import type { AppKind } from '../../shared/domain/hq/app-version.ts';
import type { Clock } from '../services/clock.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { HqDatabase } from './database.ts';
import type { PlayDays } from './figures/play-days.ts';
import type { Names } from './figures/report.ts';
import type { RollUps } from './figures/roll-ups.ts';
import type { Ingest } from './ingest/ingest.ts';
import type { HqKeys } from './keys.ts';
import type { Metrics } from './metrics.ts';
import type { Polls } from './releases/polls.ts';
import type { ReleaseStore } from './releases/release-store.ts';

/** Everything HQ's routes stand on. Built once, in main/hq/app.ts. */
export interface HqServices {
  version: string;
  startedAt: number;
  clock: Clock;
  db: HqDatabase;
  /** HQ's data folder. */
  home: string;
  keys: HqKeys;
  /** Where browsers and PCs reach HQ, without a slash at the end. */
  address: () => string;
  accounts: Accounts;
  ingest: Ingest;
  rollUps: RollUps;
  playDays: PlayDays;
  /** By whose names figures are shown. @throws PackError */
  names: () => Promise<Names>;
  /** The content that is given out, and the app of each kind. */
  releaseStore: ReleaseStore;
  appStores: Record<AppKind, ReleaseStore>;
  polls: Polls;
  metrics: Metrics;
  rendererFolder: string;
}
