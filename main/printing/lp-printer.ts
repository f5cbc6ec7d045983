import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Paper, PrintTrouble } from '../../shared/domain/desk/print.ts';
import { type Printer, PrinterError, type SheetJob } from '../services/printing/printer.ts';
import { openHiddenPage } from './hidden-page.ts';
import { printerState, systemPrinters } from './system-printers.ts';

/** How long a sheet may take until it stands on its page; a browser is started for it first. */
const drawLimitMs = 30_000;
/** How long the system may take to say that it has the sheet. */
const takeLimitMs = 30_000;

const mmAnInch = 25.4;

/** What the HTTP door prints with. */
export interface LpMeans {
  /** What the system calls the printer. */
  name: string;
  /** Where the app serves its pages, with a slash at the end. */
  address: string;
  /** The program that draws the sheet; undefined where there is none. */
  browser: string | undefined;
  environment: Record<string, string | undefined>;
  platform?: NodeJS.Platform;
  /** A page as PDF, once the sheet stands on it. */
  draw?: typeof drawSheet;
}

/**
 * Prints sheets on a printer of this computer without a dialog, for the door that has a browser instead of Electron:
 * a browser that nobody sees draws the sheet, and `lp` of CUPS gets it through a pipe, so that no file is written.
 * The browser on the table does not print at all, since printing from there is a dialog, and a dialog a way out.
 */
export function lpPrinter({
  name,
  address,
  browser,
  environment,
  platform = process.platform,
  draw = drawSheet,
}: LpMeans): Printer {
  return {
    async print(job) {
      if (platform === 'win32') {
        throw new PrinterError(
          'missing',
          'Windows cannot be given a sheet without a dialog from here. Use the installed app, which prints by itself.',
        );
      }
      if (browser === undefined) {
        throw new PrinterError(
          'undrawn',
          'No Chromium, Chrome or Edge was found to draw the sheet with. Install one, or name it in CHROMIUM_PATH.',
        );
      }
      const known = await systemPrinters(platform, environment);
      if (known === undefined) {
        throw new PrinterError(
          'missing',
          'The system cannot be asked for its printers (lpstat). Install CUPS and its client, and look whether it runs.',
        );
      }
      if (!known.includes(name)) {
        throw new PrinterError(
          'missing',
          `The system does not know the printer "${name}". It knows: ${known.join(', ') || 'none'}. Choose one at the staff desk.`,
        );
      }
      const trouble = troubleIn(await printerState(name, environment));
      if (trouble) {
        throw new PrinterError(
          trouble,
          `The printer "${name}" takes nothing now (${trouble}). Look after it; "lpstat -l -p ${name}" says more.`,
        );
      }
      const { pdf, lengthMm } = await draw(browser, `${address}sheet?print=${job.id}`, job);
      await hand(pdf, ['-d', name, '-t', 'Tan Tam', '-o', media(job.paper, lengthMm)], environment);
    },
  };
}

/** What CUPS says that stands in the way of a sheet (printer-state-reasons of RFC 8011, 5.4.12). */
function troubleIn(state: string): PrintTrouble | undefined {
  if (/media-(empty|needed)/.test(state)) return 'paper';
  if (/offline|connecting-to-device|shutdown/.test(state)) return 'offline';
  if (/^printer \S+ disabled/m.test(state) || /\bpaused\b/.test(state)) return 'stopped';
  return undefined;
}

function media(paper: Paper, lengthMm: number): string {
  return paper === 'a4' ? 'media=A4' : `media=Custom.80x${lengthMm}mm`;
}

/** Draws the sheet where nobody sees it. @throws PrinterError */
async function drawSheet(
  browser: string,
  address: string,
  { paper, drawn }: SheetJob,
): Promise<{ pdf: Buffer; lengthMm: number }> {
  const undrawn = (why: string) => new PrinterError('undrawn', `A sheet was not printed: ${why}.`);
  const page = await openHiddenPage(browser, address).catch((cause: Error) => {
    throw undrawn(`its browser did not come up (${cause.message})`);
  });
  try {
    const late = wait(drawLimitMs, undefined, { ref: false });
    const lengthMm = await Promise.race([drawn, late]);
    if (lengthMm === undefined) {
      throw undrawn(`its page did not stand within ${drawLimitMs / 1_000} seconds`);
    }
    const size = paper === 'a4' ? [210, 297] : [80, lengthMm];
    const [paperWidth, paperHeight] = size.map((mm) => mm / mmAnInch);
    const { data } = await page.send(
      'Page.printToPDF',
      // The margins, and of A4 the page numbers, are those of the sheet's own @page rule.
      { paperWidth, paperHeight, preferCSSPageSize: true, printBackground: false },
      drawLimitMs,
    );
    return { pdf: Buffer.from(String(data), 'base64'), lengthMm };
  } catch (cause) {
    throw cause instanceof PrinterError ? cause : undrawn((cause as Error).message);
  } finally {
    await page.close();
  }
}

/** Gives `lp` the sheet. @throws PrinterError */
function hand(pdf: Buffer, parameters: string[], environment: LpMeans['environment']): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn('lp', [...parameters, '-'], {
      env: { ...environment, LC_ALL: 'C' },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let said = '';
    const timer = setTimeout(() => {
      child.kill();
      failed(
        new PrinterError(
          'unknown',
          `The system has not said within ${takeLimitMs / 1_000} seconds that it has the sheet; it may come out yet.`,
        ),
      );
    }, takeLimitMs);
    const refuse = (why: string) =>
      failed(
        new PrinterError('failed', `The system did not take the sheet: ${why}. Look at its print queue.`),
      );
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
    });
    child.once('error', (cause) => refuse(cause.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code === 0) done();
      else refuse(said.trim().split('\n')[0] || `lp ended with ${code}`);
    });
    // A program that ends before it has read all says so by its exit code.
    child.stdin.on('error', () => {});
    child.stdin.end(pdf);
  });
}
