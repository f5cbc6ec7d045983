import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { ReloadedContent } from '../shared/domain/content/kiosk-content.ts';
import type { Allowed } from '../shared/domain/content/web-item.ts';
import { businessDay } from '../shared/domain/hanoi-time.ts';
import { createHandler } from './api/handler.ts';
import { createLanHandler, type LanHandle } from './api/lan-handler.ts';
import type { Config } from './config.ts';
import { examinedBy } from './doctor/own-machine.ts';
import { createBackups } from './services/backup.ts';
import { createCalls } from './services/calls.ts';
import { machineSteadyClock, systemClock } from './services/clock.ts';
import { createClockWatch } from './services/clock-watch.ts';
import { createContentNews } from './services/content-news.ts';
import { createCounters } from './services/counters.ts';
import { createDeskEvents } from './services/desk-events.ts';
import { createEventLog } from './services/event-log.ts';
import { createLanReports } from './services/lan-reports.ts';
import { createLanScreens } from './services/lan-screens.ts';
import { createLobby } from './services/lobby.ts';
import { createLoginStart } from './services/login-start.ts';
import { createNotices } from './services/notices.ts';
import { startOutbox } from './services/outbox/outbox.ts';
import { createPlans } from './services/plans.ts';
import { createPortalViews } from './services/portal/portal-views.ts';
import type { PortalWindow } from './services/portal/portal-window.ts';
import type { Printer } from './services/printing/printer.ts';
import { createPrinting } from './services/printing/printing.ts';
import { openSiteReleases, startReleaseRounds } from './services/releases/site-releases.ts';
import { keepTallies } from './services/reports/day-tallies.ts';
import { createKeptReports } from './services/reports/kept-reports.ts';
import { createReports } from './services/reports/reports.ts';
import { createRestoreReports } from './services/restore-reports.ts';
import { createScreenReports } from './services/screen-reports.ts';
import type { Services } from './services/services.ts';
import { createSiteSettings } from './services/settings/site-settings.ts';
import { openSiteLog } from './services/site-log.ts';
import { createSignIn } from './services/staff/sign-in.ts';
import { createStoreHealth } from './services/store-health.ts';
import { createStream } from './services/stream.ts';
import { createWeekTips } from './services/tips.ts';
import { createAppUpdates, type Shell } from './services/updates/app-updates.ts';
import { returnedFrom } from './services/updates/trial.ts';
import { createWebPages } from './services/web-pages.ts';
import { openDatabaseForReading } from './store/database.ts';
import { currentDevice } from './store/devices.ts';
import { openStore } from './store/store.ts';

