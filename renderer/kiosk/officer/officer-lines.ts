import type { OfficerLine } from '../../../shared/domain/content/handbook.ts';
import type { Handbook } from '../../../shared/domain/content/handbook-parts.ts';
import { type LineScreen, lineScreens } from '../../../shared/domain/content/line-screen.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { isInForce } from '../../../shared/domain/in-force.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { portalPath, type SessionContext } from '../../../shared/machines/guidance-context.ts';

/** The screen at a place of a session, like `portal` or `troubled.advised`; undefined for one without lines. */
export function lineScreenOf(place: string): LineScreen | undefined {
  const names = place.split('.').reverse();
  return names.flatMap((name) => lineScreens.find((screen) => screen === name) ?? [])[0];
}

/** What an officer may say at a screen: the nearest line that is in force. */
export function lineAt(
  screen: LineScreen,
  visit: SessionContext,
  { lines = [] }: Handbook,
  today: Day,
): Text | undefined {
  const find = (fits: (at: OfficerLine['at']) => boolean) =>
    lines.find(({ at, basis }) => fits(at) && isInForce(basis, today))?.say;
  const step = screen === 'portal' ? portalPath(visit)[visit.step]?.step : undefined;
  const difficulty = screen === 'advised' ? visit.difficulty : undefined;
  return (
    step?.say ??
    find((at) => 'drawing' in at && at.drawing === step?.drawing) ??
    find((at) => 'difficulty' in at && at.difficulty === difficulty) ??
    find((at) => 'screen' in at && at.screen === screen)
  );
}
