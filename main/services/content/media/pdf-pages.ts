import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { PDFiumDocument, PDFiumPage } from '@hyzyla/pdfium';
import { ImportError } from './import-error.ts';
import { ffmpeg, longestSide, type Normal } from './media-normal.ts';

/** Nobody stands before a screen for more pages than this. */
const mostPages = 100;
/** Pixels of a page's longer side: as many as a screen shows of it. */
const pagePixels = longestSide / 2;

/**
 * Every page of a PDF file as a picture, with the words that stand on it.
 *
 * @param progress one line a page
 * @throws ImportError when it cannot be opened, has no pages, or too many
 */
export async function normalisePdf(
  file: string,
  scratch: string,
  progress: (line: string) => void,
): Promise<Normal[]> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await open(library, file);
    const count = document.getPageCount();
    if (count === 0) throw new ImportError(`The PDF file ${file} has no pages. Export it again.`);
    if (count > mostPages) {
      throw new ImportError(
        `The PDF file ${file} has ${count} pages; at most ${mostPages} are brought in. Export only those that a screen is to show.`,
      );
    }
    const normals: Normal[] = [];
    for (const page of document.pages()) {
      const number = page.number + 1;
      progress(`${basename(file)}: page ${number} of ${count}`);
      const name = count === 1 ? basename(file) : `${basename(file, extname(file))}-${number}.pdf`;
      // Drawing a page closes it: its words are taken first.
      const words = wordsOf(page);
      normals.push({ ...(await pictureOf(page, file, scratch)), name, words });
    }
    document.destroy();
    return normals;
  } finally {
    library.destroy();
  }
}

interface Library {
  loadDocument(bytes: Uint8Array): Promise<PDFiumDocument>;
}

async function open(library: Library, file: string): Promise<PDFiumDocument> {
  try {
    return await library.loadDocument(await readFile(file));
  } catch (cause) {
    throw new ImportError(
      /password/i.test((cause as Error).message)
        ? `The PDF file ${file} needs a password. Export it again without one.`
        : `The PDF file ${file} cannot be read: it is damaged or no PDF file at all. Export it again.`,
      { cause },
    );
  }
}

/** A page on white, as a PNG file. */
async function pictureOf(page: PDFiumPage, file: string, scratch: string) {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = pagePixels / Math.max(originalWidth, originalHeight);
  const { width, height, data } = await page.render({ scale, render: 'bitmap', renderFormFields: true });
  const picture = join(scratch, `page-${Date.now()}-${page.number}.png`);
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'bgra', '-s', `${width}x${height}`, '-i', 'pipe:0'];
  await ffmpeg([...raw, '-frames:v', '1', '-pix_fmt', 'rgb24', picture], file, undefined, data);
  return { kind: 'image' as const, file: picture, width, height };
}

function wordsOf(page: PDFiumPage): string {
  return page
    .getText()
    .normalize('NFC')
    .replace(/[\0\s]+/g, ' ')
    .trim();
}
