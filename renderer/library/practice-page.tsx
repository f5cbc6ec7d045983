import { useState } from 'react';
import type { Text } from '../../shared/domain/text.ts';
import { useContent } from '../kiosk/kiosk-session.tsx';
import { Icon } from '../parts/icon.tsx';
import { OnScreenKeyboard } from '../parts/on-screen-keyboard.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useLanguage, useSay } from '../words/language.tsx';
import { practiceWords } from '../words/practice.ts';
import type { PracticeBoard, PracticeThing } from './practice-board.ts';
import type { PracticeEvent, PracticeRun } from './practice-run.ts';

interface PracticePageProps {
  board: PracticeBoard;
  run: PracticeRun;
  dispatch(event: PracticeEvent): void;
}

const longestTyping = 40;

/** A drawn page of the portal whose things can really be pressed. */
export function PracticePage({ board, run, dispatch }: PracticePageProps) {
  const say = useSay();
  const content = useContent();
  const [keys, setKeys] = useState(true);
  const bar = board.layout === 'home' ? board.things.filter(({ look }) => look === 'button') : [];
  const things = board.things.filter((thing) => !bar.includes(thing));
  const type = (typed: string) => dispatch({ type: 'text.typed', typed });
  const show = (thing: PracticeThing) => (
    <Thing
      key={thing.id}
      thing={thing}
      missed={run.missed === thing.id}
      hinted={run.hinted && thing.right === true}
      onPress={() => dispatch({ type: 'thing.pressed', thing: thing.id })}
    />
  );
  return (
    <>
      <section className="practice-browser" aria-label={say(practiceWords.drawnPage)}>
        <div className="practice-bar">
          <Icon name={board.offSite ? 'globe' : 'lock'} />
          <span>{board.offSite ? '…' : content.head.portal.host}</span>
        </div>
        <div className="practice-page">
          <div className="practice-top">
            <h2>
              <OnPortal text={board.page} />
            </h2>
            {bar.map(show)}
          </div>
          {board.shown?.map((text) => (
            <p key={text.vi} className="practice-shown">
              <OnPortal text={text} />
            </p>
          ))}
          {board.type && (
            <SearchField
              type="text"
              label={say(board.type.label)}
              value={run.typed}
              longest={longestTyping}
              onType={type}
              onEnter={() => setKeys(true)}
            />
          )}
          <div className="practice-things" data-layout={board.layout}>
            {things.map(show)}
          </div>
        </div>
      </section>
      {board.type && keys && (
        <OnScreenKeyboard
          text={run.typed}
          longest={longestTyping}
          onType={type}
          onHide={() => setKeys(false)}
        />
      )}
    </>
  );
}

interface ThingProps {
  thing: PracticeThing;
  missed: boolean;
  hinted: boolean;
  onPress(): void;
}

function Thing({ thing, missed, hinted, onPress }: ThingProps) {
  const content = useContent();
  const host = (text: string) => text.replace('{host}', content.head.portal.host);
  return (
    <button
      type="button"
      className={`practice-thing practice-${thing.look}`}
      data-state={missed ? 'missed' : hinted ? 'hinted' : undefined}
      onClick={onPress}
    >
      {thing.photo && <Photo kind={thing.photo} />}
      {thing.icon && <Icon name={thing.icon} />}
      <span>
        <OnPortal text={{ vi: host(thing.label.vi), en: host(thing.label.en) }} />
        {thing.detail && (
          <small>
            {' '}
            <OnPortal text={thing.detail} />
          </small>
        )}
      </span>
    </button>
  );
}

/** The portal is in Vietnamese: its words stand in Vietnamese, with their meaning behind them. */
function OnPortal({ text }: { text: Text }) {
  const language = useLanguage();
  const same = text.vi === text[language];
  return (
    <>
      <span lang="vi">{text.vi}</span>
      {!same && <em> ({text[language]})</em>}
    </>
  );
}

/** A photographed paper as a drawing: with all corners, without one, or out of focus. */
function Photo({ kind }: { kind: NonNullable<PracticeThing['photo']> }) {
  return (
    <i className="practice-photo" data-photo={kind}>
      <b />
      <b />
      <b />
      <b />
    </i>
  );
}
