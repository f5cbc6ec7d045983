import { type ReactNode, useState } from 'react';
import type { PlainTable } from '../../../shared/domain/report/tables.ts';
import { useSay } from '../../words/language.tsx';
import { figureWords } from '../../words/staff-desk.ts';
import { Button } from '../button.tsx';
import { FigureTable } from './figure-table.tsx';

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
