import { sloganOfDay } from '../../../shared/domain/content/slogan-of-day.ts';
import { useBusinessDay } from '../../parts/business-day.ts';
import { useSay } from '../../words/language.tsx';
import { useContent } from '../kiosk-session.tsx';

/** The slogan of the day, at the foot of the panel. */
export function DaySlogan() {
  const say = useSay();
  const slogan = sloganOfDay(useContent(), useBusinessDay());
  return <p className="attract-slogan">{inLines(say(slogan))}</p>;
}

/** So many characters find room in the narrowest panel. */
const longestWhole = 16;

/** Where a slogan has dashes and needs more lines than one, it breaks after them, and its short parts stay whole. */
function inLines(slogan: string): string {
  const parts = slogan.replace(/\s+(?=[-–]\s)/g, '\u00a0').split(/(?<=\u00a0[-–])\s+/);
  if (parts.length === 1) return slogan;
  return parts.map((part) => (part.length <= longestWhole ? part.replaceAll(' ', '\u00a0') : part)).join(' ');
}
