import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Hono } from 'hono';
import type { Language } from '../shared/domain/language.ts';
import { pagesApi } from './api/pages.ts';
import { findBrowser } from './browser/find-browser.ts';
import { openHttpDoor } from './doors/http.ts';
import { PlainError } from './errors.ts';
import { type Devtools, openDevtools } from './launcher/devtools-pipe.ts';

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
  const profile = mkdtempSync(join(tmpdir(), 'tantam-pdf-'));
  const child = spawn(browser, switches(profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  try {
    const devtools = openDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
    return await print(devtools, `${door.address}report?print=${language}`);
  } catch (cause) {
    throw new PrintingError(
      `The browser ${browser} made no PDF: ${(cause as Error).message} Try again, or take --format xlsx.`,
    );
  } finally {
    child.kill();
    await gone;
    await door.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function switches(profile: string): string[] {
  return [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}

async function print({ send }: Devtools, address: string): Promise<Uint8Array> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  await send('Page.navigate', { url: address }, sessionId, patienceMs);
  await send('Runtime.evaluate', { expression: ready, awaitPromise: true }, sessionId, patienceMs);
  const paper = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true };
  const { data } = await send('Page.printToPDF', paper, sessionId, patienceMs);
  return Buffer.from(String(data), 'base64');
}

/** Resolves in the page once the report stands on it, with its letters. */
const ready = `(async () => {
  while (document.querySelector('[data-report-ready]') === null) await new Promise((next) => setTimeout(next, 50));
  await document.fonts.ready;
})()`;
