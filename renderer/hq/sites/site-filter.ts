import type { SiteToday } from '../../../shared/domain/hq/figures.ts';
import { fold } from '../../parts/fold.ts';
import type { GroupName } from '../parts/group-names.ts';

/** Which sites are shown: all, those that need somebody, those that met their target, those that did not yet. */
export const siteFilters = ['all', 'needing', 'met', 'unmet'] as const;
export type SiteFilter = (typeof siteFilters)[number];

/** Whether somebody has to look after a site now. */
export function needsLook({ standing, forks }: Pick<SiteToday, 'standing' | 'forks'>): boolean {
  return standing === 'silent' || standing === 'late' || forks > 0;
}

const fits: Record<SiteFilter, (site: SiteToday) => boolean> = {
  all: () => true,
  needing: needsLook,
  met: ({ assists, target }) => assists >= target,
  unmet: ({ assists, target }) => assists < target,
};

/** The sites that a filter takes and whose name, code, group or its name holds every word of the query, marks or not. */
export function findSites<Site extends Pick<SiteToday, 'name' | 'code' | 'group'>>(
  sites: readonly Site[],
  { filter, query, groupName }: { filter: SiteFilter; query: string; groupName: GroupName },
): Site[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return sites.filter((site) => {
    const text = fold(
      `${site.name} ${site.code} ${site.group === null ? '' : `${site.group} ${groupName(site.group)}`}`,
    );
    return words.every((word) => text.includes(word)) && fits[filter](site as unknown as SiteToday);
  });
}

/** How many sites each filter takes. */
export function countByFilter(sites: readonly SiteToday[]): Record<SiteFilter, number> {
  return Object.fromEntries(
    siteFilters.map((filter) => [filter, sites.filter(fits[filter]).length]),
  ) as Record<SiteFilter, number>;
}
