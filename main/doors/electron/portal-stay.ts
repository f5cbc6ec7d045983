import type { BrowserWindow, WebContentsDidStartNavigationEventParams } from 'electron';

/**
 * Tells when the page of a window goes: the window is closed, the page's process ends, or another page is loaded.
 *
 * @returns looks away from it
 */
export function onPageGone(window: BrowserWindow, gone: () => void): () => void {
  // Kept, since a window that is destroyed no longer says which page it had.
  const { webContents } = window;
  const loading = ({ isMainFrame, isSameDocument }: Navigation) => {
    if (isMainFrame && !isSameDocument) gone();
  };
  window.on('closed', gone);
  webContents.on('render-process-gone', gone);
  webContents.on('did-start-navigation', loading);
  return () => {
    window.off('closed', gone);
    webContents.off('render-process-gone', gone);
    webContents.off('did-start-navigation', loading);
  };
}

type Navigation = Pick<WebContentsDidStartNavigationEventParams, 'isMainFrame' | 'isSameDocument'>;
