import { useEffect, useRef, useState } from 'react';
import { Day } from '../../shared/domain/day.ts';
import { dayFieldWords } from '../words/day-field.ts';
import { useSay } from '../words/language.tsx';
import { Button } from './button.tsx';
import './day-field.css';

interface DayFieldProps {
  label: string;
  /** Whether the label is for screen readers only. */
  hidden?: boolean;
  /** `YYYY-MM-DD`, or empty. */
  day: string;
  /** First and last day that may be chosen. */
  min?: string;
  max?: string;
  onDay(day: string): void;
}

/**
 * A day as it is written in Vietnam, 20/11/2026, whatever the browser's language: the native field follows that. The
 * button opens the browser's own calendar.
 */
export function DayField({ label, hidden = false, day, min, max, onDay }: DayFieldProps) {
  const say = useSay();
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(written(day));
  useEffect(() => setTyped(written(day)), [day]);
  const take = () => {
    const read = readDay(typed);
    const fits =
      read !== undefined && (min === undefined || read >= min) && (max === undefined || read <= max);
    if (fits && read !== day) onDay(read);
    else setTyped(written(day));
  };
  return (
    <div className="day-field">
      <label className="field">
        <span className={hidden ? 'visually-hidden' : undefined}>{label}</span>
        <input
          inputMode="numeric"
          autoComplete="off"
          placeholder={say(dayFieldWords.form)}
          maxLength={10}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={take}
          onKeyDown={({ key }) => key === 'Enter' && take()}
        />
      </label>
      <Button
        before="calendar"
        aria-label={`${label}: ${say(dayFieldWords.open)}`}
        onClick={() => calendar.current?.showPicker()}
      />
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={day}
        min={min}
        max={max}
        onChange={({ target }) => target.value !== '' && onDay(target.value)}
      />
    </div>
  );
}

/** `20/11/2026`, also with single digits, points or dashes; undefined where there is no such day. */
export function readDay(typed: string): string | undefined {
  const [, date = '', month = '', year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? [];
  return Day.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`).data;
}

function written(day: string): string {
  return day.split('-').toReversed().join('/');
}
