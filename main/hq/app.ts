import { appKinds } from '../../shared/domain/hq/app-version.ts';
import { systemClock } from '../services/clock.ts';
import { loadPack } from '../services/content/pack/pack-load.ts';
import type { HashCost } from '../services/staff/pin-hash.ts';
import { createAccounts } from './accounts/accounts.ts';
import type { HqConfig } from './config.ts';
import { openHqDatabase } from './database.ts';
import { createContentNames } from './figures/content-names.ts';
import { createPlayDays } from './figures/play-days.ts';
import type { Names } from './figures/report.ts';
import { createRollUps } from './figures/roll-ups.ts';
import { createHqHandler, type HqHandler } from './handler.ts';
import { createIngest } from './ingest/ingest.ts';
import { openKeys } from './keys.ts';
import { createMetrics } from './metrics.ts';
import { appChannel } from './releases/channel.ts';
import { createPolls } from './releases/polls.ts';
import { openReleaseStore } from './releases/release-store.ts';
import type { HqServices } from './services.ts';

/** HQ behind one web-standard handler; its door only carries requests to it. */
export interface HqApp {
  handle: HqHandler;
  services: HqServices;
  /** Says where it is reached, once the door knows; a configured address stands. */
  reachedAt(address: string): void;
  /** Ends what runs beside requests and closes the database. Safe to call twice. */
  close(): Promise<void>;
}

/** So often HQ looks whether what it gives out is to be signed anew. */
const renewalMs = 3_600_000;

/** What a test sets otherwise. */
interface Choices {
  clock?: () => number;
  /** Of a password's hash. */
  cost?: HashCost;
}

/**
 * Opens HQ's keys and database and builds the handler.
 *
 * @throws PlainError when one of them cannot be used
 */
export async function createHqApp(
  config: HqConfig,
  { clock = systemClock, cost }: Choices = {},
): Promise<HqApp> {
  const keys = await openKeys(config.home);
  const db = await openHqDatabase({ url: config.databaseUrl, home: config.home });
  let address = config.address ?? `http://127.0.0.1:${config.port}`;
  const releaseStore = openReleaseStore(config.home, clock);
  const appStores = Object.fromEntries(
    appKinds.map((kind) => [kind, openReleaseStore(config.home, clock, appChannel(kind))]),
  ) as HqServices['appStores'];
  const rollUps = createRollUps(db);
  const playDays = createPlayDays(db);
  const metrics = createMetrics();
  rollUps.wake();
  playDays.wake();
  let shipped: Promise<Names> | undefined;
  const services: HqServices = {
    version: config.version,
    startedAt: clock(),
    clock,
    db,
    home: config.home,
    keys,
    address: () => address,
    accounts: createAccounts(db, { clock, ...(cost && { cost }) }),
    ingest: createIngest({ db, clock, keys }, (result, way) => {
      rollUps.wake();
      playDays.wake();
      metrics.bundleTaken(result, way);
    }),
    rollUps,
    playDays,
    metrics,
    names: createContentNames(() => (shipped ??= loadPack(config.packFolder)), releaseStore),
    releaseStore,
    appStores,
    polls: createPolls({ db, clock, keys, releaseStore, appStores }),
    rendererFolder: config.rendererFolder,
  };
  const renew = () => {
    for (const store of [releaseStore, ...Object.values(appStores)])
      void store.renew().catch((cause) => console.error(cause.message));
  };
  renew();
  const renewals = setInterval(renew, renewalMs);
  renewals.unref();
  let closing: Promise<void> | undefined;
  return {
    handle: createHqHandler(services),
    services,
    reachedAt(found) {
      address = config.address ?? found;
    },
    close() {
      clearInterval(renewals);
      closing ??= Promise.all([rollUps.close(), playDays.close()]).then(() => db.destroy());
      return closing;
    },
  };
}
