import type { WebContents } from 'electron';
import { mayPress } from './keys.ts';
import { inApp } from './page.ts';
import { mayGo, reachOf } from './portal-reach.ts';
import { mayFrame } from './web.ts';

/** Keeps one page inside the app, whatever it is led to do. Applied to every page that is ever created. */
export function guardContents(contents: WebContents): void {
  const stayInside = (details: Navigation) => {
    const { url, isMainFrame } = details;
    const reach = reachOf(contents.session);
    if (reach) {
      if (!mayGo(reach, url, isMainFrame)) details.preventDefault();
      return;
    }
    if (!inApp(url) && (isMainFrame || !mayFrame(contents.session, url))) details.preventDefault();
  };
  contents.on('will-navigate', stayInside);
  contents.on('will-redirect', stayInside);
  contents.on('will-frame-navigate', stayInside);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());

  contents.on('before-input-event', (event, input) => {
    if (!mayPress(input)) event.preventDefault();
  });
  contents.on('zoom-changed', () => contents.setZoomFactor(1));
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1);
    contents.setVisualZoomLevelLimits(1, 1).catch(() => {});
  });

  // Prevented here means: the page's `beforeunload` does not hold up a reload.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}

interface Navigation {
  url: string;
  isMainFrame: boolean;
  preventDefault(): void;
}
