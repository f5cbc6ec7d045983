import type { ReactElement } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { Report } from '../../shared/domain/report.ts';
import { useSay } from '../words/language.tsx';
import { figureWords } from '../words/staff-desk.ts';

/*
 * One series a chart, each bar with its number: nothing is told by colour alone, so that a grey print says the same.
 */
const bar = { fill: 'var(--jade)', isAnimationActive: false } as const;
const ink = { fill: 'var(--ink)', fontSize: '0.85rem' } as const;

/** Assists by day, held against the target. */
export function DayChart({ label, days, target }: { label: string; days: Report['days']; target: number }) {
  const say = useSay();
  const few = days.length <= 31;
  const rows = days.map(({ day, assists }) => ({ name: `${day.slice(8)}/${day.slice(5, 7)}`, assists }));
  return (
    <Drawn label={label} rows={16}>
      <BarChart data={rows} accessibilityLayer={false} margin={{ top: 24, right: 160, left: 0, bottom: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" tick={ink} minTickGap={24} stroke="var(--line-strong)" />
        <YAxis allowDecimals={false} tick={ink} stroke="var(--line-strong)" />
        <Bar {...bar} dataKey="assists">
          {few && <LabelList dataKey="assists" position="top" style={ink} formatter={unlessNone} />}
        </Bar>
        <ReferenceLine
          y={target}
          ifOverflow="extendDomain"
          stroke="var(--lacquer)"
          strokeWidth={3}
          strokeDasharray="10 6"
          label={{ value: say(figureWords.targetLine(target)), position: 'right', style: ink }}
        />
      </BarChart>
    </Drawn>
  );
}

/** A bar with its name; `said` stands beside it, the number where it is left out. */
export interface NamedBar {
  name: string;
  count: number;
  said?: string;
}

/** So many of each, one below the other. */
export function BarChartOf({ label, rows }: { label: string; rows: NamedBar[] }) {
  const said = rows.map((row) => ({ ...row, said: row.said ?? String(row.count) }));
  return (
    <Drawn label={label} rows={2.6 * rows.length + 1}>
      <BarChart
        data={said}
        layout="vertical"
        accessibilityLayer={false}
        margin={{ top: 0, right: rows.some((row) => row.said) ? 220 : 70, left: 0, bottom: 0 }}
      >
        <XAxis type="number" hide />
        <YAxis
          type="category"
          dataKey="name"
          width={nameWidth}
          interval={0}
          tick={Named}
          stroke="var(--line-strong)"
        />
        <Bar {...bar} dataKey="count" maxBarSize={34}>
          <LabelList dataKey="said" position="right" style={ink} />
        </Bar>
      </BarChart>
    </Drawn>
  );
}

/** Room for names, in pixels: wide enough for {@link mostLetters}. */
const nameWidth = 365;
const mostLetters = 27;

function unlessNone(count: unknown) {
  return count === 0 ? '' : String(count);
}

/** A name beside its bar, on one line, shortened where it is long: the table has it whole. */
function Named({
  x,
  y,
  payload,
}: {
  x?: number | string;
  y?: number | string;
  payload?: { value?: unknown };
}) {
  const name = String(payload?.value ?? '');
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end" style={ink}>
      {name.length > mostLetters ? `${name.slice(0, mostLetters - 1).trimEnd()}…` : name}
    </text>
  );
}

function Drawn({ label, rows, children }: { label: string; rows: number; children: ReactElement }) {
  return (
    <div className="chart" role="img" aria-label={label} style={{ height: `${rows}rem` }}>
      <ResponsiveContainer width="100%" height="100%">
        {children}
      </ResponsiveContainer>
    </div>
  );
}
