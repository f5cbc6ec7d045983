import type { WebContentsView } from 'electron';
import type { ElectronModule } from './module.ts';

/**
 * Makes the view that the portal is shown in. The only place that makes one: every option is written out, none is
 * merged in from elsewhere.
 *
 * @param partition a session that nobody has used before; kept in memory, since it does not begin with `persist:`
 */
export function makeView(electron: ElectronModule, partition: string): WebContentsView {
  const view = new electron.WebContentsView({
    webPreferences: {
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      // Its file pickers (showOpenFilePicker) ask the system, past the choosers that are taken away.
      disableBlinkFeatures: 'FileSystemAccessLocal',
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      disableHtmlFullscreenWindowResize: true,
      devTools: false,
      spellcheck: false,
      autoplayPolicy: 'user-gesture-required',
      backgroundThrottling: true,
      zoomFactor: 1,
    },
  });
  view.setBackgroundColor('#ffffff');
  view.setVisible(false);
  return view;
}
