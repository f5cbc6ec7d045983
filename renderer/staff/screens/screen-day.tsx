import { useCallback, useEffect, useState } from 'react';
import type { Day } from '../../../shared/domain/day.ts';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { dayName } from '../../../shared/domain/period.ts';
import type { ScreenList } from '../../../shared/domain/signage/desk-screen.ts';
import type { Plan, Stretch } from '../../../shared/domain/signage/plan.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { useSay } from '../../words/language.tsx';
import { screenWords, tabWords } from '../../words/staff-desk.ts';
import { clockTime } from '../parts/clock-time.ts';
import './screen-day.css';

interface ScreenDayProps {
  client: Pick<Client, 'plan'>;
  screen: Pick<ScreenList['screens'][number], 'id' | 'title'>;
  day: Day;
  /** Whether its test card is shown now, and how that is changed by those who may. */
  card: { shown: boolean; change?: ((shown: boolean) => void) | undefined };
}

/** What a screen is to show on a day: each stretch of its day, and what loops in it. */
export function ScreenDay({ client, screen, day, card: { shown, change } }: ScreenDayProps) {
  const say = useSay();
  const ask = useCallback(
    (signal: AbortSignal) => client.plan({ params: { screen: screen.id }, query: { day } }, { signal }),
    [client, screen.id, day],
  );
  const [{ answer: plan, state }] = useAsking<Plan>(ask);
  const now = useNow();
  const today = businessDay(now);
  return (
    <section className="desk-card">
      <h2>
        {say(day === today ? screenWords.today(screen.title) : screenWords.day(dayName(day), screen.title))}
      </h2>
      {plan === undefined ? (
        <p role="status">{say(state === 'failed' ? tabWords.unreachable : tabWords.loading)}</p>
      ) : (
        <ol className="screen-day">
          {plan.stretches.map((stretch) => (
            <li
              key={stretch.from}
              data-open={stretch.open || undefined}
              data-now={(stretch.from <= now && now < stretch.until) || undefined}
            >
              <b>
                {time(stretch.from)}–{stretch.until === plan.until ? '24:00' : time(stretch.until)}
              </b>
              <div>
                {stretch.from <= now && now < stretch.until && <em>{say(screenWords.now)}</em>}{' '}
                {stretch.open
                  ? say(screenWords.round(itemsOf(stretch).length, length(stretch.cycleMs)))
                  : say(screenWords.quiet)}
                {stretch.open && (
                  <details className="desk-more">
                    <summary>
                      {itemsOf(stretch)
                        .slice(0, 2)
                        .map((item) => say(plan.items[item]?.title ?? { vi: '', en: '' }))
                        .join(' · ')}
                      …
                    </summary>
                    <ol>
                      {itemsOf(stretch).map((item) => (
                        <li key={item}>{say(plan.items[item]?.title ?? { vi: '', en: '' })}</li>
                      ))}
                    </ol>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {change && (
        <Button before="screen" onClick={() => change(!shown)}>
          {say(shown ? screenWords.hideCard : screenWords.showCard)}
        </Button>
      )}
    </section>
  );
}

/** The items of a round in the order of their first turn, each once. */
function itemsOf({ loop, tail }: Stretch): number[] {
  return [...new Set([...loop, ...tail].map(({ item }) => item))];
}

function time(instant: number): string {
  return clockTime(new Date(instant).toISOString());
}

/** Minutes and seconds. */
function length(ms: number): string {
  return `${Math.floor(ms / 60_000)}:${String(Math.round((ms % 60_000) / 1_000)).padStart(2, '0')}`;
}

/** The instant it is, to the minute. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
