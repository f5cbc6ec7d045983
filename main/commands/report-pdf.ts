import { Hono } from 'hono';
import type { Language } from '../../shared/domain/language.ts';
import { pagesApi } from '../api/pages.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { openHttpDoor } from '../doors/http.ts';
import { PlainError } from '../errors.ts';
import { openHiddenPage } from '../printing/hidden-page.ts';

/** There is no browser to print with, or it did not print. */
export class PrintingError extends PlainError {
  override name = 'PrintingError';
  readonly exitCode = 7;
}

/** How long the page may take until the report stands on it, in milliseconds. */
const patienceMs = 60_000;

interface PdfOrder {
  /** The report as JSON. */
  report: string;
  language: Language;
  /** The built interface. */
  rendererFolder: string;
  environment: Record<string, string | undefined>;
}

/**
 * A report as the report page prints it, by a browser of this machine that nobody sees. The page is served to that
 * browser alone, on a loopback port that is closed again, and asks for no PIN: whoever runs this reads the data anyway.
 *
 * @throws PrintingError
 */
export async function reportPdf(order: PdfOrder): Promise<Uint8Array> {
  const { report, language, rendererFolder, environment } = order;
  const browser = findBrowser(environment);
  if (browser === undefined) {
    throw new PrintingError(
      'No Chromium, Chrome or Edge was found to make a PDF with. Install one or name it in CHROMIUM_PATH, or take --format xlsx.',
    );
  }
  const api = new Hono()
    .get('/report.json', (context) => context.body(report, 200, { 'content-type': 'application/json' }))
    .route('/', pagesApi({ rendererFolder }));
  const door = await openHttpDoor({ handle: async (request) => api.fetch(request) }, 0);
  try {
    return await print(browser, `${door.address}report?print=${language}`);
  } catch (cause) {
    throw new PrintingError(
      `The browser ${browser} made no PDF: ${(cause as Error).message} Try again, or take --format xlsx.`,
    );
  } finally {
    await door.close();
  }
}

async function print(browser: string, address: string): Promise<Uint8Array> {
  const page = await openHiddenPage(browser, address);
  try {
    await page.send('Runtime.evaluate', { expression: ready, awaitPromise: true }, patienceMs);
    const paper = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true };
    const { data } = await page.send('Page.printToPDF', paper, patienceMs);
    return Buffer.from(String(data), 'base64');
  } finally {
    await page.close();
  }
}

/** Resolves in the page once the report stands on it, with its letters. */
const ready = `(async () => {
  while (document.querySelector('[data-report-ready]') === null) await new Promise((next) => setTimeout(next, 50));
  await document.fonts.ready;
})()`;
