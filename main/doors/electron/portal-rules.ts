import type {
  PortalOrigins,
  PortalPlace,
  PortalTrouble,
} from '../../../shared/domain/content/portal-view.ts';
import { isFrom } from '../../origin.ts';

/** Whose page an address is; null where it is none of those that may be opened. */
export function placeOf(origins: PortalOrigins, address: string): PortalPlace | null {
  if (isFrom(origins.portal, address)) return 'portal';
  if (isFrom(origins.signIn ?? [], address)) return 'sign-in';
  return isFrom(origins.payment ?? [], address) ? 'payment' : null;
}

/** Whether a page, or a frame inside of it, may go to an address. A frame may also be empty. */
export function mayVisit(origins: PortalOrigins, address: string, isMainFrame: boolean): boolean {
  if (placeOf(origins, address) !== null) return true;
  return !isMainFrame && (address === 'about:blank' || address === 'about:srcdoc');
}

/** A request as a session is asked about it. */
interface Asked {
  url: string;
  resourceType: string;
}

/** Whether a page of the view may ask for something: whole pages where it may go, all else from `assets`, too. */
export function mayLoad(origins: PortalOrigins, { url, resourceType }: Asked): boolean {
  if (resourceType === 'mainFrame' || resourceType === 'subFrame') return mayVisit(origins, url, true);
  const { protocol } = URL.parse(url) ?? {};
  if (protocol === 'data:') return true;
  // A socket is of the origin of the page that has the same host and port.
  const asked = protocol === 'wss:' ? url.replace(/^wss/i, 'https') : url;
  return placeOf(origins, asked) !== null || isFrom(origins.assets ?? [], asked);
}

/**
 * A window that a page wants to open is opened in the view itself, or not at all. Null: not at all. Files among
 * what it sends are not sent on: they would have to be read from the disk a second time.
 */
export function inPlaceOf(origins: PortalOrigins, wanted: Wanted): InPlace | null {
  if (placeOf(origins, wanted.url) === null) return null;
  const { postBody } = wanted;
  if (postBody === undefined || postBody === null) return { url: wanted.url };
  const sent = postBody.data.filter((part) => part.type === 'rawData');
  if (sent.length < postBody.data.length) return null;
  const boundary = postBody.boundary === undefined ? '' : `; boundary=${postBody.boundary}`;
  return { url: wanted.url, contentType: `${postBody.contentType}${boundary}`, sent };
}

interface Wanted {
  url: string;
  postBody?: { contentType: string; boundary?: string; data: readonly { type: string }[] } | null;
}

/** What the view loads instead of opening a window. */
export interface InPlace {
  url: string;
  contentType?: string;
  sent?: readonly { type: string }[];
}

/** A receipt is a page or two; more than this is something else. */
export const mostReceiptBytes = 20 * 1024 * 1024;
/** A session leaves no more papers than this. */
export const mostReceipts = 10;

/** Whether a download is a receipt: a PDF of a page that may be opened, of a receipt's size. */
export function isReceipt(origins: PortalOrigins, item: Download, receipts: number): boolean {
  return (
    placeOf(origins, item.url) !== null &&
    item.mime === 'application/pdf' &&
    item.bytes <= mostReceiptBytes &&
    receipts < mostReceipts
  );
}

/** A download; `bytes` is 0 where the site does not say. */
export interface Download {
  url: string;
  mime: string;
  bytes: number;
}

/** Where an address that is refused would have led, in as few words as people can check: the host, or the scheme. */
export function refusedName(address: string): string {
  const url = URL.parse(address);
  return url?.host || url?.protocol || '?';
}

/**
 * Chromium's error codes as people can be told of them (net/base/net_error_list.h). Null: nothing is wrong, another
 * page took over or this door said no.
 */
export function troubleOf(code: number): PortalTrouble | null {
  return (
    troubles.find(([from, to]) => code <= from && code >= to)?.[2] ?? (quiet.has(code) ? null : 'failed')
  );
}

/** An answer of the site that is not a page. What is wrong with the request itself, the site tells. */
export function troubleOfStatus(status: number): PortalTrouble | null {
  return status >= 500 ? 'busy' : null;
}

/** ERR_ABORTED, ERR_BLOCKED_BY_CLIENT. */
const quiet = new Set([-3, -20]);

/** From and to, the first that fits. */
const troubles: readonly [number, number, PortalTrouble][] = [
  [-7, -7, 'slow'],
  [-118, -118, 'slow'],
  [-21, -21, 'offline'],
  [-105, -106, 'offline'],
  [-109, -109, 'offline'],
  [-137, -138, 'offline'],
  [-130, -131, 'offline'],
  [-201, -201, 'clock'],
  [-200, -299, 'unsafe'],
  [-107, -107, 'unsafe'],
  [-110, -117, 'unsafe'],
  [-122, -129, 'unsafe'],
  [-134, -136, 'unsafe'],
  [-148, -181, 'unsafe'],
  [-100, -108, 'unreachable'],
  [-324, -324, 'unreachable'],
];
