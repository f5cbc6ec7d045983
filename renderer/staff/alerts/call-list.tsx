import type { Call } from '../../../shared/domain/desk/call.ts';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { staffWords } from '../../words/staff.ts';
import './call-list.css';

interface CallListProps {
  calls: Call[];
  onAnswer(call: string): void;
  onClose(call: string): void;
}

/** Who asks for an officer at the guidance table: seen and read out at once, without a sound. */
export function CallList({ calls, onAnswer, onClose }: CallListProps) {
  const say = useSay();
  return (
    <section className="calls" aria-label={say(staffWords.calls)} aria-live="assertive">
      {calls.map((call) => (
        <article key={call.id} className="call-card" data-state={call.state}>
          <Icon name="bell" />
          <div>
            <h2>
              {say(call.state === 'waiting' ? staffWords.callWaiting : staffWords.callAnswered)}{' '}
              <small>{say(staffWords.since(hanoiTime(Date.parse(call.at)).slice(11, 16)))}</small>
            </h2>
            <p>
              {[call.procedure, call.step, call.difficulty]
                .flatMap((text) => (text === null ? [] : say(text)))
                .join(' · ') || say(staffWords.callUnnamed)}
            </p>
          </div>
          {call.state === 'waiting' ? (
            <Button kind="main" after="next" onClick={() => onAnswer(call.id)}>
              {say(staffWords.answerCall)}
            </Button>
          ) : (
            <Button before="check" onClick={() => onClose(call.id)}>
              {say(staffWords.closeCall)}
            </Button>
          )}
        </article>
      ))}
    </section>
  );
}
