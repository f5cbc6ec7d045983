import { summaryFigures } from '../../../shared/domain/report/figures.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { cellText } from '../../../shared/domain/report/tables.ts';
import { useLanguage, useSay } from '../../words/language.tsx';

/** The figures that lead; the report has all of them. */
const leading = ['assists', 'per-day', 'days-met', 'success-rate', 'troubled-share', 'satisfied-share'];

/** The leading figures of a period, each with what it means and how it is computed. */
export function FigureCards({ report }: { report: Report }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <dl className="figure-cards">
      {summaryFigures
        .filter(({ id }) => leading.includes(id))
        .map(({ id, title, definition, rule, unit, of }) => (
          <div key={id}>
            <dt>{say(title)}</dt>
            <dd>
              <strong>{cellText(of(report.totals), unit, unit, language)}</strong>
              <small>
                {say(definition)} {say(rule)}
              </small>
            </dd>
          </div>
        ))}
    </dl>
  );
}
