import { useCallback, useState } from 'react';
import type { Targets } from '../../../shared/domain/counters/target.ts';
import { dayName } from '../../../shared/domain/period.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { useSay } from '../../words/language.tsx';
import { settingWords } from '../../words/staff-desk.ts';
import './target-setting.css';

/** The daily target: what stands, what is to come, and a new one from a day on. */
export function TargetSetting({ client }: { client: Pick<Client, 'targets' | 'setTarget'> }) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.targets({}, { signal }), [client]);
  const [{ answer: targets, state }, askAgain] = useAsking<Targets>(ask);
  const [chosen, setChosen] = useState<number>();
  const [day, setDay] = useState<string>();
  const [done, setDone] = useState(false);
  const { failure, send } = useSending(askAgain);
  if (targets === undefined) return <PartState state={state} onAgain={askAgain} />;
  const assists = chosen ?? targets.assists;
  const from = day ?? targets.today;
  const choose = (count: number) => {
    setChosen(Math.min(1_000, Math.max(1, count)));
    setDone(false);
  };
  const save = async () => setDone(await send(() => client.setTarget({ body: { from, assists } })));
  return (
    <section className="desk-card">
      <h2>{say(settingWords.target)}</h2>
      <p>{say(settingWords.targetHelp)}</p>
      <p>
        <strong>{say(settingWords.targetNow(targets.assists))}</strong>
        {targets.set
          .filter((target) => target.from > targets.today)
          .map((target) => (
            <span key={target.from}>
              {' · '}
              {say(settingWords.targetFrom(target.assists, say(dayName(target.from))))}
            </span>
          ))}
      </p>
      <div className="setting-row">
        <Button before="minus" aria-label={say(settingWords.fewer)} onClick={() => choose(assists - 1)} />
        <output className="setting-number">{assists}</output>
        <Button before="plus" aria-label={say(settingWords.more)} onClick={() => choose(assists + 1)} />
        <DayField label={say(settingWords.fromDay)} day={from} min={targets.today} onDay={setDay} />
        <Button before="check" onClick={() => void save()}>
          {say(settingWords.setTarget(assists))}
        </Button>
      </div>
      <p role="status">
        {done && (
          <strong>
            <Icon name="check" /> {say(settingWords.targetDone)}
          </strong>
        )}
      </p>
      <DeskFailure cause={failure} />
    </section>
  );
}
