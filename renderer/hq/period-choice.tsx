import { addDays } from '../../shared/domain/hanoi-time.ts';
import { type PeriodKind, periodKinds } from '../../shared/domain/period.ts';
import type { Report } from '../../shared/domain/report.ts';
import { Button } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { changeKind, spanDays } from '../report/report-choice.ts';
import { useSay } from '../words/language.tsx';
import { kindNames, reportWords } from '../words/report.ts';
import type { PeriodWish } from './hq-place.ts';

interface PeriodChoiceProps {
  wish: PeriodWish;
  /** What is shown now. */
  report: Pick<Report, 'period' | 'until'> | undefined;
  onWish(wish: PeriodWish): void;
}

/** Which days figures are of: a kind of period and a step earlier or later, or any span of days. */
export function PeriodChoice({ wish, report, onWish }: PeriodChoiceProps) {
  const say = useSay();
  const [from, to] = spanDays(wish);
  const step = (of: string) => onWish({ period: wish.period, of });
  const span = (of: string) => onWish({ period: 'span', of });
  return (
    <div className="period-choice">
      <label className="field">
        <span>{say(reportWords.kind)}</span>
        <select
          value={wish.period}
          onChange={({ target }) => onWish(changeKind(target.value as PeriodKind, report?.period))}
        >
          {periodKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(kindNames[kind])}
            </option>
          ))}
        </select>
      </label>
      {wish.period === 'span' ? (
        <>
          <DayField label={say(reportWords.from)} day={from} onDay={(day) => span(`${day}..${to}`)} />
          <DayField label={say(reportWords.to)} day={to} onDay={(day) => span(`${from}..${day}`)} />
        </>
      ) : (
        <>
          <Button
            before="back"
            disabled={!report}
            onClick={() => report && step(addDays(report.period.from, -1))}
          >
            {say(reportWords.earlier)}
          </Button>
          <Button
            after="next"
            disabled={!report || report.until === null || report.until < report.period.to}
            onClick={() => report && step(addDays(report.period.to, 1))}
          >
            {say(reportWords.later)}
          </Button>
        </>
      )}
    </div>
  );
}
