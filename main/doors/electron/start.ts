import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { guardContents } from './contents.ts';
import type { ElectronModule } from './module.ts';
import { scheme } from './page.ts';
import { guardSession } from './session.ts';
import { type Launch, refuseSwitches } from './switches.ts';

/**
 * Everything that must stand before Electron is ready. Call it without awaiting anything first: Electron takes
 * the scheme and the sandbox only until then.
 *
 * @param dataFolder Chromium's own files go below it, so one data folder has one running app
 * @returns false when the app already runs with this data folder: the other one has been told to come forward
 * @throws ConfigError when a switch on the command line would open the locked screen
 */
export function prepareElectron(electron: ElectronModule, launch: Launch, dataFolder: string): boolean {
  const { app } = electron;
  refuseSwitches(launch);

  const shellFolder = join(dataFolder, 'shell');
  mkdirSync(shellFolder, { recursive: true });
  app.setPath('userData', shellFolder);
  if (!app.requestSingleInstanceLock()) return false;

  app.enableSandbox();
  electron.protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  electron.Menu.setApplicationMenu(null);
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');

  // Electron tells of every session and every page, also of those nobody here has asked for.
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event, _contents, _details, _asker, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('open-url', (event) => event.preventDefault());
  app.on('open-file', (event) => event.preventDefault());
  // Electron quits with its last window unless somebody listens; ours come back.
  app.on('window-all-closed', () => {});
  return true;
}
