import { businessDay, hanoiTime } from '../../shared/domain/hanoi-time.ts';
import { KhueVanCac } from '../parts/khue-van-cac.tsx';
import type { SceneProps } from './scene.ts';
import { sceneWords } from './words.ts';
import './clock.css';

/** Outside of the opening hours: the time in Hanoi to the minute, and the day. Quiet enough for an empty room. */
export function ClockScene({ data: { instant } }: SceneProps) {
  if (instant === undefined) return null;
  const [year, month, date] = businessDay(instant).split('-').map(Number) as [number, number, number];
  const weekday = sceneWords.clock.weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return (
    <div className="quiet-clock">
      <KhueVanCac weight={3} />
      <div>
        <p className="quiet-time">{hanoiTime(instant).slice(11, 16)}</p>
        <p className="quiet-day">{sceneWords.clock.day(weekday ?? '', date, month)}</p>
      </div>
    </div>
  );
}
