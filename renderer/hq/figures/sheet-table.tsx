import type { SheetTable as Sheet } from '../../../shared/domain/hq/sheet.ts';
import type { SheetTableId } from '../../../shared/domain/report/sheet-words.ts';
import { FigureTable } from '../../parts/figures/figure-table.tsx';

/** The column whose numbers are drawn as well. */
const drawn: Partial<Record<SheetTableId, number>> = {
  'top-procedures': 2,
  'top-sites': 2,
  'top-difficulties': 2,
  'targets-board': 3,
  'targets-sites': 1,
  'sessions-sites': 1,
  'plays-items': 2,
  'year-months': 1,
};

/** A table of a sheet. */
export function SheetTable({ table }: { table: Sheet }) {
  return <FigureTable table={table} bars={drawn[table.id as SheetTableId]} />;
}
