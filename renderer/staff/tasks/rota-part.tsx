import { Fragment, useCallback, useState } from 'react';
import type { Term } from '../../../shared/domain/content/vocabulary.ts';
import { shifts } from '../../../shared/domain/counters/assist.ts';
import type { Rota } from '../../../shared/domain/desk/duty.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { dayName, weekday } from '../../../shared/domain/period.ts';
import { shiftNames, weekdayNames } from '../../../shared/domain/report/words.ts';
import type { Text } from '../../../shared/domain/text.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSay } from '../../words/language.tsx';
import { rotaWords } from '../../words/staff-work.ts';
import type { DeskContent } from '../desk-content.ts';
import { PeriodHead } from '../parts/period-head.tsx';
import './rota-part.css';
import { useSending } from '../../parts/office/sending.ts';

/** How many can be chosen; more only where more were noted before. */
const mostPeople = 10;
const counts = Array.from({ length: 51 }, (_, count) => count);

interface RotaPartProps {
  client: Pick<Client, 'rota' | 'setDuty' | 'copyRota'>;
  content: DeskContent | undefined;
  /** Whether whoever has the desk open may change it. */
  writes: boolean;
}

/** Who is on duty in a week: how many of each role in each shift, and never who. */
export function RotaPart({ client, content, writes }: RotaPartProps) {
  const say = useSay();
  const [day, setDay] = useState<string>();
  const ask = useCallback(
    (signal: AbortSignal) => client.rota({ query: day === undefined ? {} : { day } }, { signal }),
    [client, day],
  );
  const [{ answer: rota, state }, askAgain] = useAsking<Rota>(ask);
  const { failure, sendNext } = useSending(askAgain);
  if (rota === undefined || content === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { from } = rota.week;
  const days = Array.from({ length: 7 }, (_, n) => addDays(from, n));
  const roles = content.helpers.filter(({ id }) => id !== 'none');
  return (
    <div className="rota">
      <PeriodHead
        title={rotaWords.headline}
        period={rota.week}
        words={rotaWords}
        onBefore={() => setDay(addDays(from, -7))}
        onAfter={() => setDay(addDays(from, 7))}
      >
        {writes && rota.duties.length === 0 && (
          <Button before="swap" onClick={() => void sendNext(() => client.copyRota({ body: { day: from } }))}>
            {say(rotaWords.copy)}
          </Button>
        )}
      </PeriodHead>
      {state === 'failed' && <PartState state={state} onAgain={askAgain} />}
      <DeskFailure cause={failure} />
      <table className="rota-table">
        <thead>
          <tr>
            <th scope="col">{say(rotaWords.role)}</th>
            {days.map((one) => (
              <th key={one} scope="col" data-today={one === rota.today || undefined}>
                {say(weekdayNames[weekday(one) - 1] as Text)}
                <small>{`${one.slice(8)}/${one.slice(5, 7)}`}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shifts.map((shift) => (
            <Fragment key={shift}>
              <tr className="rota-shift">
                <th scope="colgroup" colSpan={8}>
                  {say(shiftNames[shift])}
                </th>
              </tr>
              {roles.map((role) => (
                <tr key={role.id}>
                  <th scope="row">{say(role.text)}</th>
                  {days.map((one) => (
                    <td key={one} data-today={one === rota.today || undefined}>
                      <People
                        label={`${say(role.text)}, ${say(shiftNames[shift])}, ${say(dayName(one))}`}
                        people={peopleIn(rota, one, shift, role)}
                        onChange={
                          writes
                            ? (people) =>
                                void sendNext(() =>
                                  client.setDuty({ body: { day: one, shift, role: role.id, people } }),
                                )
                            : undefined
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className="rota-note">{say(rotaWords.noNames)}</p>
    </div>
  );
}

interface PeopleProps {
  label: string;
  people: number;
  onChange: ((people: number) => void) | undefined;
}

function People({ label, people, onChange }: PeopleProps) {
  if (onChange === undefined) return <span>{people === 0 ? '' : people}</span>;
  return (
    <select
      aria-label={label}
      value={people}
      data-none={people === 0 || undefined}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {counts.slice(0, Math.max(mostPeople, people) + 1).map((count) => (
        <option key={count} value={count}>
          {count === 0 ? '–' : count}
        </option>
      ))}
    </select>
  );
}

function peopleIn({ duties }: Rota, day: string, shift: string, role: Term): number {
  return (
    duties.find((duty) => duty.day === day && duty.shift === shift && duty.role === role.id)?.people ?? 0
  );
}
