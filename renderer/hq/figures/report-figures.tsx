import type { Report } from '../../../shared/domain/report/report.ts';
import type { SmallCounts } from '../../../shared/domain/report/said.ts';
import { reportTables } from '../../../shared/domain/report/tables.ts';
import { FigureCharts } from '../../parts/figures/figure-charts.tsx';
import { FigureTable } from '../../parts/figures/figure-table.tsx';
import { ReportPaper } from '../../report/report-paper.tsx';
import { figureViewWords } from '../../words/hq-figures.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { CompareCards } from './compare-cards.tsx';

/**
 * Every figure of a report, of all sites or of one, beside those of the period before: drawn as a branch draws its
 * own; on paper it is the report that branches print.
 *
 * @param small whether the paper tells counts of 1 to 4 citizens
 */
export function ReportFigures({ report, small }: { report: Report; small: SmallCounts }) {
  const say = useSay();
  const language = useLanguage();
  const { assists, ratings } = report.totals;
  const { name, days } = report.period;
  return (
    <>
      <h2 className="figures-period">
        <b>{say(name)}</b>{' '}
        <span>
          {say(days) !== say(name) && `${say(days)} · `}
          {say(figureViewWords.periodBefore(say(report.before.period.name)))}
        </span>
      </h2>
      <CompareCards report={report} />
      <details className="all-figures">
        <summary>{say(figureViewWords.allFigures)}</summary>
        <FigureTable table={reportTables(report, language).summary} />
      </details>
      {assists === 0 && ratings === 0 ? (
        <p className="hq-none">{say(figureViewWords.nothing)}</p>
      ) : (
        <FigureCharts report={report} />
      )}
      <div className="hq-paper">
        <ReportPaper report={report} language={language} small={small} />
      </div>
    </>
  );
}
