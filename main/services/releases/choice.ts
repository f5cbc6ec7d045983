import { createHash } from 'node:crypto';
import type { Rollout, Stage } from '../../../shared/domain/hq/rollout.ts';
import type { Offer } from './release-format.ts';
import type { InUse, ReleaseName } from './shelf.ts';

/** Who a site is when a release goes out in steps. */
export interface Site {
  /** Never changes; it decides among which of a hundred the site is. */
  id: string;
  group: string | undefined;
  /** How far headquarters lets each release go for now; it can only hold back. */
  stages?: readonly Stage[];
}

/** Whether a release is meant for a site already. */
export function isMeantFor({ groups, percent }: Rollout, number: number, { id, group }: Site): boolean {
  if (group !== undefined && groups.includes(group)) return true;
  const draw = createHash('sha256').update(`${number}:${id}`).digest().readUInt32BE() % 100;
  return draw < percent;
}

/**
 * What a site should have in use: the newest release meant for it that has not failed here. A site never goes back to
 * an older one by itself, except from one that is no longer listed. Null: the shipped pack; undefined: all is as it
 * should be.
 */
export function choose(offers: Offer[], { current, failed }: InUse, site: Site): Offer | null | undefined {
  const usable = offers.filter((offer) => !failed.some((one) => isSame(one, offer)));
  const best = usable.find(({ rollout, number }) => {
    const stage = site.stages?.find(({ release }) => release === number);
    return isMeantFor(rollout, number, site) && (stage === undefined || isMeantFor(stage, number, site));
  });
  if (current === null) return best;
  const listed = offers.some((offer) => isSame(offer, current));
  if (!listed) return best ?? null;
  return best !== undefined && best.number > current.number ? best : undefined;
}

/** Whether two names are of the same release, byte by byte. */
export function isSame(one: ReleaseName, other: ReleaseName): boolean {
  return one.number === other.number && one.manifest === other.manifest;
}
