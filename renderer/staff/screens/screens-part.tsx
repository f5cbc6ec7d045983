import { useCallback, useEffect, useState } from 'react';
import type { Day } from '../../../shared/domain/day.ts';
import type { Role } from '../../../shared/domain/desk/staff.ts';
import type { Client } from '../../client.ts';
import { useBusinessDay } from '../../parts/business-day.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSay } from '../../words/language.tsx';
import { screenWords, severityWords } from '../../words/staff-desk.ts';
import { LanCard } from './lan-card.tsx';
import { LobbyChoices } from './lobby-choices.tsx';
import { NoticeForm } from './notice-form.tsx';
import { ScreenDay } from './screen-day.tsx';
import './screens-part.css';
import { useSending } from '../../parts/office/sending.ts';
import { clockTime } from '../parts/clock-time.ts';
import { DaySteps } from '../parts/day-steps.tsx';
import { ScreensNow } from './screens-now.tsx';
import { TipList } from './tip-list.tsx';

/** How often what stands on the screens is looked at again: somebody else may have changed it. */
const lookAgainMs = 15_000;

/** What the screens show now and today, and what can be put above it. */
export function ScreensPart({ client, role }: { client: Client; role: Role }) {
  const say = useSay();
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const [above, { screens }] = await Promise.all([
        client.above({}, { signal }),
        client.screens({}, { signal }),
      ]);
      return { above, screens };
    },
    [client],
  );
  const [{ answer, state }, askAgain] = useAsking(ask);
  const { failure, send, sendNext } = useSending(askAgain);
  const [edition, setEdition] = useState(0);
  const today = useBusinessDay();
  const [day, setDay] = useState<Day>();
  const planChanged = () => setEdition((before) => before + 1);
  useEffect(() => {
    const timer = setInterval(askAgain, lookAgainMs);
    return () => clearInterval(timer);
  }, [askAgain]);

  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { safe, notices } = answer.above;
  return (
    <div className="screens-part">
      <div>
        <section className="desk-card" data-safe={safe || undefined}>
          <h2>{say(screenWords.showing)}</h2>
          <p className="screens-state" role="status">
            <Icon name={safe ? 'pause' : 'screen'} />
            <strong>{say(safe ? screenWords.safeOn : screenWords.plan)}</strong>
          </p>
          <p>{say(screenWords.safeHelp)}</p>
          <Button
            before={safe ? 'play' : 'pause'}
            onClick={() => void sendNext(() => client.setSafe({ body: { safe: !safe } }))}
          >
            {say(safe ? screenWords.turnSafeOff : screenWords.turnSafeOn)}
          </Button>
        </section>
        <section className="desk-card">
          <h2>{say(screenWords.notices)}</h2>
          {notices.length === 0 && <p role="status">{say(screenWords.noNotice)}</p>}
          {notices.map(({ id, headline, severity, from, until }) => (
            <article key={id} className="desk-entry">
              <div>
                <strong>{headline}</strong>
                <small>
                  {say(severityWords[severity])},{' '}
                  {from > new Date().toISOString() && `${say(screenWords.begins(clockTime(from)))}, `}
                  {say(screenWords.shownUntil(clockTime(until)))}
                </small>
              </div>
              <Button
                before="erase"
                onClick={() => void sendNext(() => client.endNotice({ params: { id } }))}
              >
                {say(screenWords.end)}
              </Button>
            </article>
          ))}
          <DeskFailure cause={failure} />
          <NoticeForm onPost={(notice) => send(() => client.postNotice({ body: notice }))} />
        </section>
        <TipList client={client} writes={role !== 'technician'} onChanged={planChanged} />
        {role !== 'officer' && <LanCard client={client} screens={answer.screens} />}
      </div>
      <div>
        <ScreensNow client={client} />
        <LobbyChoices client={client} writes={role !== 'officer'} onChanged={planChanged} />
        <section className="desk-card">
          <h2>{say(screenWords.days)}</h2>
          <div className="screens-day">
            <DaySteps day={day ?? today} onDay={setDay} />
          </div>
        </section>
        {answer.screens.map((screen) => (
          <ScreenDay
            key={`${screen.id} ${edition}`}
            client={client}
            screen={screen}
            day={day ?? today}
            card={{
              shown: answer.above.cards?.includes(screen.id) === true,
              ...(role !== 'officer' && {
                change: (shown) =>
                  void sendNext(() => client.setCard({ params: { screen: screen.id }, body: { shown } })),
              }),
            }}
          />
        ))}
      </div>
    </div>
  );
}
