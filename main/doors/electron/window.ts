import type { BrowserWindow, Display } from 'electron';
import type { Window } from '../../config.ts';
import type { ElectronModule } from './module.ts';

/** The ground of every page, so that a window never flashes white or black. */
const ground = '#fbf6ec';

/** The page of a sheet that is printed. Nobody sees its window. */
interface SheetWindow {
  page: 'sheet';
}

/**
 * Makes a window that fills a display and shows itself when its page has been drawn, or the hidden one of a
 * sheet. The only place that makes one: every option is written out, none is merged in from elsewhere.
 */
export function makeWindow(
  electron: ElectronModule,
  window: Window | SheetWindow,
  display: Pick<Display, 'bounds'>,
): BrowserWindow {
  const packaged = electron.app.isPackaged;
  const made = new electron.BrowserWindow({
    x: display.bounds.x,
    y: display.bounds.y,
    width: display.bounds.width,
    height: display.bounds.height,
    title: 'Tận Tâm',
    backgroundColor: ground,
    show: false,
    frame: false,
    thickFrame: false,
    roundedCorners: false,
    hasShadow: false,
    kiosk: window.page === 'kiosk',
    fullscreen: window.page !== 'sheet',
    focusable: window.page === 'kiosk' || window.page === 'staff',
    alwaysOnTop: packaged && window.page !== 'sheet',
    skipTaskbar: window.page === 'sheet',
    autoHideMenuBar: true,
    webPreferences: {
      partition: window.page,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      disableHtmlFullscreenWindowResize: true,
      devTools: !packaged,
      spellcheck: false,
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
      zoomFactor: 1,
    },
  });
  if (window.page === 'sheet') return made;
  const show = () => {
    if (made.isDestroyed() || made.isVisible()) return;
    // The kiosk has the keyboard from the start; the desk takes it when somebody uses its display.
    if (window.page === 'kiosk') made.show();
    else made.showInactive();
  };
  made.once('ready-to-show', show);
  // On Linux a kiosk window may never be told that it is ready to show (electron/electron#25916).
  made.webContents.once('did-finish-load', show);
  return made;
}