/** The running product behind one web-standard handler; doors only carry requests to it. */
export interface App {
  /** Pages, media, JSON API and event stream. Never rejects: a failure is a 5xx answer. */
  handle(request: Request): Promise<Response>;
  /** What screens on the network get to see of it; never rejects either. */
  handleLan: LanHandle;
  /** Screens on the network find the site at these addresses now. */
  lanOpenedAt(addresses: string[]): void;
  /**
   * Takes the content into use as it lies in its folder now, and tells every open page.
   *
   * @throws PackError when it has errors, ReleaseError when a release was spoilt; what is in use stays in use
   */
  reloadContent(): Promise<ReloadedContent>;
  /** From where the content in use lets lobby screens bring pages and live streams; nothing else may come in. */
  allowedWeb(): Allowed;
  /** Sheets go to this printer from now on; a door that has none leaves printing to the page. */
  printBy(printer: Printer): void;
  /** The portal is shown beside the checklist by this; without it a page offers the portal's code for phones. */
  showPortalBy(window: PortalWindow): void;
  /** The system is told by this whether to start the app when somebody signs in, now and after each change. */
  startAtLoginBy(tell: (wanted: boolean) => void): void;
  /** New versions of a packaged app are brought in from now on; it starts anew with them by this. */
  updateIn(shell: Shell): void;
  /** The first page stands: a version that was on trial has proven itself. */
  becameReady(): void;
  /** Closes the database. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Checks and loads the content pack, opens the store, and builds the handler.
 *
 * @throws PlainError when the database or the data folder cannot be used; without a pack it shows what is built in
 */
export async function createApp(
  config: Config,
  clock = systemClock,
  steady = machineSteadyClock(),
): Promise<App> {
  const stream = createStream();
  const siteReleases = await openSiteReleases(config.home, config.packFolder, clock, () =>
    contentNews.contentChanged(),
  );
  const { content } = siteReleases;
  const contentNews = createContentNews(() => content, stream);
  const { plansChanged } = contentNews;
  const startedAt = clock();
  const returned = returnedFrom(config.home, config.version) !== undefined;
  const store = await openStore(config.home, config.version, startedAt, { returned });
  const { db } = store;
  const storeHealth = createStoreHealth({ clock, stream });
  const clockWatch = createClockWatch(db, clock, steady);
  const backups = createBackups(store, { clock, steady });
  const outbox = startOutbox({
    home: config.home,
    db,
    clock,
    version: config.version,
    stream,
    settle: store.settle,
  });
  const eventLog = createEventLog(db, {
    watch: clockWatch,
    revision: () => content.revision,
    acknowledged: () => {
      store.settle();
      outbox.recorded();
    },
  });
  const counters = createCounters(eventLog, { stream, storeHealth, target: config.settings.dailyTarget });
  const notices = createNotices(config.home, { clock, stream });
  const printing = createPrinting({
    paper: config.settings.printer?.paper ?? null,
    packOf: content.packOf,
    warn: console.error,
    wait,
  });
  const portalViews = createPortalViews({
    portal: () => content.pack.head.portal,
    wait: (ms) => wait(ms, undefined, { ref: false }),
  });
  const following = siteReleases.follow({
    id: () => currentDevice(db).device,
    settings: config.settings.releases,
    notices,
    appTrust: () => appUpdates.appTrust(),
  });
  const { releases } = following;
  const { version, rendererFolder } = config;
  const settings = createSiteSettings(config.settings, config.settingsStore, () => {
    plansChanged();
    loginStart.follow();
  });
  const loginStart = createLoginStart(() => settings.now().startAtLogin);
  const lobby = createLobby(db, { pack: () => content.pack, changed: plansChanged });
  const tips = createWeekTips(db, { clock, pack: () => content.pack, changed: plansChanged });
  const plans = createPlans(content, {
    site: () => settings.now(),
    lobby,
    tips,
    edition: contentNews.edition,
  });
  const screenReports = createScreenReports({
    home: config.home,
    clock,
    log: eventLog,
    storeHealth,
    plans,
    revision: () => content.revision,
  });
  const openReading = () => openDatabaseForReading(config.home);
  const lanScreens = createLanScreens(config.home, { clock, plans });
  const calls = createCalls({ clock, stream, pack: () => content.pack });
  const appUpdates = createAppUpdates({
    home: config.home,
    version,
    clock,
    packaged: config.packaged,
    settings: settings.now,
    busy: () => calls.list().length > 0,
    backUp: backups.make,
    environment: process.env,
  });
  const reports = createReports({
    openReading,
    clock,
    content: () => content,
    settings: {
      dailyTarget: config.settings.dailyTarget,
      reportMonthStartDay: config.settings.reportMonthStartDay,
      get siteName() {
        return settings.now().siteName;
      },
    },
  });
  const services: Services = {
    version,
    startedAt,
    clock,
    db,
    openReading,
    dailyTarget: config.settings.dailyTarget,
    content,
    releases,
    contentNews,
    hqWord: following.word,
    appUpdates,
    eventLog,
    counters,
    deskEvents: createDeskEvents(eventLog, storeHealth),
    storeHealth,
    clockWatch,
    backups,
    restoreReports: createRestoreReports(db, { clock, stream }),
    reports,
    keptReports: createKeptReports(join(config.home, 'reports'), reports),
    calls,
    plans,
    lobby,
    tips,
    screenReports,
    lanScreens,
    lanReports: createLanReports({ screenReports, content, steady }),
    notices,
    printing,
    portalViews,
    outbox,
    stream,
    webPages: createWebPages(content),
    signIn: createSignIn(db, { lockAfterMs: config.settings.deskLockMinutes * 60_000 }),
    settings,
    loginStart,
    machine: examinedBy({ config, settings, clock, steady }),
    siteLog: openSiteLog(config.home, clock),
    rendererFolder,
  };
  const handle = createHandler(services);

  let day = businessDay(startedAt);
  const midnight = setInterval(() => {
    screenReports.concludeGone();
    if (businessDay(clock()) === day) return;
    day = businessDay(clock());
    stream.publish({ kind: 'today', today: counters.today() });
  }, 10_000);
  midnight.unref();
  let tallying = false;
  const keepDays = async () => {
    if (tallying) return;
    tallying = true;
    try {
      await keepTallies(db, businessDay(clock()), async () => {
        await nextTurn();
        return db.open;
      });
    } catch (cause) {
      if (db.open) console.error('The tallies of past days could not be kept:', cause);
    }
    tallying = false;
  };
  const upkeep = setInterval(() => {
    store.settle();
    // A pack that was mended comes into use by itself.
    if (content.fault !== null) content.reload().catch(() => {});
    void backups.makeWhenDue();
    void keepDays();
  }, 60_000);
  upkeep.unref();
  const rounds = startReleaseRounds(following);

  return {
    handle,
    handleLan: createLanHandler(services, handle),
    lanOpenedAt: lanScreens.openedAt,
    reloadContent: () => releases.reload(),
    allowedWeb: () => content.pack.signage.allowed ?? {},
    printBy: (printer) => printing.printBy(printer),
    showPortalBy: portalViews.showBy,
    startAtLoginBy: loginStart.startBy,
    updateIn: appUpdates.runIn,
    becameReady: appUpdates.ready,
    async close() {
      clearInterval(midnight);
      clearInterval(upkeep);
      rounds.close();
      appUpdates.close();
      outbox.close();
      notices.close();
      await backups.stop();
      store.close();
    },
  };
}
