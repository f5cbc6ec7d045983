import { useEffect, useState } from 'react';
import type { SheetInPrint } from '../../shared/domain/desk/print.ts';
import { derive } from '../../shared/guidance/derive.ts';
import { client } from '../client.ts';
import { SheetPreview } from './sheet-preview.tsx';

/**
 * `/sheet?print=<id>`: the sheet that is being printed, on a page that nobody sees. It is drawn from the content
 * and for the day that it was ordered with, and tells when it stands.
 */
export function SheetInPrintPage({ id }: { id: string }) {
  const [sheet, setSheet] = useState<SheetInPrint>();
  useEffect(() => {
    client.sheetInPrint({ params: { id } }).then(setSheet, console.error);
  }, [id]);
  if (sheet === undefined) return null;
  const { order, paper, procedure, head, handbook } = sheet;
  const { answers, ticks, language, revision, day } = order;
  const guidance = derive(procedure, answers, day);
  return (
    <SheetPreview
      data={{ procedure, guidance, ticks: ticks ?? undefined, handbook, head, revision, day }}
      language={language}
      paper={paper}
      onStand={(lengthMm) => {
        client.sheetDrawn({ params: { id }, body: { lengthMm } }).catch(console.error);
      }}
    />
  );
}
