import { tableFigures } from '../../../shared/domain/report/figures.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { pareto, reportTables, type TableId } from '../../../shared/domain/report/tables.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { figureWords } from '../../words/staff-desk.ts';
import { BarChartOf, DayChart, ParetoChart } from './charts.tsx';
import { FigureCard } from './figure-card.tsx';
import { HourMap } from './hour-map.tsx';

const mostBars = 10;

/** Every division of a period's assists as a picture, with its table one touch away. */
export function FigureCharts({ report }: { report: Report }) {
  const say = useSay();
  const language = useLanguage();
  const tables = reportTables(report, language);
  const meaning = (id: (typeof tableFigures)[number]['id']) => {
    const figure = tableFigures.find((known) => known.id === id);
    return figure ? `${say(figure.definition)} ${say(figure.rule)}` : '';
  };
  const bars = (
    id: 'outcomes' | 'satisfaction' | 'ease' | 'procedures' | 'groups' | 'helpers' | 'places',
    help?: string,
  ) => (
    <FigureCard
      key={id}
      table={tables[id]}
      help={help}
      chart={
        report[id].some(({ count }) => count > 0) ? (
          <BarChartOf
            label={tables[id].title}
            rows={report[id].slice(0, mostBars).map(({ label, count }) => ({ name: say(label), count }))}
          />
        ) : (
          <p>{say(figureWords.noneNamed)}</p>
        )
      }
    />
  );
  const title = (id: TableId) => tables[id].title;
  return (
    <div className="figure-charts">
      <FigureCard
        wide
        table={tables.days}
        chart={<DayChart label={title('days')} days={report.days} target={report.target} />}
      />
      <FigureCard
        wide
        table={tables.hours}
        help={`${meaning('hours')} ${report.untimed > 0 ? say(figureWords.untimed(report.untimed)) : ''}`}
        chart={<HourMap hours={report.hours} label={title('hours')} />}
      />
      {bars('outcomes', meaning('by-outcome'))}
      <FigureCard
        table={tables.difficulties}
        help={meaning('difficulties')}
        chart={
          report.difficulties.length > 0 ? (
            <ParetoChart
              label={title('difficulties')}
              rows={pareto(report.difficulties)
                .slice(0, mostBars)
                .map(({ label, count, cumulative }) => ({
                  name: say(label),
                  count,
                  cumulative: cumulative ?? 0,
                }))}
            />
          ) : (
            <p>{say(figureWords.noneNamed)}</p>
          )
        }
      />
      {bars('satisfaction')}
      {bars('ease')}
      {bars('procedures', meaning('splits'))}
      {bars('groups')}
      {bars('helpers')}
      {bars('places')}
    </div>
  );
}
