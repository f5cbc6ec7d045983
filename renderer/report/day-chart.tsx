import type { Language } from '../../shared/domain/language.ts';
import { hasOneTarget, type Report } from '../../shared/domain/report/report.ts';
import { tableTitles } from '../../shared/domain/report/words.ts';
import { reportWords } from '../words/report.ts';

/** More bars than this are drawn a month each. */
const mostDays = 62;

/** The drawing's own measures. */
const [width, height, left, bottom, right] = [165, 46, 9, 6, 4];

/** Assists by day as bars, with each day's target as a dashed line; by month where the period is long. */
export function DayChart({ report, language }: { report: Report; language: Language }) {
  const byDay = report.days.length <= mostDays;
  const bars = byDay ? daysOf(report) : monthsOf(report);
  if (report.totals.assists === 0) return null;
  const most = Math.max(...bars.map(({ count, target }) => Math.max(count, byDay ? target : 1)));
  const top = niceTop(most);
  const step = (width - left) / bars.length;
  const heightOf = (count: number) => (count / top) * (height - bottom - 3);
  const y = (count: number) => height - bottom - heightOf(count);
  const every = Math.ceil(bars.length / 16);
  return (
    <figure className="report-chart">
      <figcaption>
        <strong>{(byDay ? reportWords.dayChart : reportWords.monthChart)[language]}</strong>
        {byDay && (
          <span>
            {
              (hasOneTarget(report) ? reportWords.targetLine(report.target) : reportWords.targetLines)[
                language
              ]
            }
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${width + right} ${height}`} role="img" aria-label={tableTitles.days[language]}>
        {[0, top / 2, top].map((count) => (
          <g key={count}>
            <line className="report-grid" x1={left} x2={width} y1={y(count)} y2={y(count)} />
            <text x={left - 1.5} y={y(count) + 1.1} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        {bars.map(({ name, count }, index) => (
          <g key={name}>
            <rect
              className="report-bar"
              x={left + step * (index + 0.15)}
              width={step * 0.7}
              y={y(count)}
              height={heightOf(count)}
            />
            {index % every === 0 && (
              <text x={left + step * (index + 0.5)} y={height - 2} textAnchor="middle">
                {name}
              </text>
            )}
          </g>
        ))}
        {byDay && (
          <polyline
            className="report-target"
            points={bars
              .flatMap(({ target }, index) => [
                `${left + step * index},${y(target)}`,
                `${left + step * (index + 1)},${y(target)}`,
              ])
              .join(' ')}
          />
        )}
      </svg>
    </figure>
  );
}

interface Bar {
  name: string;
  count: number;
  /** Of the day; of a month it says nothing. */
  target: number;
}

function daysOf({ days }: Report): Bar[] {
  return days.map(({ day, assists, target }) => ({
    name: `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`,
    count: assists,
    target,
  }));
}

function monthsOf({ days }: Report): Bar[] {
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  return [...months].map(([month, inMonth]) => ({
    name: `${Number(month.slice(5))}/${month.slice(0, 4)}`,
    count: inMonth.reduce((sum, { assists }) => sum + assists, 0),
    target: 0,
  }));
}

/** An even number, round enough to read, that nothing is above. */
function niceTop(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  const steps = [1, 2, 4, 6, 8, 10].map((step) => step * size);
  return Math.max(2, steps.find((step) => step >= most) ?? most);
}
