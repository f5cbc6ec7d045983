import { type ReactNode, useState } from 'react';
import { cellText, type PlainTable } from '../../shared/domain/report-tables.ts';
import { Button } from '../parts/button.tsx';
import { useLanguage, useSay } from '../words/language.tsx';
import { figureWords } from '../words/staff-desk.ts';

interface FigureCardProps {
  table: PlainTable;
  chart: ReactNode;
  /** What is counted, and how. */
  help?: string | undefined;
  wide?: boolean;
}

/** A figure as a picture or as the table it is drawn from, with its definition below. */
export function FigureCard({ table, chart, help, wide }: FigureCardProps) {
  const say = useSay();
  const [inNumbers, setInNumbers] = useState(false);
  return (
    <section className="figure-card" data-wide={wide || undefined} aria-label={table.title}>
      <header>
        <h3>{table.title}</h3>
        <Button aria-pressed={inNumbers} onClick={() => setInNumbers(!inNumbers)}>
          {say(inNumbers ? figureWords.chart : figureWords.table)}
        </Button>
      </header>
      {inNumbers ? <FigureTable table={table} /> : chart}
      {help && <p className="figure-help">{help}</p>}
    </section>
  );
}

/** A table of a report on a screen. */
export function FigureTable({ table: { columns, rows } }: { table: PlainTable }) {
  const language = useLanguage();
  return (
    <div className="figure-table">
      <table>
        <thead>
          <tr>
            {columns.map(({ title, kind }) => (
              <th key={title} scope="col" data-kind={kind}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, unit, total }) => (
            <tr key={String(cells[0])} data-total={total}>
              {columns.map(({ title, kind }, place) => (
                <td key={title} data-kind={kind}>
                  {cellText(cells[place] ?? null, kind, unit, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
