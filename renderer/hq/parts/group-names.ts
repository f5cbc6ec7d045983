import { useCallback } from 'react';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import { useAsking } from '../../parts/office/asking.ts';
import type { HqClient } from '../hq-client.ts';

/** What a group of sites is called: by its id where nobody has named it. */
export type GroupName = (group: string) => string;

/** The names of groups of sites, as far as they are known by now. */
export function useGroupNames(client: HqClient): GroupName {
  const ask = useCallback((signal: AbortSignal) => client.siteGroups({}, { signal }), [client]);
  const [{ answer }] = useAsking<HqOutput<'siteGroups'>>(ask);
  return groupNameOf(answer?.groups ?? []);
}

/** Names groups by these. */
export function groupNameOf(groups: HqOutput<'siteGroups'>['groups']): GroupName {
  const names = new Map(groups.map(({ id, name }) => [id, name ?? id]));
  return (group) => names.get(group) ?? group;
}
