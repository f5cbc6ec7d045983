import type { Devtools } from './devtools-pipe.ts';
import { guardScript } from './page-guard.ts';

/** The one page of the kiosk's browser. */
export interface GuardedPage {
  targetId: string;
  sessionId: string;
}

/**
 * Shuts a browser to everything but one address's origin, from outside of the page: other windows and tabs are
 * closed before they run, other documents never load, dialogs, downloads and file choosers are turned away.
 *
 * @returns the page, once its document is on its way
 */
export async function guardBrowser(devtools: Devtools, address: string): Promise<GuardedPage> {
  const { send } = devtools;
  let own: string | undefined;

  devtools.onEvent(({ method, params, sessionId }) => {
    const tell = (command: string, details: Record<string, unknown> = {}) =>
      send(command, details, sessionId).catch(() => {});
    if (method === 'Target.attachedToTarget') {
      const { targetInfo, sessionId: attached } = params as unknown as Attached;
      if (targetInfo.type === 'page' && own !== undefined && targetInfo.targetId !== own) {
        void send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {});
      } else if (targetInfo.targetId !== own) {
        void send('Runtime.runIfWaitingForDebugger', {}, attached).catch(() => {});
      }
    }
    if (method === 'Fetch.requestPaused') {
      const { requestId, request } = params as unknown as Paused;
      // An answer without content leaves the page as it is; a refusal would show an error page in its place.
      if (mayShow(request.url, address)) void tell('Fetch.continueRequest', { requestId });
      else void tell('Fetch.fulfillRequest', { requestId, responseCode: 204 });
    }
    if (method === 'Page.frameNavigated') {
      const { frame } = params as unknown as Navigated;
      if (frame.parentId !== undefined) return;
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
  await send('Page.enable', {}, sessionId);
  await send('Inspector.enable', {}, sessionId);
  await send('Page.setInterceptFileChooserDialog', { enabled: true }, sessionId);
  await send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] }, sessionId);
  await send('Page.addScriptToEvaluateOnNewDocument', { source: guardScript }, sessionId);
  await send('Page.navigate', { url: address }, sessionId);
  await send('Page.bringToFront', {}, sessionId);
  return { targetId: own, sessionId };
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
}
