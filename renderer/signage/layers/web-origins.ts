import { useEffect, useMemo, useState } from 'react';
import type { Plan } from '../../../shared/domain/signage/plan.ts';

/** From where plans have pages and streams. */
export interface WebOrigins {
  pages: string[];
  streams: string[];
}

/**
 * From where the plans in hand have pages and streams. What a document may load is settled when it is loaded, so one
 * that is to show something from elsewhere than its first plans had begins anew.
 */
export function useWebOrigins(plans: readonly Plan[]): WebOrigins {
  const origins = useMemo(() => originsOf(plans), [plans]);
  const [first, setFirst] = useState<Set<string>>();
  useEffect(() => {
    if (plans.length === 0) return;
    const now = [...origins.pages, ...origins.streams];
    if (first === undefined) setFirst(new Set(now));
    else if (now.some((origin) => !first.has(origin))) location.reload();
  }, [plans, origins, first]);
  return origins;
}

function originsOf(plans: readonly Plan[]): WebOrigins {
  const items = plans.flatMap((plan) => plan.items);
  const of = (kind: 'page' | 'stream') => [
    ...new Set(items.flatMap((item) => (item.kind === kind ? [new URL(item.url).origin] : []))),
  ];
  return { pages: of('page'), streams: of('stream') };
}
