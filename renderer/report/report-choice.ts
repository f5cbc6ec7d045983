import { businessDay } from '../../shared/domain/hanoi-time.ts';
import { type PeriodKind, periodKinds, readPeriod } from '../../shared/domain/period.ts';

/** Which report is asked for: see ReportParams. */
export interface ReportChoice {
  period: PeriodKind;
  of: string;
}

/** What the address of the page asks for: `?from=…&to=…`, or `?period=month&of=2026-11`; this month without either. */
export function choiceOf(search: string): ReportChoice {
  const query = new URLSearchParams(search);
  const [from, to] = [query.get('from'), query.get('to')];
  if (from !== null && to !== null) return { period: 'span', of: `${from}..${to}` };
  const period = periodKinds.find((kind) => kind === query.get('period')) ?? 'month';
  return { period, of: query.get('of') ?? (period === 'span' ? 'none' : 'now') };
}

/** The address of the page for a choice. */
export function addressOf({ period, of }: ReportChoice): string {
  return `/report?${new URLSearchParams({ period, of })}`;
}

/** Another kind of period, around the days that are shown now. */
export function changeKind(
  period: PeriodKind,
  shown: { from: string; to: string } | undefined,
): ReportChoice {
  const today = businessDay(Date.now());
  const from = shown?.from ?? today;
  const to = shown !== undefined && shown.to < today ? shown.to : today < from ? from : today;
  return period === 'span' ? { period, of: `${from}..${to}` } : { period, of: to };
}

/** The first and the last day of a span, as far as it has them. */
export function spanDays({ period, of }: ReportChoice): [string, string] {
  try {
    const { from, to } = readPeriod(period, of, 1);
    return [from, to];
  } catch {
    return ['', ''];
  }
}
