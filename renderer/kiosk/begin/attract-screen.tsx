import { useEffect, useState } from 'react';
import { stages } from '../../../shared/domain/content/stage.ts';
import { Button } from '../../parts/button.tsx';
import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import { useWaiting } from '../../parts/waiting.ts';
import { useWhenIdle } from '../../parts/when-idle.ts';
import { groupingWords, wayWords } from '../../words/flow.ts';
import { attractWords, stageWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import './attract-screen.css';
import { ScreenTools } from '../ease/screen-tools.tsx';
import { useContent, useSend } from '../kiosk-session.tsx';
import { OfficerEntry } from '../officer/officer-entry.tsx';
import { DaySlogan } from './day-slogan.tsx';
import { LibraryDoor } from './library-door.tsx';
import { procedureSearch } from './procedure-search.ts';
import { popularOf } from './shelves.ts';
import { visitStart } from './visit-start.ts';

/** How many popular procedures find room; the pack's order says which. */
const mostPopular = 6;

/** How long the screen rests when it has come. */
const restMs = 1_000;

/** Invites whoever comes to the table: what most people need is one touch away, and a touch anywhere begins. */
export function AttractScreen() {
  const say = useSay();
  const content = useContent();
  const send = useSend();
  const start = (helped: boolean) => send({ type: 'session.started', ...visitStart(content), helped });
  useWhenIdle(() => procedureSearch(content.procedures));
  const moving = useMoving();
  const popular = popularOf(content).slice(0, mostPopular);
  return (
    <main className="attract" data-screen="attract">
      <section className="attract-invitation">
        <p className="attract-organisation">
          <OfficerEntry onTouch={() => start(false)} />
          {say(content.head.organisation)}
        </p>
        <div className="attract-call">
          <h1>
            {say(attractWords.headlineStart)} <em>{say(attractWords.headlineEnd)}</em>
          </h1>
          <p className="attract-text">
            {say(popular.length > 0 ? attractWords.invitationPopular : attractWords.invitation)}
          </p>
          {popular.length > 0 && (
            <ul className="attract-popular" aria-label={say(wayWords.popular)}>
              {popular.map((procedure) => (
                <li key={procedure.id}>
                  <button
                    type="button"
                    data-procedure={procedure.id}
                    onClick={() => send({ type: 'session.started', ...visitStart(content), procedure })}
                  >
                    {say(procedure.name)}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className="attract-begin">
            <Button kind="main" after="next" className="attract-start" onClick={() => start(false)}>
              {say(attractWords.start)}
            </Button>
            {content.handbook.vocabularies && (
              <Button before="people" className="attract-helped" onClick={() => start(true)}>
                {say(groupingWords.withOfficer)}
              </Button>
            )}
          </div>
        </div>
        <div className="attract-foot">
          <LibraryDoor long />
          <ScreenTools long />
          <p>{say(attractWords.privacy)}</p>
        </div>
      </section>
      <aside
        className="attract-panel"
        aria-label={say(attractWords.threeSteps)}
        data-moving={moving || undefined}
      >
        <h2>{say(attractWords.threeSteps)}</h2>
        <ol>
          {stages.map((stage, index) => (
            <li key={stage}>
              <b aria-hidden="true">{index + 1}</b>
              {say(stageWords[stage])}
            </li>
          ))}
        </ol>
        <KhueVanCac className="attract-pavilion" weight={3.4} />
        <DaySlogan />
      </aside>
    </main>
  );
}

/** The steps begin to move a moment after the screen has come: what moves costs the touch that leads here. */
function useMoving(): boolean {
  const waiting = useWaiting();
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    if (waiting) return;
    const timer = setTimeout(() => setMoving(true), restMs);
    return () => {
      clearTimeout(timer);
      setMoving(false);
    };
  }, [waiting]);
  return moving;
}
