import { type Cell, cellText, type PlainTable } from '../../../shared/domain/report/tables.ts';
import { useLanguage } from '../../words/language.tsx';

interface FigureTableProps {
  table: PlainTable;
  /** The place of the column whose numbers are drawn as well. */
  bars?: number | undefined;
}

/** A table of figures on a screen; bars stand beside numbers that are compared, and shares fill up at all of it. */
export function FigureTable({ table: { columns, rows }, bars }: FigureTableProps) {
  const language = useLanguage();
  const numbers = rows.flatMap(({ cells, total }) => (total ? [] : numberAt(cells, bars)));
  const most = bars !== undefined && columns[bars]?.kind === 'share' ? 1 : Math.max(1, ...numbers);
  return (
    <div className="figure-table">
      <table>
        <thead>
          <tr>
            {columns.map(({ title, kind }, place) => (
              <th key={title} scope="col" data-kind={kind} colSpan={place === bars ? 2 : 1}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, unit, total }) => (
            <tr key={cells.join('|')} data-total={total}>
              {columns.map(({ title, kind }, place) => [
                place === bars && (
                  <td key={`${title} bar`} className="sheet-bar" aria-hidden="true">
                    {!total && <Bar part={(numberAt(cells, bars)[0] ?? 0) / most} />}
                  </td>
                ),
                <td key={title} data-kind={kind}>
                  {cellText(cells[place] ?? null, kind, unit, language)}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ part }: { part: number }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="sheet-bar-all" width="100" height="10" />
      <rect width={100 * Math.min(1, part)} height="10" />
    </svg>
  );
}

function numberAt(cells: readonly Cell[], place: number | undefined): number[] {
  const cell = place === undefined ? null : cells[place];
  return typeof cell === 'number' ? [cell] : [];
}
