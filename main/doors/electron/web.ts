import type { Session, WebFrameMain } from 'electron';
import type { Allowed } from '../../../shared/domain/content/web-item.ts';
import { isFrom } from '../../origin.ts';

/** A request as a session is asked about it. */
interface Asked {
  url: string;
  resourceType: string;
  frame?: WebFrameMain | null;
}

/** What the pages of a session may have from elsewhere. A session that is not named here has nothing. */
const allowances = new WeakMap<Session, () => Allowed>();

/** Lets the pages of a session frame and stream what the content in use allows, asked anew each time. */
export function allowWeb(session: Session, allowed: () => Allowed): void {
  allowances.set(session, allowed);
}

/**
 * Whether something from elsewhere may come in: pages, and what they consist of, within a frame only; live streams, as
 * the app's own page fetches them. Never a window's own document.
 */
export function mayBring(session: Session, { url, resourceType, frame }: Asked): boolean {
  if (resourceType === 'subFrame') return isFrom(pagesOf(session), url);
  if (resourceType === 'mainFrame' || !frame) return false;
  if (frame.parent !== null) return isFrom(pagesOf(session), url);
  return (resourceType === 'xhr' || resourceType === 'media') && isFrom(streamsOf(session), url);
}

/** Whether a frame inside of a page may go to an address. `about:blank` is how a lobby screen empties one. */
export function mayFrame(session: Session, url: string): boolean {
  const pages = pagesOf(session);
  return isFrom(pages, url) || (pages.length > 0 && url === 'about:blank');
}

const pagesOf = (session: Session) => allowances.get(session)?.().pages ?? [];
const streamsOf = (session: Session) => allowances.get(session)?.().streams ?? [];
