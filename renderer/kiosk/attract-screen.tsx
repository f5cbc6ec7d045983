import { businessDay } from '../../shared/domain/day.ts';
import { stages } from '../../shared/domain/procedure.ts';
import { Button } from '../parts/button.tsx';
import { KhueVanCac } from '../parts/khue-van-cac.tsx';
import { attractWords, stageWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import './attract-screen.css';
import { useKiosk } from './kiosk-session.tsx';
import { LibraryDoor } from './library-door.tsx';
import { ScreenTools } from './screen-tools.tsx';

/** Invites whoever comes to the table. A touch anywhere begins. */
export function AttractScreen() {
  const say = useSay();
  const { content, send } = useKiosk();
  const start = () => {
    const at = Date.now();
    send({ type: 'session.started', at, today: businessDay(at) });
  };
  return (
    <main className="attract" data-screen="attract">
      <section className="attract-invitation">
        <p className="attract-organisation">
          <KhueVanCac weight={13} />
          {say(content.head.organisation)}
        </p>
        <div className="attract-call">
          <h1>
            {say(attractWords.headlineStart)} <em>{say(attractWords.headlineEnd)}</em>
          </h1>
          <p className="attract-text">{say(attractWords.invitation)}</p>
          <Button kind="main" after="next" className="attract-start" onClick={start}>
            {say(attractWords.start)}
          </Button>
        </div>
        <div className="attract-foot">
          <LibraryDoor long />
          <ScreenTools />
          <p>{say(attractWords.privacy)}</p>
        </div>
      </section>
      <aside className="attract-panel" aria-label={say(attractWords.threeSteps)}>
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
        <p className="attract-slogan">{say(content.head.slogan)}</p>
      </aside>
    </main>
  );
}
