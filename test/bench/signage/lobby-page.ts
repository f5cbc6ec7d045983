import { type Browser, chromium, type Page } from '@playwright/test';

/** The page of the lobby screen in a running browser; to be left by closing the connection. */
export interface LobbyPage {
  browser: Browser;
  page: Page;
}

/** @param port of the browser's DevTools */
export function lobbyPageAt(port: number): Promise<LobbyPage> {
  return pageAt(port, (page) => page.url().includes('/signage'));
}

/** The page of a browser that has shown nothing yet. */
export function firstPageAt(port: number): Promise<LobbyPage> {
  return pageAt(port, () => true);
}

async function pageAt(port: number, fits: (page: Page) => boolean): Promise<LobbyPage> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find(fits);
  if (page === undefined) throw new Error('The browser shows no lobby screen.');
  return { browser, page };
}
