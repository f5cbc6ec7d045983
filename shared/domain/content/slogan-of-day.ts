import type { Day } from '../day.ts';
import { isInForce } from '../in-force.ts';
import type { Text } from '../text.ts';
import type { KioskContent } from './kiosk-content.ts';

const dayMs = 24 * 3_600_000;

/**
 * The slogan that greets everybody on a day: of those in force that are for no group, one after another, day by day.
 * Where there is none, the one at the pack's head. Low confidence is a wording that still waits to be approved; a fact
 * can say so where it stands, a slogan cannot, so it is not shown.
 */
export function sloganOfDay({ head, handbook }: Pick<KioskContent, 'head' | 'handbook'>, day: Day): Text {
  const slogans = (handbook.slogans ?? []).filter(
    ({ kind, group, basis }) =>
      kind !== 'group' && group === undefined && basis.confidence !== 'low' && isInForce(basis, day),
  );
  const daysGone = Date.parse(`${day}T00:00:00Z`) / dayMs;
  return slogans[daysGone % slogans.length]?.title ?? head.slogan;
}
