import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import { dailyTarget } from '../shared/domain/assist.ts';
import { MonthStartDay } from '../shared/domain/period.ts';
import { Paper } from '../shared/domain/print.ts';
import { SiteScreen } from '../shared/domain/screen.ts';
import { Id } from '../shared/domain/text.ts';
import { OpeningHours } from '../shared/domain/timing.ts';
import { ConfigError } from './errors.ts';

/** A window of the Electron door: which page it shows and on which display. */
const Window = z.discriminatedUnion('page', [
  z.strictObject({ page: z.literal('kiosk'), display: z.enum(['primary', 'secondary']) }),
  z.strictObject({ page: z.literal('signage'), screen: Id, display: z.enum(['primary', 'secondary']) }),
]);
export type Window = z.infer<typeof Window>;

/** An address, or the path of a folder. */
const Place = z
  .string()
  .min(1)
  .refine((place) => !/^https?:/.test(place) || URL.canParse(place), 'must be an address or a folder');

/** What a site sets for itself; `settings.json` in the data folder. Every field has a default. */
export const Settings = z.strictObject({
  siteName: z.string().min(1).default('Chi nhánh Trung tâm Phục vụ hành chính công'),
  dailyTarget: z.int().min(1).max(1_000).default(dailyTarget),
  /** The day of the month on which a month of reports begins; 1 makes it the calendar month. */
  reportMonthStartDay: MonthStartDay.default(1),
  /** The staff desk locks itself when nobody touches it for this long. */
  deskLockMinutes: z.int().min(1).max(240).default(15),
  /**
   * The system printer that sheets go to, by the name the system has for it, and the paper in it. Null: no
   * printer. Read by the Electron door; a browser asks by itself.
   */
  printer: z
    .strictObject({ name: z.string().min(1), paper: Paper })
    .nullable()
    .default(null),
  /** When the site is open; every screen follows it that has no hours of its own. Always, where it is left out. */
  hours: OpeningHours.optional(),
  /** What the site says of its screens; see shared/domain/screen. */
  screens: z.array(SiteScreen).default([]),
  /**
   * Where releases of the content come from besides headquarters (an address, or a folder that is shared), and the
   * group of sites that this one gets them with.
   */
  releases: z.strictObject({ from: Place.optional(), group: Id.optional() }).default({}),
  windows: z
    .array(Window)
    .min(1)
    .default([
      { page: 'kiosk', display: 'primary' },
      { page: 'signage', screen: 'lobby', display: 'secondary' },
    ]),
});
export type Settings = z.infer<typeof Settings>;

/** Everything the app is told from outside, read once at the start. */
export interface Config {
  version: string;
  /** The data folder: database, settings, backups. Exists and can be written. */
  home: string;
  /** The content pack in use. */
  packFolder: string;
  /** The built interface. */
  rendererFolder: string;
  /** Loopback port of the HTTP door; 0 takes a free one. */
  port: number;
  /** Port for screens on the network, 0 for a free one; undefined where the site is not open to them. */
  lanPort?: number | undefined;
  settings: Settings;
}

/** What a settings store must do: `conf` in Node, `electron-store` in Electron; the same file by both. */
export interface SettingsStore {
  store: Record<string, unknown>;
  path: string;
}

/**
 * Reads the environment and the settings file. The only place that does.
 *
 * @param root the folder that holds `dist` and `resources`
 * @param openStore opens `settings.json` in the given folder
 * @throws ConfigError with a sentence saying which value is wrong and what to do
 */
export function readConfig(
  environment: Record<string, string | undefined>,
  root: string,
  openStore: (folder: string) => SettingsStore,
): Config {
  const home = homeOf(environment);
  openFolder(home);
  return {
    version: packageJson.version,
    home,
    packFolder: packFolderOf(environment, root),
    rendererFolder: join(root, 'dist', 'renderer'),
    port: portOf(environment.TANTAM_PORT),
    lanPort: lanPortOf(environment),
    settings: readSettings(home, openStore),
  };
}

/** The data folder this environment names; it need not exist. */
export function homeOf(environment: Record<string, string | undefined>): string {
  return resolve(environment.TANTAM_HOME || defaultHome(environment));
}

/** The folder of the content pack in use; the shipped one unless TANTAM_PACK names another. */
export function packFolderOf(environment: Record<string, string | undefined>, root: string): string {
  return resolve(environment.TANTAM_PACK || join(root, 'resources', 'packs', 'hanoi'));
}

function readSettings(home: string, openStore: (folder: string) => SettingsStore): Settings {
  let store: SettingsStore;
  try {
    store = openStore(home);
  } catch (cause) {
    throw new ConfigError(
      `The settings file ${join(home, 'settings.json')} cannot be read: ${(cause as Error).message}. Mend it, or move it away to start with the defaults.`,
    );
  }
  const parsed = Settings.safeParse(store.store);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${fieldOf(issue.path, store.store)}: ${issue.message}`);
  throw new ConfigError(
    `The settings file ${store.path} has a value that cannot be used: ${faults.join('; ')}. Mend or remove it.`,
  );
}

/** A field as a person finds it: of a screen, by the screen's name. */
function fieldOf(path: readonly PropertyKey[], settings: Record<string, unknown>): string {
  const [list, index, ...inner] = path;
  const screens: unknown = settings.screens;
  const screen: unknown = list === 'screens' && Array.isArray(screens) ? screens[Number(index)] : undefined;
  if (inner.length > 0 && screen !== null && typeof screen === 'object' && 'id' in screen) {
    return `screen "${screen.id}", "${inner.join('.')}"`;
  }
  return `"${path.join('.')}"`;
}

/** The port that TANTAM_PORT, or another variable, names; 4680, or another one, without it. @throws ConfigError */
export function portOf(given: string | undefined, variable = 'TANTAM_PORT', usual = 4680): number {
  if (given === undefined || given === '') return usual;
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new ConfigError(`${variable} is "${given}"; give a whole number from 0 to 65535, or leave it out.`);
}

/** Open to screens on the network only where TANTAM_LAN says so. @throws ConfigError */
function lanPortOf(environment: Record<string, string | undefined>): number | undefined {
  const { TANTAM_LAN: asked = '', TANTAM_LAN_PORT: port } = environment;
  if (asked === '' || asked === '0') return undefined;
  if (asked !== '1') {
    throw new ConfigError(
      `TANTAM_LAN is "${asked}"; give 1 to let screens on the network in, or leave it out.`,
    );
  }
  return portOf(port, 'TANTAM_LAN_PORT', 4780);
}

function openFolder(home: string): void {
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new ConfigError(
      `The data folder ${home} cannot be written (${(cause as NodeJS.ErrnoException).code}). Give another in TANTAM_HOME, or allow this user to write there.`,
    );
  }
}

/** The platform's own folder for an application's data. */
function defaultHome(environment: Record<string, string | undefined>): string {
  if (process.platform === 'win32') {
    return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'tan-tam');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'tan-tam');
  return join(environment.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'tan-tam');
}
