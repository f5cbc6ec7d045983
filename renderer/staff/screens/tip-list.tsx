import { useCallback } from 'react';
import type { TipBoard } from '../../../shared/domain/content/tips.ts';
import { dayName } from '../../../shared/domain/period.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { useSay } from '../../words/language.tsx';
import { tipStateWords, tipWords } from '../../words/staff-lobby.ts';
import './tip-list.css';

interface TipListProps {
  client: Pick<Client, 'tips' | 'switchTip'>;
  writes: boolean;
  /** The plan of the screens is another one now. */
  onChanged(): void;
}

/** The difficulties of the last days: how often each was named, what it brings forward, and why or why not. */
export function TipList({ client, writes, onChanged }: TipListProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.tips({}, { signal }), [client]);
  const [{ answer: board, state }, askAgain] = useAsking<TipBoard>(ask);
  const { failure, sendNext } = useSending(() => {
    askAgain();
    onChanged();
  });
  if (board === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { from, to, atLeast, difficulties, tips, off } = board;
  const turn = (difficulty: string, on: boolean) =>
    void sendNext(() => client.switchTip({ params: { difficulty }, body: { on } }));
  const few = tips.filter((tip) => tip.state === 'too-few');
  const listed = tips.filter((tip) => tip.state !== 'too-few');
  const resting = off.filter(({ id }) => !tips.some(({ difficulty }) => difficulty === id));
  return (
    <section className="desk-card" data-list="tips">
      <h2>{say(tipWords.headline)}</h2>
      <p>{say(tipWords.rule(say(dayName(from)), say(dayName(to)), atLeast, difficulties))}</p>
      <DeskFailure cause={failure} />
      {tips.length === 0 && <p role="status">{say(tipWords.none)}</p>}
      <ul className="tip-list">
        {listed.map(({ difficulty, name, count, state: why, items, faq }) => (
          <li key={difficulty} data-state={why}>
            <div>
              <b>{say(name)}</b> <span>{say(tipWords.count(count))}</span> <em>{say(tipStateWords[why])}</em>
              {why === 'chosen' && items.length > 0 && (
                <small>
                  {say(tipWords.shows)} {items.map(({ title }) => say(title)).join('; ')}
                </small>
              )}
              {why === 'chosen' && faq.length > 0 && (
                <small>
                  {say(tipWords.answers)} {faq.map(({ title }) => say(title)).join(' · ')}
                </small>
              )}
            </div>
            {writes && why !== 'unanswered' && (
              <Button onClick={() => turn(difficulty, why === 'switched-off')}>
                {say(why === 'switched-off' ? tipWords.turnOn : tipWords.turnOff)}
                <span className="visually-hidden">: {say(name)}</span>
              </Button>
            )}
          </li>
        ))}
        {resting.map(({ id, title }) => (
          <li key={id} data-state="switched-off">
            <div>
              {say(tipWords.off)} <b>{say(title)}</b>
            </div>
            {writes && <Button onClick={() => turn(id, true)}>{say(tipWords.turnOn)}</Button>}
          </li>
        ))}
      </ul>
      {few.length > 0 && (
        <p>
          {say(tipWords.few)} {few.map(({ name, count }) => `${say(name)} (${count})`).join('; ')}.
        </p>
      )}
    </section>
  );
}
