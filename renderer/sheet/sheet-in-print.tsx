import { useEffect, useState } from 'react';
import type { SheetInPrint } from '../../shared/domain/desk/print.ts';
import { derive } from '../../shared/guidance/derive.ts';
import { client } from '../client.ts';
import { useKioskContent } from '../kiosk/content/kiosk-content.ts';
import { SheetPreview } from './sheet-preview.tsx';

/** `/sheet?print=<id>`: the sheet that is being printed, on a page that nobody sees. It tells when it stands. */
export function SheetInPrintPage({ id }: { id: string }) {
  const [loaded] = useKioskContent();
  const [sheet, setSheet] = useState<SheetInPrint>();
  useEffect(() => {
    client.sheetInPrint({ params: { id } }).then(setSheet, console.error);
  }, [id]);
  if (loaded.state !== 'ready') return null;
  const { content } = loaded;
  const procedure = content.procedures.find((entry) => entry.id === sheet?.order.procedure);
  if (sheet === undefined || procedure === undefined) return null;
  const { head, handbook, revision, today: day } = content;
  const { answers, ticks, language } = sheet.order;
  const guidance = derive(procedure, answers, day);
  return (
    <SheetPreview
      data={{ procedure, guidance, ticks: ticks ?? undefined, handbook, head, revision, day }}
      language={language}
      paper={sheet.paper}
      onStand={(lengthMm) => {
        client.sheetDrawn({ params: { id }, body: { lengthMm } }).catch(console.error);
      }}
    />
  );
}
