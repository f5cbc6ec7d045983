import type { Database } from 'better-sqlite3';
import type { Backups } from './backup.ts';
import type { Calls } from './calls.ts';
import type { Clock } from './clock.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { ContentStore } from './content/content-store.ts';
import type { ContentNews } from './content-news.ts';
import type { Counters } from './counters.ts';
import type { DeskEvents } from './desk-events.ts';
import type { EventLog } from './event-log.ts';
import type { LanReports } from './lan-reports.ts';
import type { LanScreens } from './lan-screens.ts';
import type { Lobby } from './lobby.ts';
import type { LoginStart } from './login-start.ts';
import type { Machine } from './machine.ts';
import type { Notices } from './notices.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Plans } from './plans.ts';
import type { PortalViews } from './portal/portal-views.ts';
import type { Printing } from './printing/printing.ts';
import type { HqWord } from './releases/hq-word.ts';
import type { Releases } from './releases/releases.ts';
import type { KeptReports } from './reports/kept-reports.ts';
import type { Reports } from './reports/reports.ts';
import type { RestoreReports } from './restore-reports.ts';
import type { ScreenReports } from './screen-reports.ts';
import type { SiteSettings } from './settings/site-settings.ts';
import type { SiteLog } from './site-log.ts';
import type { SignIn } from './staff/sign-in.ts';
import type { StoreHealth } from './store-health.ts';
import type { Stream } from './stream.ts';
import type { WeekTips } from './tips.ts';
import type { AppUpdates } from './updates/app-updates.ts';
import type { WebPages } from './web-pages.ts';

/** Everything the API stands on. Built once, in main/app.ts. */
export interface Services {
  version: string;
  startedAt: number;
  clock: Clock;
  db: Database;
  /** A connection that only reads; whoever asks closes it. */
  openReading: () => Database;
  /** The target of days for which the branch has set none. */
  dailyTarget: number;
  content: ContentStore;
  contentNews: ContentNews;
  releases: Releases;
  /** What headquarters says to this PC: asked every half minute, and when somebody at the desk asks. */
  hqWord: HqWord;
  /** New versions of the app itself, where it is packaged. */
  appUpdates: AppUpdates;
  eventLog: EventLog;
  counters: Counters;
  deskEvents: DeskEvents;
  storeHealth: StoreHealth;
  clockWatch: ClockWatch;
  backups: Backups;
  restoreReports: RestoreReports;
  reports: Reports;
  keptReports: KeptReports;
  calls: Calls;
  plans: Plans;
  lobby: Lobby;
  tips: WeekTips;
  notices: Notices;
  outbox: Outbox;
  screenReports: ScreenReports;
  lanScreens: LanScreens;
  lanReports: LanReports;
  printing: Printing;
  portalViews: PortalViews;
  stream: Stream;
  signIn: SignIn;
  /** What the site sets for itself; the technician changes it at the desk. */
  settings: SiteSettings;
  loginStart: LoginStart;
  machine: Machine;
  siteLog: SiteLog;
  webPages: WebPages;
  /** Folder of the built interface. */
  rendererFolder: string;
}
