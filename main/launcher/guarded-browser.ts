import type { Devtools } from './devtools-pipe.ts';
import { confined, framedOrigins, type Header, mayFill } from './framed-pages.ts';
import { guardScript } from './page-guard.ts';

/** The one page of the kiosk's browser. */
export interface GuardedPage {
  targetId: string;
  sessionId: string;
}

/**
 * Shuts a browser to everything but one address's origin, from outside of the page: other windows and tabs are
 * closed before they run, other documents never load, dialogs, downloads and file choosers are turned away. Frames
 * alone may be filled from elsewhere: from where the app lets the page at hand have them, which only the lobby's has.
 *
 * @returns the page, once its document is on its way
 */
export async function guardBrowser(devtools: Devtools, address: string): Promise<GuardedPage> {
  const { send } = devtools;
  let own: string | undefined;
  let pageSession: string | undefined;
  /** From where the document at hand may fill its frames. */
  let framed: readonly string[] = [];

  devtools.onEvent(({ method, params, sessionId }) => {
    const tell = (command: string, details: Record<string, unknown> = {}) =>
      send(command, details, sessionId).catch(() => {});
    if (method === 'Target.attachedToTarget') {
      const { targetInfo, sessionId: attached } = params as unknown as Attached;
      if (targetInfo.type === 'page' && own !== undefined && targetInfo.targetId !== own) {
        void send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {});
      } else if (targetInfo.targetId !== own) {
        // In order: the frame, which is a process of its own, runs only once it is guarded.
        if (targetInfo.type === 'iframe') void guardDocuments(devtools, attached).catch(() => {});
        void send('Runtime.runIfWaitingForDebugger', {}, attached).catch(() => {});
      }
    }
    if (method === 'Fetch.requestPaused') {
      const paused = params as unknown as Paused;
      const { requestId, request, frameId, responseHeaders } = paused;
      const inFrame = frameId !== own;
      const isOwn = mayShow(request.url, address);
      // An answer without content leaves the page as it is; a refusal would show an error page in its place.
      if (!isOwn && !(inFrame && mayFill(framed, request.url))) {
        void tell('Fetch.fulfillRequest', { requestId, responseCode: 204 });
      } else if (responseHeaders === undefined) void tell('Fetch.continueRequest', { requestId });
      else if (!isOwn) void confine(devtools, sessionId, paused, framed).catch(() => {});
      else {
        if (!inFrame) framed = framedOrigins(responseHeaders);
        void tell('Fetch.continueResponse', { requestId });
      }
    }
    if (method === 'Page.frameNavigated') {
      const { frame } = params as unknown as Navigated;
      if (frame.parentId !== undefined || sessionId !== pageSession) return;
      // Some addresses never pass as a request: about:blank, or an error page.
      if (mayShow(frame.url, address)) void tell('Page.resetNavigationHistory');
      else void tell('Page.navigate', { url: address });
    }
    if (method === 'Page.javascriptDialogOpening')
      void tell('Page.handleJavaScriptDialog', { accept: false });
  });

  const { targetInfos } = (await send('Target.getTargets')) as unknown as { targetInfos: TargetInfo[] };
  own = targetInfos.find(({ type }) => type === 'page')?.targetId;
  if (own === undefined) throw new Error('The browser came up without a window.');
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  await send('Browser.setDownloadBehavior', { behavior: 'deny' });
  const { sessionId } = (await send('Target.attachToTarget', {
    targetId: own,
    flatten: true,
  })) as unknown as {
    sessionId: string;
  };
  pageSession = sessionId;
  await send('Inspector.enable', {}, sessionId);
  await send('Page.setInterceptFileChooserDialog', { enabled: true }, sessionId);
  await guardDocuments(devtools, sessionId);
  await send('Page.navigate', { url: address }, sessionId);
  await send('Page.bringToFront', {}, sessionId);
  return { targetId: own, sessionId };
}

/** Has every document of a session's frames asked about before it is fetched and before it is shown. */
async function guardDocuments({ send }: Devtools, sessionId: string): Promise<void> {
  const documents = { urlPattern: '*', resourceType: 'Document' };
  const patterns = [documents, { ...documents, requestStage: 'Response' }];
  const autoAttach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
  await Promise.all([
    send('Page.enable', {}, sessionId),
    send('Fetch.enable', { patterns }, sessionId),
    send('Page.addScriptToEvaluateOnNewDocument', { source: guardScript }, sessionId),
    send('Target.setAutoAttach', autoAttach, sessionId),
  ]);
}

/** Lets a frame have a page from elsewhere, under a policy that Chromium heeds only in an answer that is given anew. */
async function confine(
  { send }: Devtools,
  sessionId: string | undefined,
  { requestId, responseStatusCode: responseCode, responseHeaders = [] }: Paused,
  origins: readonly string[],
): Promise<void> {
  if (responseCode === undefined || (responseCode >= 300 && responseCode < 400)) {
    // Where it leads is asked about as well.
    await send('Fetch.continueResponse', { requestId }, sessionId);
    return;
  }
  const { body, base64Encoded } = (await send(
    'Fetch.getResponseBody',
    { requestId },
    sessionId,
  )) as unknown as {
    body: string;
    base64Encoded: boolean;
  };
  await send(
    'Fetch.fulfillRequest',
    {
      requestId,
      responseCode,
      responseHeaders: confined(responseHeaders, origins),
      body: base64Encoded ? body : Buffer.from(body).toString('base64'),
    },
    sessionId,
  );
}

/** Whether a document may be shown: of the kiosk's own origin, or the address itself where that has none. */
export function mayShow(asked: string, address: string): boolean {
  const own = new URL(address);
  const url = URL.parse(asked);
  if (url === null) return false;
  return own.origin === 'null' ? asked === address : url.origin === own.origin && url.username === '';
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}
interface Attached {
  targetInfo: TargetInfo;
  sessionId: string;
}
interface Navigated {
  frame: { url: string; parentId?: string };
}
interface Paused {
  requestId: string;
  request: { url: string };
  frameId: string;
  /** Only once the answer is there. */
  responseHeaders?: Header[];
  responseStatusCode?: number;
}
