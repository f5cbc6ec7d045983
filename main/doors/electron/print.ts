import type { BrowserWindow, PrinterInfo, WebContents } from 'electron';
import type { Paper } from '../../../shared/domain/desk/print.ts';
import { type Printer, PrinterError, type SheetJob } from '../../services/printing/printer.ts';
import type { Host } from './host.ts';
import type { ElectronModule } from './module.ts';
import { sheetUrl } from './page.ts';
import { findPrinter } from './printers.ts';
import { makeWindow } from './window.ts';

/** How long the system may take to name its printers. */
export const listLimitMs = 5_000;
/** How long a sheet may take until it stands on its page. */
export const drawLimitMs = 10_000;
/** How long the system may take to say that it has the sheet; it may never say so (electron/electron#39092). */
export const takeLimitMs = 30_000;

/** Of an A4 page. */
const pageLengthMm = 297;
/** An A4 page in CSS pixels. Nobody sees it. */
const bounds = { x: 0, y: 0, width: 794, height: 1_123 };

/** Prints sheets on a printer of this computer without a dialog, each from a hidden page of its own. */
export class SheetPrinter implements Printer {
  readonly #electron: ElectronModule;
  readonly #host: Host;
  readonly #name: string;
  #open: BrowserWindow | undefined;

  /** @param name what the system calls the printer */
  constructor(electron: ElectronModule, host: Host, name: string) {
    this.#electron = electron;
    this.#host = host;
    this.#name = name;
  }

  async print(job: SheetJob): Promise<void> {
    const window = makeWindow(this.#electron, { page: 'sheet' }, { bounds });
    this.#open = window;
    try {
      findPrinter(this.#name, await this.#printers(window.webContents));
      await this.#take(window.webContents, job.paper, await this.#draw(window, job));
    } finally {
      this.end();
    }
  }

  /**
   * Prints what a page shows now; on a roll, what fits on an A4 page's length of it.
   *
   * @throws PrinterError saying why it did not come out
   */
  async printPage(contents: WebContents, paper: Paper): Promise<void> {
    findPrinter(this.#name, await this.#printers(contents));
    await this.#take(contents, paper, pageLengthMm);
  }

  /** Closes the page that is being printed, if there is one. */
  end(): void {
    const window = this.#open;
    this.#open = undefined;
    if (window && !window.isDestroyed()) window.destroy();
  }

  #printers(contents: WebContents): Promise<PrinterInfo[]> {
    return this.#within(listLimitMs, contents.getPrintersAsync(), () => {
      return new PrinterError(
        'missing',
        `The system has not named its printers within ${listLimitMs / 1_000} seconds. Look whether its printing service runs.`,
      );
    });
  }

  /** Loads the sheet, and waits until it stands. Answers how long its paper is in millimetres. */
  #draw(window: BrowserWindow, { id, drawn }: SheetJob): Promise<number> {
    const failure = (why: string) => new PrinterError('undrawn', `A sheet was not printed: ${why}.`);
    const stands = new Promise<number>((resolve, reject) => {
      const contents = window.webContents;
      contents.on('render-process-gone', (_event, { reason }) =>
        reject(failure(`its process ended (${reason})`)),
      );
      contents.on('did-navigate', (_event, _url, status) => {
        if (status >= 400) reject(failure(`the app answered ${status}`));
      });
      window.loadURL(sheetUrl(id)).catch(() => reject(failure('its page could not be loaded')));
      drawn.then(resolve, reject);
    });
    return this.#within(drawLimitMs, stands, () =>
      failure(`its page did not stand within ${drawLimitMs / 1_000} seconds`),
    );
  }

  #take(contents: WebContents, paper: Paper, lengthMm: number): Promise<void> {
    const taken = new Promise<void>((resolve, reject) => {
      contents.print(
        {
          silent: true,
          deviceName: this.#name,
          printBackground: false,
          copies: 1,
          // With the default margins Chromium keeps those of the sheet's own @page rule.
          margins: { marginType: 'default' },
          pageSize: paper === 'a4' ? 'A4' : { width: 80_000, height: lengthMm * 1_000 },
        },
        // Answered outside of Electron's call: the window must not go while Electron is still in it.
        (success, reason) =>
          this.#host.later(0, () => (success ? resolve() : reject(refusal(this.#name, reason)))),
      );
    });
    return this.#within(takeLimitMs, taken, () => {
      return new PrinterError(
        'unknown',
        `The system has not said within ${takeLimitMs / 1_000} seconds that the printer "${this.#name}" has the sheet; it may come out yet.`,
      );
    });
  }

  #within<Value>(limitMs: number, work: Promise<Value>, late: () => PrinterError): Promise<Value> {
    const { promise, resolve, reject } = Promise.withResolvers<Value>();
    const cancel = this.#host.later(limitMs, () => reject(late()));
    work.then(resolve, reject);
    return promise.finally(cancel);
  }
}

function refusal(name: string, reason: string): PrinterError {
  return new PrinterError(
    'failed',
    `The printer "${name}" did not take a sheet: the system says "${reason}".`,
  );
}
