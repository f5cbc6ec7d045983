import { useCallback, useState } from 'react';
import type { GoalBoard, GoalId } from '../../../shared/domain/counters/goal.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { useSay } from '../../words/language.tsx';
import { goalNames, goalWords } from '../../words/staff-goal.ts';

/** The shares that the head of branch sets out to reach, in whole percent. */
export function GoalSetting({ client }: { client: Pick<Client, 'goals' | 'setGoal'> }) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.goals({}, { signal }), [client]);
  const [{ answer: board, state }, askAgain] = useAsking<GoalBoard>(ask);
  const [typed, setTyped] = useState<Partial<Record<GoalId, string>>>({});
  const [done, setDone] = useState(false);
  const { failure, sendNext } = useSending(askAgain);
  if (board === undefined) return <PartState state={state} onAgain={askAgain} />;
  return (
    <section className="desk-card">
      <h2>{say(goalWords.settings)}</h2>
      <p>{say(goalWords.settingsHelp)}</p>
      {board.goals.map(({ id, aim }) => {
        const text = typed[id] ?? (aim === null ? '' : String(Math.round(aim * 100)));
        const save = async () => {
          const share = text === '' ? null : Math.min(100, Number(text)) / 100;
          setDone(await sendNext(() => client.setGoal({ body: { id, aim: share } })));
          setTyped({ ...typed, [id]: undefined });
        };
        return (
          <div key={id} className="setting-row">
            <label className="field">
              <span>{say(goalNames[id])} (%)</span>
              <input
                inputMode="numeric"
                maxLength={3}
                value={text}
                onChange={({ target }) => {
                  setTyped({ ...typed, [id]: target.value.replaceAll(/\D/g, '') });
                  setDone(false);
                }}
              />
            </label>
            <Button before="check" onClick={() => void save()}>
              {say(goalWords.save)}
              <span className="visually-hidden">: {say(goalNames[id])}</span>
            </Button>
          </div>
        );
      })}
      <p role="status">
        {done && (
          <strong>
            <Icon name="check" /> {say(goalWords.saved)}
          </strong>
        )}
      </p>
      <DeskFailure cause={failure} />
    </section>
  );
}
