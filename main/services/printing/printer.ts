import type { Paper, PrintTrouble } from '../../../shared/domain/desk/print.ts';

/** A sheet as a printer is given it. */
export interface SheetJob {
  /** The page `/sheet?print=<id>` draws it. */
  id: string;
  paper: Paper;
  /** Resolves with the length of its paper in millimetres, once that page says that the sheet stands. */
  drawn: Promise<number>;
}

/** What a door prints with. */
export interface Printer {
  /**
   * Hands one sheet to the system, without asking anybody anything.
   *
   * @returns when the system has taken it
   * @throws PrinterError saying why it has not
   */
  print(job: SheetJob): Promise<void>;
}

/** No sheet came out, or nobody can say whether it did. */
export class PrinterError extends Error {
  override name = 'PrinterError';
  readonly trouble: PrintTrouble;
  /** @param message a sentence for whoever looks after the machine */
  constructor(trouble: PrintTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}
