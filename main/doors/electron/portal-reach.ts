import type { DownloadItem, Session } from 'electron';
import type { PortalOrigins } from '../../../shared/domain/content/portal-view.ts';
import { isReceipt, mayLoad, mayVisit } from './portal-rules.ts';

/** What one session of the portal may reach, and who is told of what it may not. */
export interface PortalReach {
  origins: PortalOrigins;
  /** How many receipts the session has saved. */
  receipts(): number;
  /** A page wanted to go to an address that it may not. */
  refused(address: string): void;
}

/** A session that is not named here is one of the app's own pages. */
const reaches = new WeakMap<Session, PortalReach>();

/** Whether a session is the portal's; whoever asks decides by its rules then. */
export function reachOf(session: Session): PortalReach | undefined {
  return reaches.get(session);
}

/** Whether a page of the portal may go to an address; told when not. A frame that stays empty keeps nobody from going on. */
export function mayGo(reach: PortalReach, url: string, isMainFrame: boolean): boolean {
  if (mayVisit(reach.origins, url, isMainFrame)) return true;
  if (isMainFrame) reach.refused(url);
  return false;
}

/** Whether a session may keep a download: only the portal's, and only a receipt. */
export function keepsDownload(session: Session, item: DownloadItem): boolean {
  const reach = reaches.get(session);
  if (reach === undefined) return false;
  const download = { url: item.getURL(), mime: item.getMimeType(), bytes: item.getTotalBytes() };
  return isReceipt(reach.origins, download, reach.receipts());
}

/**
 * Lets one session reach the portal: what its pages load is held against the origins, and dialogs and the print
 * dialog of the system are taken from them, which Chromium does for a page that is sandboxed without `allow-modals`
 * (HTML Standard, "sandboxed modals flag").
 */
export function openToPortal(session: Session, reach: PortalReach): void {
  reaches.set(session, reach);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayLoad(reach.origins, details) }),
  );
  session.webRequest.onHeadersReceived(({ responseHeaders }, answer) =>
    answer({ responseHeaders: withSandbox(responseHeaders ?? {}) }),
  );
}

/** Everything a page of the portal needs, without `allow-modals` and without ways to other programs. */
export const pageSandbox =
  'sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation';

/** The headers of an answer with one policy more; all that stand apply together. */
export function withSandbox(headers: Record<string, string[]>): Record<string, string[]> {
  const name =
    Object.keys(headers).find((key) => key.toLowerCase() === 'content-security-policy') ??
    'content-security-policy';
  return { ...headers, [name]: [...(headers[name] ?? []), pageSandbox] };
}
