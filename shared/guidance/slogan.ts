import type { KioskContent } from '../domain/content/kiosk-content.ts';
import type { Day } from '../domain/day.ts';
import { isInForce } from '../domain/in-force.ts';
import type { Text } from '../domain/text.ts';

/** The group of the pack's slogans that speak to whoever stands at the guidance table. */
const citizens = 'citizen';
const dayMs = 86_400_000;

/**
 * The slogan of a day at the guidance table: those that are for everybody or for citizens take turns by the day, each
 * within its dates and none that is still to be approved; the pack's own where there is none.
 */
export function sloganOf(
  {
    head,
    handbook,
  }: { head: Pick<KioskContent['head'], 'slogan'>; handbook: Pick<KioskContent['handbook'], 'slogans'> },
  day: Day,
): Text {
  const slogans = (handbook.slogans ?? []).filter(
    ({ group, basis }) =>
      (group === undefined || group === citizens) && basis.confidence !== 'low' && isInForce(basis, day),
  );
  return slogans[(Date.parse(day) / dayMs) % slogans.length]?.title ?? head.slogan;
}
