import { useCallback, useEffect, useState } from 'react';
import { type SheetId, sheetIds } from '../../shared/domain/hq/sheet.ts';
import { type PeriodKind, periodKinds } from '../../shared/domain/period.ts';

/** The pages of HQ that stand in its menu. */
export const hqViews = [
  'today',
  'figures',
  'proposals',
  'sites',
  'releases',
  'notices',
  'forks',
  'accounts',
] as const;
export type HqView = (typeof hqViews)[number];

/** A period as it is asked for: a kind, and its name, a day in it, or `now`. */
export interface PeriodWish {
  period: PeriodKind;
  of: string;
}

/** Where somebody is in HQ's pages: the whole of it stands in the address, so that it can be kept and passed on. */
export interface HqPlace extends PeriodWish {
  view: HqView | 'site';
  /** Of the figures: which page of them; the report where it is left out. */
  sheet?: SheetId | undefined;
  /** The code of the site whose page is open, or whose figures are shown. */
  site: string | undefined;
}

/** What an address asks for; today where it asks for nothing that there is. */
export function placeOf(search: string): HqPlace {
  const query = new URLSearchParams(search);
  const site = query.get('site') ?? undefined;
  const view = ([...hqViews, 'site'] as const).find((known) => known === query.get('view')) ?? 'today';
  const period = periodKinds.find((kind) => kind === query.get('period')) ?? 'month';
  return {
    view: view === 'site' && site === undefined ? 'sites' : view,
    site,
    sheet: sheetIds.find((known) => known === query.get('sheet')),
    period,
    of: query.get('of') ?? 'now',
  };
}

/** The address of a place. */
export function addressOf({ view, site, sheet, period, of }: HqPlace): string {
  const query = new URLSearchParams({ view });
  if (site !== undefined) query.set('site', site);
  if (view === 'site' || view === 'figures') {
    query.set('period', period);
    query.set('of', of);
    if (view === 'figures' && sheet !== undefined) query.set('sheet', sheet);
  }
  return `/hq?${query}`;
}

/** The place that the browser's address names, and the way to another; back and forward work. */
export function useHqPlace(): [HqPlace, (change: Partial<HqPlace>) => void] {
  const [place, setPlace] = useState(() => placeOf(location.search));
  useEffect(() => {
    const moved = () => setPlace(placeOf(location.search));
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  const go = useCallback((change: Partial<HqPlace>) => {
    const next = { ...placeOf(location.search), ...change };
    history.pushState(null, '', addressOf(next));
    setPlace(next);
    if (change.view !== undefined) scrollTo(0, 0);
  }, []);
  return [place, go];
}
