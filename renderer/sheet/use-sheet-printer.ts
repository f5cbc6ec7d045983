import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { v7 as uuid } from 'uuid';
import { client } from '../client.ts';
import { createSheetPrinter, type SheetPrinter, type SheetPrinting } from './sheet-printer.ts';

/** Prints from this screen, for as long as it is shown. */
export function useSheetPrinter(): SheetPrinting & Pick<SheetPrinter, 'print'> {
  const printer = useMemo(
    () => createSheetPrinter({ client, newId: uuid, printPage: () => window.print() }),
    [],
  );
  useEffect(() => void printer.look(), [printer]);
  return { ...useSyncExternalStore(printer.subscribe, printer.now), print: printer.print };
}
