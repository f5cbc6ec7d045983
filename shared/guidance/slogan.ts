import type { KioskContent } from '../domain/content/kiosk-content.ts';
import { isInForce } from '../domain/in-force.ts';
import type { Text } from '../domain/text.ts';

/** The group of the pack's slogans that speak to whoever stands at the guidance table. */
const citizens = 'citizen';
const dayMs = 86_400_000;

/**
 * The slogan of a day at the guidance table: those that are for everybody or for citizens take turns by the day, each
 * within its dates; the pack's own where there is none.
 */
export function sloganOf({
  head,
  handbook,
  today,
}: {
  head: Pick<KioskContent['head'], 'slogan'>;
  handbook: Pick<KioskContent['handbook'], 'slogans'>;
  today: KioskContent['today'];
}): Text {
  const slogans = (handbook.slogans ?? []).filter(
    ({ group, basis }) => (group === undefined || group === citizens) && isInForce(basis, today),
  );
  return slogans[(Date.parse(today) / dayMs) % slogans.length]?.title ?? head.slogan;
}
