import { useEffect, useRef } from 'react';
import type { Plan } from '../../../shared/domain/signage/plan.ts';
import { useEver } from '../use-ever.ts';

/** Which kinds of items from the network have layers. */
export interface WebLayers {
  pages: boolean;
  streams: boolean;
}

/** What a document may load, as far as its plans have told: the content in use when it was loaded allows it. */
export interface Settled {
  revision: string;
  origins: ReadonlySet<string>;
}

/**
 * Whether the plans in hand have pages and streams, or ever had. What a document may load is settled when it is loaded,
 * so one that is to show something that newer content has from elsewhere begins anew.
 */
export function useWebLayers(plans: readonly Plan[]): WebLayers {
  const settled = useRef<Settled>(undefined);
  useEffect(() => {
    const now = settledBy(settled.current, plans);
    if (now === 'outdated') location.reload();
    else settled.current = now;
  }, [plans]);
  return {
    pages: useEver(originsOf(plans, 'page').length > 0),
    streams: useEver(originsOf(plans, 'stream').length > 0),
  };
}

/**
 * What is settled once these plans are known as well; `outdated` where one of other content than the first has
 * something from where nothing came before. Another day of the same content brings nothing that is not allowed.
 */
export function settledBy(
  before: Settled | undefined,
  plans: readonly Plan[],
): Settled | 'outdated' | undefined {
  const revision = before?.revision ?? plans[0]?.revision;
  if (revision === undefined) return undefined;
  const originsIn = (some: readonly Plan[]) => [...originsOf(some, 'page'), ...originsOf(some, 'stream')];
  const ofFirst = plans.filter((plan) => plan.revision === revision);
  const origins = new Set([...(before?.origins ?? []), ...originsIn(ofFirst)]);
  return originsIn(plans).every((origin) => origins.has(origin)) ? { revision, origins } : 'outdated';
}

function originsOf(plans: readonly Plan[], kind: 'page' | 'stream'): string[] {
  return plans
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === kind ? [new URL(item.url).origin] : []));
}
