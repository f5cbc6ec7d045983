import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { App } from '../../../main/app.ts';
import type { Config } from '../../../main/config.ts';
import type { prepareElectron } from '../../../main/doors/electron/start.ts';
import type { isCommand, Launch } from '../../../main/doors/electron/switches.ts';
import type { openElectronDoor } from '../../../main/doors/electron.ts';
import type { PortalWindow } from '../../../main/services/portal/portal-window.ts';
import type { Printer } from '../../../main/services/printing/printer.ts';
import type { Shell } from '../../../main/services/updates/app-updates.ts';
import type { Allowed } from '../../../shared/domain/content/web-item.ts';
import { Settings } from '../../../shared/domain/desk/settings.ts';
import { displayOf, ElectronDouble } from '../double.ts';
import { HandHost } from '../hand-host.ts';

/** What is examined: the door as it runs, and the sources as they are written. */
export interface Subject {
  prepareElectron: typeof prepareElectron;
  openElectronDoor: typeof openElectronDoor;
  isCommand: typeof isCommand;
  /** Text by path from the project's root, with slashes. */
  sources: ReadonlyMap<string, string>;
}

/** One thing the door promises. The same rules examine the real door and doors broken on purpose. */
export interface Rule {
  title: string;
  /** @throws when the subject breaks the rule */
  check(subject: Subject): void | Promise<void>;
}

/** A started door with everything around it. */
export interface Bench {
  electron: ElectronDouble;
  host: HandHost;
  /** Requests that reached the app. */
  requests: Request[];
  /** How often the app has been closed. */
  closed: { times: number };
  /** What the app does when it is asked. */
  app: App;
  /** What the door gave the app to print with. */
  printer: Printer | undefined;
  /** What the door gave the app to show the portal with. */
  portal: PortalWindow | undefined;
  /** What the door gave the app to start anew with. */
  shell: Shell | undefined;
  /** How often the app was told that a page stands. */
  ready: { times: number };
  home: string;
}

/** How a bench differs from a kiosk PC with two displays. */
export interface Setting {
  packaged?: boolean;
  windows?: Settings['windows'];
  displays?: number;
  settings?: Partial<Settings>;
  allowed?: () => Allowed;
  /** What lies in the data folder before the start, by path. */
  files?: Record<string, string>;
  answer?: (request: Request) => Response | Promise<Response>;
  close?: () => Promise<void>;
}

/** Both windows as a site gets them without a settings file. */
export const bothWindows: Settings['windows'] = [
  { page: 'kiosk', display: 'primary' },
  { page: 'signage', screen: 'lobby', display: 'secondary' },
];

/** A kiosk, and the staff desk on the other display. */
export const withDesk: Settings['windows'] = [
  { page: 'kiosk', display: 'primary' },
  { page: 'staff', display: 'secondary' },
];

/** A start without switches. */
export function launchOf(change: Partial<Launch> = {}): Launch {
  return { argv: ['/opt/tantam/tan-tam'], platform: 'linux', root: false, packaged: true, ...change };
}

/** Starts a door, hands it to `examine`, and takes away what it left on the disk. */
export async function onBench(
  subject: Pick<Subject, 'prepareElectron' | 'openElectronDoor'>,
  setting: Setting,
  examine: (bench: Bench) => void | Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-electron-'));
  try {
    for (const [path, text] of Object.entries(setting.files ?? {})) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), text);
    }
    const bench = makeBench(home, setting);
    const { electron, host, app } = bench;
    subject.prepareElectron(electron.module, launchOf({ packaged: electron.app.isPackaged }), home);
    const opened = subject.openElectronDoor(electron.module, app, configOf(home, setting), host);
    await electron.app.start();
    await opened;
    await examine(bench);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function makeBench(home: string, setting: Setting): Bench {
  const electron = new ElectronDouble();
  electron.app.isPackaged = setting.packaged ?? true;
  electron.screen.displays = [displayOf(1), displayOf(2, 1920)].slice(0, setting.displays ?? 2);
  const requests: Request[] = [];
  const closed = { times: 0 };
  const ready = { times: 0 };
  const bench: Bench = {
    electron,
    host: new HandHost(),
    requests,
    closed,
    printer: undefined,
    portal: undefined,
    shell: undefined,
    ready,
    home,
    app: {
      handle: async (request) => {
        requests.push(request);
        return setting.answer ? setting.answer(request) : new Response('the app');
      },
      handleLan: async () => new Response('a screen on the network'),
      lanOpenedAt: () => {},
      allowedWeb: () => setting.allowed?.() ?? {},
      printBy: (printer) => {
        bench.printer = printer;
      },
      showPortalBy: (portal) => {
        bench.portal = portal;
      },
      startAtLoginBy: () => {},
      updateIn: (shell) => {
        bench.shell = shell;
      },
      becameReady: () => {
        ready.times += 1;
      },
      reloadContent: async () => ({ revision: '000000000000', changed: false }),
      close: async () => {
        closed.times += 1;
        await setting.close?.();
      },
    },
  };
  return bench;
}

function configOf(home: string, setting: Setting): Config {
  return {
    version: '0.1.0',
    home,
    packFolder: join(home, 'pack'),
    rendererFolder: join(home, 'renderer'),
    port: 0,
    settings: Settings.parse({ windows: setting.windows ?? bothWindows, ...setting.settings }),
  };
}
