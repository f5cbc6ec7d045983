import { addDays } from '../../../shared/domain/hanoi-time.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { PeriodFields } from '../../report/period-fields.tsx';
import { changeKind } from '../../report/report-choice.ts';
import type { PeriodWish } from '../hq-place.ts';

interface PeriodChoiceProps {
  wish: PeriodWish;
  /** What is shown now. */
  report: Pick<Report, 'period' | 'until'> | undefined;
  onWish(wish: PeriodWish): void;
  /** Always of the kind that is shown. */
  fixed?: boolean;
}

/** Which days the figures are of; later than what is known there is nothing. */
export function PeriodChoice({ wish, report, onWish, fixed = false }: PeriodChoiceProps) {
  const step = (of: string) => onWish({ period: wish.period, of });
  const more = report?.until != null && report.until >= report.period.to;
  return (
    <div className="period-choice">
      <PeriodFields
        choice={wish}
        onKind={fixed ? undefined : (kind) => onWish(changeKind(kind, report?.period))}
        onSpan={(of) => onWish({ period: 'span', of })}
        onEarlier={report && (() => step(addDays(report.period.from, -1)))}
        onLater={report && more ? () => step(addDays(report.period.to, 1)) : undefined}
      />
    </div>
  );
}
