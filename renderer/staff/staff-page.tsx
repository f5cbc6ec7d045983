import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Today } from '../../shared/domain/api.ts';
import { hanoiTime } from '../../shared/domain/day.ts';
import type { Language } from '../../shared/domain/text.ts';
import { watchStream } from '../event-stream.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { LanguageProvider, useSay } from '../words/language.tsx';
import { shellWords } from '../words/shell.ts';
import { staffWords } from '../words/staff.ts';
import { doorWords, roleWords } from '../words/staff-door.ts';
import { CallList } from './call-list.tsx';
import { createDesk, type DeskState, type Tap } from './desk.ts';
import { type StaffDoorView, useStaffDoor } from './door.ts';
import { DoorDialog } from './door-dialog.tsx';
import './staff-page.css';
import { TargetPicture } from './target-picture.tsx';
import { WaitingEvents } from './waiting-events.tsx';

/** The officer's desk: how many were helped today, one tap to count one more, and undo. */
export function StaffPage() {
  const { door, send, staff } = useStaffDoor();
  const desk = useMemo(() => createDesk({ client: staff, watch: watchStream }), [staff]);
  useEffect(() => desk.open(), [desk]);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [language, setLanguage] = useState<Language>('vi');
  return (
    <LanguageProvider language={language}>
      <main className="staff" data-screen="staff">
        <Head state={state}>
          <DoorLine door={door} send={send} />
          <Button onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
            {shellWords.switchLanguage[language]}
          </Button>
        </Head>
        <CallList
          calls={state.calls}
          onAnswer={(call) => void desk.answer(call)}
          onClose={(call) => void desk.close(call)}
        />
        <WaitingEvents store={state.store} />
        <Count state={state} />
        <Controls
          state={state}
          open={door.matches('open')}
          onAdd={() => void desk.add()}
          onUndo={() => void desk.undo()}
        />
        {!door.matches('locked') && !door.matches('open') && <DoorDialog door={door} send={send} />}
      </main>
    </LanguageProvider>
  );
}

function Head({ state, children }: { state: DeskState; children: ReactNode }) {
  const say = useSay();
  const { connection } = state;
  const sentence = { connecting: staffWords.connecting, live: staffWords.live, lost: staffWords.lost };
  return (
    <header className="staff-head">
      <h1>{say(staffWords.headline)}</h1>
      <p className="staff-connection" data-state={connection} role="status">
        {say(sentence[connection])}
      </p>
      {children}
    </header>
  );
}

function Count({ state }: { state: DeskState }) {
  const say = useSay();
  const { today, connection } = state;
  if (today === undefined) {
    const sentence = connection === 'lost' ? staffWords.noNumber : staffWords.connecting;
    return <p className="staff-none">{say(sentence)}</p>;
  }
  return (
    <section className="staff-count" data-old={connection === 'lost' || undefined}>
      <p className="staff-number">
        <strong>{today.assists}</strong>
        <span>{say(staffWords.ofTarget(today.target))}</span>
      </p>
      <div>
        <TargetPicture assists={today.assists} target={today.target} />
        <p className="staff-rest">{say(restOf(today))}</p>
      </div>
    </section>
  );
}

function restOf({ assists, target }: Today) {
  if (assists < target) return staffWords.toGo(target - assists);
  return assists === target ? staffWords.reached : staffWords.beyond(assists - target);
}

/** Who the desk is open for, and the button that locks or unlocks it. */
function DoorLine({ door, send }: StaffDoorView) {
  const say = useSay();
  const { session } = door.context;
  if (session === undefined) {
    return (
      <Button before="lock" onClick={() => send({ type: 'door.approached' })}>
        {say(doorWords.unlock)}
      </Button>
    );
  }
  return (
    <>
      <p>{say(doorWords.openAs(roleWords[session.role]))}</p>
      <Button before="lock" onClick={() => send({ type: 'desk.locked' })}>
        {say(doorWords.lock)}
      </Button>
    </>
  );
}

interface ControlsProps {
  state: DeskState;
  /** Taking back needs the desk to be open; counting one more never does. */
  open: boolean;
  onAdd(): void;
  onUndo(): void;
}

function Controls({ state, open, onAdd, onUndo }: ControlsProps) {
  const say = useSay();
  const { tap, today } = state;
  const latest = today?.latest;
  const sending = tap === 'sending';
  return (
    <footer className="staff-controls">
      <div className="staff-tap">
        <Button kind="main" className="staff-add" aria-busy={sending} aria-disabled={sending} onClick={onAdd}>
          <b>{say(staffWords.add)}</b>{' '}
          <span>{say(tap === 'not-counted' ? staffWords.retryAdd : staffWords.addHelp)}</span>
        </Button>
        <p className="staff-said" role="status" data-state={tap}>
          {tap !== 'idle' && <Said tap={tap} />}
        </p>
      </div>
      <div className="staff-undo">
        <Button before="back" disabled={!latest || !open} aria-disabled={sending} onClick={onUndo}>
          {say(staffWords.undo)}
        </Button>
        <p>
          {!open && say(doorWords.undoLocked)}{' '}
          {latest
            ? `${say(staffWords.latest(clockTime(latest.at)))} (${say(latest.source === 'tap' ? staffWords.byTap : staffWords.byFlow)})`
            : today && say(staffWords.nothingYet)}
        </p>
      </div>
    </footer>
  );
}

function Said({ tap }: { tap: Exclude<Tap, 'idle'> }) {
  const say = useSay();
  const failed = tap === 'not-counted' || tap === 'not-undone';
  const sentence = {
    sending: staffWords.sending,
    counted: staffWords.counted,
    undone: staffWords.undone,
    'not-counted': staffWords.notCounted,
    'not-undone': staffWords.notUndone,
  };
  return (
    <>
      {tap !== 'sending' && <Icon name={failed ? 'warning' : 'check'} />}
      {say(sentence[tap])}
    </>
  );
}

/** Hours and minutes in Hanoi. */
function clockTime(instant: string): string {
  return hanoiTime(Date.parse(instant)).slice(11, 16);
}
