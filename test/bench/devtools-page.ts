import type { Devtools } from '../../main/launcher/devtools-pipe.ts';

/**
 * A page of a browser, with nothing of a test tool in it. Such tools turn on the protocol's runtime domain, with which
 * every error that a script makes, thrown or not, has its stack written down (0.1 s of a kiosk's start on a slow machine),
 * and its network domain, which keeps what was fetched: a page that fetches for hours then grows by what it does not keep itself.
 */
export interface DevtoolsPage {
  /** @throws DevtoolsError where the browser refuses, or does not answer in time */
  send(method: string, params?: Record<string, unknown>): Promise<Record<string, never>>;
  /** What an expression becomes in the page; a promise is waited for. @throws with what the page threw */
  ask<Answer>(expression: string): Promise<Answer>;
}

const patienceMs = 30_000;

/** @param sessionId of the page, as the browser called it when it was attached to */
export function devtoolsPage(devtools: Devtools, sessionId: string): DevtoolsPage {
  const send: DevtoolsPage['send'] = (method, params) => devtools.send(method, params, sessionId, patienceMs);
  return {
    send,
    async ask(expression) {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      const { result, exceptionDetails } = answer as {
        result?: { value: never };
        exceptionDetails?: { exception?: { description?: string } };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result?.value as never;
    },
  };
}

/** The page of a browser that shows one page. */
export async function onlyPage(devtools: Devtools): Promise<DevtoolsPage> {
  const { targetInfos } = (await devtools.send('Target.getTargets')) as unknown as {
    targetInfos: { targetId: string; type: string }[];
  };
  const found = targetInfos.find(({ type }) => type === 'page');
  if (found === undefined) throw new Error('The browser shows no page.');
  const { sessionId } = await devtools.send('Target.attachToTarget', {
    targetId: found.targetId,
    flatten: true,
  });
  return devtoolsPage(devtools, sessionId as unknown as string);
}
