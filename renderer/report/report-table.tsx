import type { Language } from '../../shared/domain/language.ts';
import {
  type Cell,
  type Column,
  cellText,
  type PlainTable,
  type Row,
} from '../../shared/domain/report/tables.ts';
import { reportWords } from '../words/report.ts';

interface ReportTableProps {
  table: PlainTable;
  language: Language;
  /** Whether the count of each row is drawn, too. */
  bars: boolean;
}

/** A table of a report; its heading is printed again on every page that it goes on to. */
export function ReportTable({ table: { id, title, columns, rows }, language, bars }: ReportTableProps) {
  const most = Math.max(...rows.filter(({ total }) => !total).map(countOf), 1);
  return (
    <section className="report-section" data-table={id}>
      {title !== '' && <h3>{title}</h3>}
      {rows.length === 0 ? (
        <p>{reportWords.nothing[language]}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} data-kind={column.kind} scope="col">
                  {column.title}
                </th>
              ))}
              {bars && <td data-kind="bar" />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.cells.join('|')} data-total={row.total}>
                {row.cells.map((cell, place) => (
                  <TableCell
                    key={columns[place]?.title}
                    {...{ cell, row, language }}
                    column={columns[place] as Column}
                  />
                ))}
                {bars && (
                  <td data-kind="bar" aria-hidden="true">
                    {!row.total && <Bar part={countOf(row) / most} />}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface TableCellProps {
  cell: Cell;
  column: Column;
  row: Row;
  language: Language;
}

function TableCell({ cell, column, row, language }: TableCellProps) {
  return <td data-kind={column.kind}>{cellText(cell, column.kind, row.unit, language)}</td>;
}

/** A bar that is as dark in grey print as in colour. */
function Bar({ part }: { part: number }) {
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={100 * part} height="8" />
    </svg>
  );
}

function countOf({ cells }: Row): number {
  return typeof cells[1] === 'number' ? cells[1] : 0;
}
