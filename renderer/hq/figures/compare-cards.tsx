import { type SummaryFigure, summaryFigures } from '../../../shared/domain/report/figures.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { cellText } from '../../../shared/domain/report/tables.ts';
import { figureViewWords } from '../../words/hq-figures.ts';
import { useLanguage, useSay } from '../../words/language.tsx';

/** The figures that lead; the table below has all of them. */
const leading = ['assists', 'per-day', 'days-met', 'success-rate', 'troubled-share', 'satisfied-share'];

/** The leading figures of a period, each beside the period before. */
export function CompareCards({ report }: { report: Report }) {
  return (
    <dl className="figure-cards compare-cards">
      {summaryFigures
        .filter(({ id }) => leading.includes(id))
        .map((figure) => (
          <Card key={figure.id} figure={figure} report={report} />
        ))}
    </dl>
  );
}

function Card({ figure, report }: { figure: SummaryFigure; report: Report }) {
  const say = useSay();
  const language = useLanguage();
  const { title, definition, unit, of } = figure;
  const [now, before] = [of(report.totals), of(report.before.totals)];
  const change = now === null || before === null ? null : now - before;
  return (
    <div title={say(definition)}>
      <dt>{say(title)}</dt>
      <dd>
        <strong>{cellText(now, unit, unit, language)}</strong>
        <span className="compare-change">
          {change !== null && <b>{cellText(change, 'change', unit, language)}</b>}{' '}
          {say(figureViewWords.before(cellText(before, unit, unit, language)))}
        </span>
      </dd>
    </div>
  );
}
