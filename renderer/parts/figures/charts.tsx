import type { ReactElement } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { cellText } from '../../../shared/domain/report/tables.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { figureWords } from '../../words/staff-desk.ts';

/*
 * Bars with their numbers, lines dashed or dotted: nothing is told by colour alone, so that a grey print says the same.
 */
const bar = { fill: 'var(--jade)', isAnimationActive: false } as const;
const line = { stroke: 'var(--lacquer)', strokeWidth: 3, dot: false, isAnimationActive: false } as const;
const ink = { fill: 'var(--ink)', fontSize: '0.85rem' } as const;

/** Assists by day, each held against its own target. */
export function DayChart({ label, days, target }: { label: string; days: Report['days']; target: number }) {
  const say = useSay();
  const few = days.length <= 31;
  const rows = days.map(({ day, assists, target: own }) => ({
    name: `${day.slice(8)}/${day.slice(5, 7)}`,
    assists,
    target: own,
  }));
  return (
    <Drawn label={label} rows={16}>
      <ComposedChart
        data={rows}
        accessibilityLayer={false}
        margin={{ top: 24, right: 160, left: 0, bottom: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" tick={ink} minTickGap={24} stroke="var(--line-strong)" />
        <YAxis allowDecimals={false} tick={ink} stroke="var(--line-strong)" />
        <Bar {...bar} dataKey="assists">
          {few && <LabelList dataKey="assists" position="top" style={ink} formatter={unlessNone} />}
        </Bar>
        <Line {...line} dataKey="target" type="step" strokeDasharray="10 6" />
        <ReferenceLine
          y={target}
          ifOverflow="extendDomain"
          stroke="none"
          label={{ value: say(figureWords.targetLine(target)), position: 'right', style: ink }}
        />
      </ComposedChart>
    </Drawn>
  );
}

/** A bar with its name. */
export interface NamedBar {
  name: string;
  count: number;
}

/**
 * So many of each as a Pareto chart, lying, so that long names can be read: bars from the most on, and the line of
 * their shares added up, on one scale: all of it is the right edge.
 */
export function ParetoChart({ label, rows }: { label: string; rows: (NamedBar & { cumulative: number })[] }) {
  const language = useLanguage();
  const percent = (share: unknown) => cellText(Number(share), 'share', 'share', language);
  const [first] = rows;
  const whole = first === undefined || first.cumulative === 0 ? 1 : first.count / first.cumulative;
  const data = rows.map((row) => ({ ...row, name: `${shortened(row.name)}: ${row.count}` }));
  return (
    <Drawn label={label} rows={2.6 * rows.length + 3}>
      <ComposedChart
        data={data}
        layout="vertical"
        accessibilityLayer={false}
        margin={{ top: 0, right: 90, left: 0, bottom: 0 }}
      >
        <CartesianGrid horizontal={false} stroke="var(--line)" />
        <XAxis xAxisId="count" type="number" domain={[0, whole]} hide />
        <XAxis
          xAxisId="share"
          type="number"
          domain={[0, 1]}
          ticks={[0, 0.5, 0.8, 1]}
          tick={ink}
          tickFormatter={(share) => `${Math.round(Number(share) * 100)}%`}
          stroke="var(--line-strong)"
        />
        <YAxis
          type="category"
          dataKey="name"
          width={nameWidth()}
          interval={0}
          tick={Named}
          stroke="var(--line-strong)"
        />
        <Bar {...bar} xAxisId="count" dataKey="count" maxBarSize={26} />
        <Line
          {...line}
          xAxisId="share"
          dataKey="cumulative"
          dot={{ r: 5, fill: 'var(--card)', stroke: 'var(--lacquer)', strokeWidth: 3 }}
        >
          <LabelList dataKey="cumulative" position="right" offset={12} style={ink} formatter={percent} />
        </Line>
      </ComposedChart>
    </Drawn>
  );
}

/** So many of each, one below the other. */
export function BarChartOf({ label, rows }: { label: string; rows: NamedBar[] }) {
  return (
    <Drawn label={label} rows={2.6 * rows.length + 1}>
      <BarChart
        data={rows}
        layout="vertical"
        accessibilityLayer={false}
        margin={{ top: 0, right: 70, left: 0, bottom: 0 }}
      >
        <XAxis type="number" hide />
        <YAxis
          type="category"
          dataKey="name"
          width={nameWidth()}
          interval={0}
          tick={Named}
          stroke="var(--line-strong)"
        />
        <Bar {...bar} dataKey="count" maxBarSize={34}>
          <LabelList dataKey="count" position="right" style={ink} />
        </Bar>
      </BarChart>
    </Drawn>
  );
}

/** Room for names, in pixels: wide enough for {@link mostLetters}. */
const nameWidth = () => 13.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const mostLetters = 27;

function shortened(name: string, most = mostLetters - 5): string {
  return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
}

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
      {shortened(name, mostLetters)}
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
