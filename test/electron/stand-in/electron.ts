import { displayOf, ElectronDouble } from '../double.ts';

/**
 * The double as a module, so that the entry runs whole in a plain Node process. STAND_IN says what the machine
 * is like, in words: `packaged`, `taken` (another instance runs).
 */
const machine = new Set((process.env.STAND_IN ?? '').split(' '));
const double = new ElectronDouble();
double.app.isPackaged = machine.has('packaged');
// As Electron has it: a packaged app is started without a script.
if (double.app.isPackaged) process.argv.splice(1, 1);
double.app.first = !machine.has('taken');
double.app.exit = (code = 0) => process.exit(code);
double.screen.displays = [displayOf(1)];

// Electron is ready some time after the entry has been evaluated; a page has loaded some time after it was made.
setTimeout(() => double.app.start(), 0);
double.app.on('web-contents-created', () => setTimeout(() => double.open.at(-1)?.finishLoad(), 0));
// A process with windows does not end by itself.
setInterval(() => {}, 60_000);

export const {
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
} = double.module;

/** What electron-store takes from the module. */
export default { app, ipcMain: undefined, shell: undefined };
