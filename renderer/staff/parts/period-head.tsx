import type { ReactNode } from 'react';
import { dayName, type Period, periodName } from '../../../shared/domain/period.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { Button } from '../../parts/button.tsx';
import { useSay } from '../../words/language.tsx';
import './period-head.css';

interface PeriodHeadProps {
  /** What is shown, before the name of its days. */
  title?: Text;
  period: Period;
  words: Record<'before' | 'after' | 'print', Text>;
  onBefore(): void;
  /** Absent where later there is nothing. */
  onAfter?: (() => void) | undefined;
  /** Further things to do. */
  children?: ReactNode;
}

/** Stands above what the desk knows of some days: which they are, the days before and after, and paper. */
export function PeriodHead({ title, period, words, onBefore, onAfter, children }: PeriodHeadProps) {
  const say = useSay();
  return (
    <>
      <div className="period-head">
        <Button before="back" onClick={onBefore}>
          {say(words.before)}
        </Button>
        <Button after="next" disabled={!onAfter} onClick={onAfter}>
          {say(words.after)}
        </Button>
        {children}
        <Button before="printer" onClick={() => print()}>
          {say(words.print)}
        </Button>
      </div>
      <h2 className="period-name">
        {title && `${say(title)}: `}
        <b>{say(periodName(period))}</b>{' '}
        <small>
          {say(dayName(period.from))} – {say(dayName(period.to))}
        </small>
      </h2>
    </>
  );
}
