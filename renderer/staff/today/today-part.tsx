import type { Today } from '../../../shared/domain/counters/counted.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { staffWords } from '../../words/staff.ts';
import { assistWords } from '../../words/staff-desk.ts';
import { doorWords } from '../../words/staff-door.ts';
import type { Desk, DeskState, Tap } from '../desk.ts';
import type { DeskContent } from '../desk-content.ts';
import { clockTime } from '../parts/clock-time.ts';
import { AssistForm } from './assist-form.tsx';
import { TargetPicture } from './target-picture.tsx';
import './today-part.css';

interface TodayPartProps {
  desk: Desk;
  state: DeskState;
  /** Given where the desk is open for somebody who may take back and correct. */
  content?: DeskContent | undefined;
  writes?: boolean;
}

/** Today against the target, one tap to count one more, and for whoever may: undo, and what the assist was about. */
export function TodayPart({ desk, state, content, writes = false }: TodayPartProps) {
  const say = useSay();
  return (
    <div className="today" data-open={writes || undefined}>
      <Count state={state} />
      {writes && (
        <section className="today-naming" aria-label={say(assistWords.justCounted)}>
          {content && state.fresh ? (
            <>
              <h2>
                {say(assistWords.justCounted)} <small>{say(assistWords.optional)}</small>
              </h2>
              <AssistForm
                key={state.fresh.id}
                content={content}
                assist={state.fresh.assist}
                action={say(assistWords.save)}
                busy={state.tap === 'sending'}
                onSave={(assist) => void desk.name(assist)}
              />
            </>
          ) : (
            <p className="today-hint">
              <Icon name="touch" />
              {say(assistWords.tapFirst)}
            </p>
          )}
        </section>
      )}
      <Controls state={state} writes={writes} onAdd={() => void desk.add()} onUndo={() => void desk.undo()} />
    </div>
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

interface ControlsProps {
  state: DeskState;
  /** Taking back needs the desk to be open; counting one more never does. */
  writes: boolean;
  onAdd(): void;
  onUndo(): void;
}

function Controls({ state, writes, onAdd, onUndo }: ControlsProps) {
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
        <Button before="back" disabled={!latest || !writes} aria-disabled={sending} onClick={onUndo}>
          {say(staffWords.undo)}
        </Button>
        <p>
          {!writes && say(doorWords.undoLocked)}{' '}
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
  const sentence = {
    sending: staffWords.sending,
    counted: staffWords.counted,
    undone: staffWords.undone,
    named: staffWords.named,
    'not-counted': staffWords.notCounted,
    'not-undone': staffWords.notUndone,
    'not-named': staffWords.notNamed,
  };
  return (
    <>
      {tap !== 'sending' && <Icon name={tap.startsWith('not-') ? 'warning' : 'check'} />}
      {say(sentence[tap])}
    </>
  );
}
