import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { Settings, settingsFault } from '../shared/domain/desk/settings.ts';
import { ConfigError } from './errors.ts';
import { NewerSettingsError, type SettingsStore, settingsIn } from './services/settings/settings-file.ts';
import type { Packaged } from './services/updates/packaged.ts';

/** A window of the Electron door. */
export type Window = Settings['windows'][number];

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
  /** How the app is packaged; undefined where another's means run it. */
  packaged?: Packaged | undefined;
  settings: Settings;
  /** Where the settings were read from, and changes go. */
  settingsStore?: SettingsStore | undefined;
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
  const home = openHome(environment);
  return {
    version: packageJson.version,
    home,
    packFolder: packFolderOf(environment, root),
    rendererFolder: join(root, 'dist', 'renderer'),
    port: portOf(environment.TANTAM_PORT),
    lanPort: lanPortOf(environment),
    ...readSettings(home, openStore),
  };
}

/** What has to be known of the computer to have the app started when somebody signs in. */
export interface Login {
  platform: NodeJS.Platform;
  /** What starts the app: an AppImage, which unpacks elsewhere each time, or the program itself. */
  program: string;
  /** Where Linux keeps a user's settings. */
  configFolder: string;
}

/** What starts this app, as the system has to be told it. */
export function loginOf(environment: Record<string, string | undefined>): Login {
  return {
    platform: process.platform,
    program: environment.APPIMAGE || process.execPath,
    configFolder: environment.XDG_CONFIG_HOME || join(homedir(), '.config'),
  };
}

/**
 * How the packaged app that runs is installed. An AppImage names itself in its environment, which what it starts
 * inherits: it is believed only where the program lies in what was unpacked of it.
 */
export function packagedAs(
  environment: Record<string, string | undefined>,
  { platform, execPath }: Pick<NodeJS.Process, 'platform' | 'execPath'>,
): Packaged | undefined {
  const { APPIMAGE: image, APPDIR: unpacked, PORTABLE_EXECUTABLE_FILE: portable } = environment;
  if (platform === 'win32') return portable ? { kind: 'portable', file: portable } : { kind: 'nsis' };
  if (platform !== 'linux') return undefined;
  const isInside = unpacked && execPath.startsWith(`${unpacked.replace(/\/$/, '')}/`);
  return image && isInside ? { kind: 'appimage', file: image } : { kind: 'deb' };
}

/** The data folder this environment names; it need not exist. */
export function homeOf(environment: Record<string, string | undefined>): string {
  return resolve(environment.TANTAM_HOME || defaultHome(environment));
}

/** The folder of the content pack in use; the shipped one unless TANTAM_PACK names another. */
export function packFolderOf(environment: Record<string, string | undefined>, root: string): string {
  return resolve(environment.TANTAM_PACK || join(root, 'resources', 'packs', 'hanoi'));
}

function readSettings(
  home: string,
  openStore: (folder: string) => SettingsStore,
): Pick<Config, 'settings' | 'settingsStore'> {
  let store: SettingsStore;
  try {
    store = openStore(home);
  } catch (cause) {
    throw new ConfigError(
      `The settings file ${join(home, 'settings.json')} cannot be read: ${(cause as Error).message}. Mend it, or move it away to start with the defaults.`,
    );
  }
  try {
    const given = settingsIn(store);
    const parsed = Settings.safeParse(given);
    if (parsed.success) return { settings: parsed.data, settingsStore: store };
    throw new ConfigError(
      `The settings file ${store.path} has a value that cannot be used: ${settingsFault(parsed.error, given)}. Mend or remove it.`,
    );
  } catch (cause) {
    throw cause instanceof NewerSettingsError ? new ConfigError(cause.message) : cause;
  }
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

/**
 * Makes the data folder of an environment, where there is none.
 *
 * @returns its path
 * @throws ConfigError when it cannot be written
 */
export function openHome(environment: Record<string, string | undefined>): string {
  const home = homeOf(environment);
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK | constants.X_OK);
    return home;
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
