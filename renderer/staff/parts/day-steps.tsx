import type { Day } from '../../../shared/domain/day.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { Button } from '../../parts/button.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { useSay } from '../../words/language.tsx';
import { dayStepWords } from '../../words/staff-desk.ts';

interface DayStepsProps {
  day: Day;
  /** The last day that may be chosen. */
  max?: Day;
  onDay(day: Day): void;
}

/** Which day is looked at: the one before, the one after, or any. */
export function DaySteps({ day, max, onDay }: DayStepsProps) {
  const say = useSay();
  return (
    <>
      <Button before="back" onClick={() => onDay(addDays(day, -1))}>
        {say(dayStepWords.before)}
      </Button>
      <DayField
        label={say(dayStepWords.day)}
        hidden
        day={day}
        {...(max !== undefined && { max })}
        onDay={onDay}
      />
      <Button after="next" disabled={max !== undefined && day >= max} onClick={() => onDay(addDays(day, 1))}>
        {say(dayStepWords.after)}
      </Button>
    </>
  );
}
