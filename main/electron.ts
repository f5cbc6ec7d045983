import { resolve } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  WebContentsView,
} from 'electron';
import Store from 'electron-store';
import packageJson from '../package.json' with { type: 'json' };
import { createApp } from './app.ts';
import { loginOf, openHome, packagedAs, readConfig } from './config.ts';
import { processHost } from './doors/electron/host.ts';
import { offerStartAtLogin } from './doors/electron/login.ts';
import { prepareElectron } from './doors/electron/start.ts';
import { isCommand, type Launch, refuseSwitches } from './doors/electron/switches.ts';
import { openElectronDoor } from './doors/electron.ts';
import { openLanDoorIfAsked } from './doors/lan.ts';
import { PlainError } from './errors.ts';
import { keepOutput } from './kept-output.ts';
import { systemClock } from './services/clock.ts';
import { openSiteLog } from './services/site-log.ts';
import { givesWay } from './services/updates/giving-way.ts';

const electron = {
  app,
  BrowserWindow,
  clipboard,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  WebContentsView,
};

// Electron shows a dialog for an error nobody handles; a dialog on a public screen leads to the desktop.
process.on('uncaughtException', fail);
start().catch(fail);

/** Not awaited at the top of the module: Electron becomes ready only after the module has been evaluated. */
async function start(): Promise<void> {
  const root = resolve(import.meta.dirname, '..', '..');
  const launch = {
    argv: process.argv,
    platform: process.platform,
    root: process.getuid?.() === 0,
    packaged: app.isPackaged,
  };
  if (isCommand(launch)) return obey(launch, root);
  const packaged = app.isPackaged ? packagedAs(process.env, process) : undefined;
  const home = openHome(process.env);
  if (!prepareElectron(electron, launch, home)) {
    app.exit(0);
    return;
  }
  // Counted before anything is read that a new version may fail on.
  if (givesWay({ home, version: packageJson.version, packaged }, process.env)) {
    app.exit(0);
    return;
  }
  const settings = (cwd: string) => new Store({ cwd, name: 'settings' });
  const config = { ...readConfig(process.env, root, settings), packaged };
  keepOutput(openSiteLog(config.home, systemClock));
  const product = await createApp(config);
  offerStartAtLogin(electron, processHost, product, loginOf(process.env));
  await openElectronDoor(electron, product, config);
  await openLanDoorIfAsked(product, config.lanPort);
}

/** The packaged app is its own `tantam`: it does what was entered and ends, without a window. */
function obey(launch: Launch, root: string): Promise<void> {
  refuseSwitches(launch);
  return import('./commands/commands.ts')
    .then(({ run, siteProgram }) => run(siteProgram(root).program, launch.argv.slice(1)))
    .then(() => app.exit(Number(process.exitCode ?? 0)));
}

function fail(error: unknown): void {
  if (error instanceof PlainError) {
    process.stderr.write(`${error.message}\n`);
    app.exit(error.exitCode);
    return;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  app.exit(1);
}
