import type { Pack } from '../../../shared/domain/content/pack.ts';
import type {
  Paper,
  PrintingWay,
  PrintOrder,
  PrintResult,
  PrintTrouble,
  SheetInPrint,
} from '../../../shared/domain/desk/print.ts';
import { checkOrder } from './order-check.ts';
import { type Printer, PrinterError } from './printer.ts';

/** Nobody is printing a sheet of this id. */
export class UnknownPrintError extends Error {
  override name = 'UnknownPrintError';
}

/** The sheets that wait for the printer, in memory only: what a citizen chose is forgotten once it is printed. */
export interface Printing {
  /** Sheets go to this printer from now on. */
  printBy(printer: Printer): void;
  way(): PrintingWay;
  /**
   * Prints one sheet after the others that wait. The same id again gets the answer of the first.
   *
   * @throws PrintOrderError when the content that was shown does not have what is ordered
   */
  print(order: PrintOrder): Promise<PrintResult>;
  /** @throws UnknownPrintError when that sheet is not the one in print */
  inPrint(id: string): SheetInPrint;
  /** The sheet in print stands on its page; `lengthMm` is how long its paper is. */
  drawn(id: string, lengthMm: number): void;
}

/** What printing is told. */
export interface PrintingMeans {
  /** What lies in the printer that the settings name; null when they name none. */
  paper: Paper | null;
  /** Undefined where that revision is not at hand any more. */
  packOf: (revision: string) => Pack | undefined;
  /** A sentence for whoever looks after the machine. */
  warn: (sentence: string) => void;
  wait: (ms: number) => Promise<void>;
}

/** Before the second and the third try. Together they are shorter than a citizen's patience. */
const waitsMs = [1_000, 3_000];
/** More sheets than a day has citizens; beyond that something is wrong. */
const mostOrders = 500;
/** Nothing has left the computer with these, so that another try prints no sheet twice. */
const passing: ReadonlySet<PrintTrouble> = new Set(['missing', 'offline', 'undrawn']);

/** Nothing to print yet; until a door brings a printer, pages print by themselves. */
export function createPrinting({ paper, packOf, warn, wait }: PrintingMeans): Printing {
  let printer: Printer | undefined;
  let current: (SheetInPrint & { drawn: (lengthMm: number) => void }) | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  /** By id, the oldest first; without what was ordered. */
  const results = new Map<string, Promise<PrintResult>>();

  const attempt = async (by: Printer, sheet: SheetInPrint): Promise<PrintResult> => {
    const { promise, resolve } = Promise.withResolvers<number>();
    current = { ...sheet, drawn: resolve };
    try {
      await by.print({ id: sheet.order.id, paper: sheet.paper, drawn: promise });
      return { outcome: 'printed' };
    } catch (cause) {
      warn(cause instanceof Error ? cause.message : String(cause));
      return { outcome: 'failed', trouble: cause instanceof PrinterError ? cause.trouble : 'failed' };
    } finally {
      current = undefined;
    }
  };
  const untilDone = async (by: Printer, sheet: SheetInPrint): Promise<PrintResult> => {
    let result = await attempt(by, sheet);
    for (const ms of waitsMs) {
      if (result.outcome === 'printed' || !passing.has(result.trouble)) break;
      await wait(ms);
      result = await attempt(by, sheet);
    }
    return result;
  };
  const take = (order: PrintOrder): Promise<PrintResult> => {
    const pack = packOf(order.revision);
    if (pack === undefined) return failed('outdated');
    const procedure = checkOrder(order, pack);
    if (printer === undefined || paper === null) return failed('unset');
    if (waiting >= mostOrders) return failed('busy');
    const by = printer;
    waiting += 1;
    const { head, handbook } = pack;
    const sheet = { order, paper, procedure, head, handbook };
    const result = last.then(() => untilDone(by, sheet)).finally(() => (waiting -= 1));
    last = result;
    return result;
  };

  return {
    printBy(given) {
      printer = given;
    },
    way() {
      if (printer === undefined) return { by: 'page', paper: null };
      return { by: paper === null ? 'nobody' : 'printer', paper };
    },
    async print(order) {
      const known = results.get(order.id);
      if (known !== undefined) return known;
      const result = take(order);
      results.set(order.id, result);
      for (const id of results.keys()) {
        if (results.size <= 2 * mostOrders) break;
        results.delete(id);
      }
      return result;
    },
    inPrint: (id) => {
      const { drawn: _, ...sheet } = find(id);
      return sheet;
    },
    drawn: (id, lengthMm) => find(id).drawn(lengthMm),
  };

  function find(id: string) {
    if (current?.order.id === id) return current;
    throw new UnknownPrintError(`No sheet with the id ${id} is being printed.`);
  }
}

function failed(trouble: PrintTrouble): Promise<PrintResult> {
  return Promise.resolve({ outcome: 'failed', trouble });
}
