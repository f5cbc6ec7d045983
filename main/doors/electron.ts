import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { DisplayMemory } from './electron/display-memory.ts';
import { endOnce } from './electron/ending.ts';
import { type Host, processHost } from './electron/host.ts';
import type { ElectronModule } from './electron/module.ts';
import { home } from './electron/page.ts';
import { Panes } from './electron/panes.ts';
import { PortalView } from './electron/portal.ts';
import { SheetPrinter } from './electron/print.ts';
import { serveApp } from './electron/session.ts';
import { letUpdate } from './electron/update.ts';
import { allowWeb } from './electron/web.ts';

/**
 * The Electron door: answers `tantam://app/` from the app, opens the configured windows and keeps them open.
 * `prepareElectron` has run before. Prints the line of readiness when the first window has loaded its page.
 *
 * @returns when the windows have been asked for; they load after that
 */
export async function openElectronDoor(
  electron: ElectronModule,
  app: App,
  config: Config,
  host: Host = processHost,
): Promise<void> {
  let ready = false;
  const panes = new Panes(electron, host, config.settings.windows, new DisplayMemory(config.home), () => {
    if (ready) return;
    ready = true;
    host.say(`Tận Tâm is ready: ${home}`);
    app.becameReady();
  });
  const printer = new SheetPrinter(electron, host, config.settings.printer?.name ?? '');
  let portal: PortalView | undefined;
  endOnce(electron, app, host, () => {
    void portal?.endSession();
    panes.end();
    printer.end();
  });
  letUpdate(electron, app, host);
  electron.app.on('second-instance', () => panes.focus());
  electron.app.on('child-process-gone', (_event, { type, reason }) =>
    host.warn(`Chromium's ${type} process ended (${reason}); Chromium starts it again.`),
  );

  await electron.app.whenReady();
  for (const partition of new Set([...config.settings.windows.map((window) => window.page), 'sheet'])) {
    serveApp(electron.session.fromPartition(partition), app);
  }
  allowWeb(electron.session.fromPartition('signage'), app.allowedWeb);
  app.printBy(printer);
  const paper = config.settings.printer?.paper;
  portal = new PortalView(electron, host, {
    window: () => panes.kioskWindow(),
    print: paper && ((contents) => printer.printPage(contents, paper)),
    home: config.home,
  });
  app.showPortalBy(portal);
  let blocker = electron.powerSaveBlocker.start('prevent-display-sleep');
  electron.powerMonitor.on('resume', () => {
    if (electron.powerSaveBlocker.isStarted(blocker)) return;
    blocker = electron.powerSaveBlocker.start('prevent-display-sleep');
  });
  panes.start();
}
