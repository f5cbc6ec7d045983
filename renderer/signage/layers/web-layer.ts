import type { Turn } from '../../../shared/signage/turn.ts';
import type { Client } from '../../client.ts';
import { type Layer, painted, waitUntil } from './layer.ts';
import type { Stage } from './stage.ts';

/** After its loading a page has this long to draw itself. */
const settlingMs = 400;
const blank = 'about:blank';

/**
 * A page of the network in a frame without rights: it is asked for by the server first, loaded below what is seen, and
 * comes up once it has loaded. It gets no touch and leads nowhere: the browser loads nothing from other origins than
 * the pack allows, and a page that tries is taken away.
 */
export function webLayer(
  element: HTMLIFrameElement,
  client: Pick<Client, 'pageState'>,
  { reports }: Pick<Stage, 'reports'>,
): Layer {
  let current: Turn | undefined;
  const turnedAway = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (current === undefined || effectiveDirective !== 'frame-src') return;
    const { item, startedAt } = current;
    current = undefined;
    reports.failed({ item: item.id, startedAt }, `its page wants to lead to ${blockedURI}`);
  };
  document.addEventListener('securitypolicyviolation', turnedAway);
  return {
    element,
    async prepare(turn, signal) {
      const { item } = turn;
      if (item.kind !== 'page') throw new Error(`The ${item.kind} "${item.id}" is no page.`);
      const { refused } = await client.pageState({ params: { item: item.id } }, { signal });
      if (refused !== null) throw new Error(refused);
      signal.throwIfAborted();
      current = turn;
      await waitUntil<Event>(signal, (done, _, over) => {
        element.addEventListener('load', done, { signal: over });
        element.title = item.title.vi;
        element.src = item.url;
      });
      await new Promise((done) => setTimeout(done, settlingMs));
      if (current !== turn) throw new Error(`${item.url} leads to where the pack allows no page from.`);
      await painted();
    },
    run: painted,
    rest() {
      current = undefined;
      if (element.src !== blank) element.src = blank;
    },
    end: () => document.removeEventListener('securitypolicyviolation', turnedAway),
  };
}
