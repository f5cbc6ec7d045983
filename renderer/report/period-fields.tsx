import { type PeriodKind, periodKinds } from '../../shared/domain/period.ts';
import { Button } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { useSay } from '../words/language.tsx';
import { kindNames, reportWords } from '../words/report.ts';
import { type ReportChoice, spanDays } from './report-choice.ts';

interface PeriodFieldsProps {
  choice: ReportChoice;
  /** Absent where days are always of one kind. */
  onKind?: ((kind: PeriodKind) => void) | undefined;
  /** @param of the first and the last day, as a span is asked for */
  onSpan(of: string): void;
  /** Absent where there is nothing to go to. */
  onEarlier?: (() => void) | undefined;
  onLater?: (() => void) | undefined;
}

/** Which days figures are of: a kind of period and a step earlier or later, or any span of days. */
export function PeriodFields({ choice, onKind, onSpan, onEarlier, onLater }: PeriodFieldsProps) {
  const say = useSay();
  const [from, to] = spanDays(choice);
  return (
    <>
      {onKind && (
        <label className="field">
          <span>{say(reportWords.kind)}</span>
          <select value={choice.period} onChange={({ target }) => onKind(target.value as PeriodKind)}>
            {periodKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(kindNames[kind])}
              </option>
            ))}
          </select>
        </label>
      )}
      {choice.period === 'span' ? (
        <>
          <DayField label={say(reportWords.from)} day={from} onDay={(day) => onSpan(`${day}..${to}`)} />
          <DayField label={say(reportWords.to)} day={to} onDay={(day) => onSpan(`${from}..${day}`)} />
        </>
      ) : (
        <>
          <Button before="back" disabled={!onEarlier} onClick={onEarlier}>
            {say(reportWords.earlier)}
          </Button>
          <Button after="next" disabled={!onLater} onClick={onLater}>
            {say(reportWords.later)}
          </Button>
        </>
      )}
    </>
  );
}
