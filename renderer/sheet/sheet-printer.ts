import type { PrintingWay, PrintOrder, PrintResult, PrintTrouble } from '../../shared/domain/desk/print.ts';
import { ApiError, type Client } from '../client.ts';

/** How far a sheet has come. `loading`: it is not known yet who prints here. */
export type PrintState =
  | { at: 'loading' }
  | { at: 'ready' }
  | { at: 'printing' }
  | { at: 'printed' }
  | { at: 'failed'; trouble: PrintTrouble };

/** What the sheet's screen shows. */
export interface SheetPrinting {
  state: PrintState;
  way: PrintingWay | undefined;
}

/** Prints the sheet of one screen; a store in React's sense. */
export interface SheetPrinter {
  now(): SheetPrinting;
  subscribe(changed: () => void): () => void;
  /** Asks who prints here, until it is known. */
  look(): Promise<void>;
  /** Prints one sheet, unless one is being printed. */
  print(sheet: Omit<PrintOrder, 'id'>): Promise<void>;
}

interface PrinterMeans {
  client: Pick<Client, 'printing' | 'print'>;
  newId(): string;
  /** Opens the browser's own preview. */
  printPage(): void;
}

/** Nothing is known yet. */
export function createSheetPrinter({ client, newId, printPage }: PrinterMeans): SheetPrinter {
  const listeners = new Set<() => void>();
  let now: SheetPrinting = { state: { at: 'loading' }, way: undefined };

  const become = (state: PrintState, way = now.way) => {
    now = { state, way };
    for (const changed of listeners) changed();
  };

  return {
    now: () => now,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    async look() {
      if (now.way !== undefined) return;
      try {
        const way = await client.printing({});
        become(way.by === 'nobody' ? { at: 'failed', trouble: 'unset' } : { at: 'ready' }, way);
      } catch {
        become({ at: 'failed', trouble: 'failed' });
      }
    },
    async print(sheet) {
      if (now.state.at === 'printing') return;
      if (now.way?.by === 'page') return printPage();
      become({ at: 'printing' });
      become(stateOf(await order(client, { ...sheet, id: newId() })));
    },
  };
}

async function order(client: Pick<Client, 'print'>, sheet: PrintOrder): Promise<PrintResult> {
  try {
    return (await client.print({ body: sheet })).result;
  } catch (cause) {
    // An order that was refused printed nothing; of one that was not answered nobody knows.
    const refused = cause instanceof ApiError && !cause.mayPass;
    return { outcome: 'failed', trouble: refused ? 'undrawn' : 'unknown' };
  }
}

function stateOf(result: PrintResult): PrintState {
  return result.outcome === 'printed' ? { at: 'printed' } : { at: 'failed', trouble: result.trouble };
}
