import type { Paper } from '../../shared/domain/desk/print.ts';

/** Beside the printed part of the roll, in millimetres; twice it and 72 make 80. The screen's padding is the same. */
const rollMargin = 4;
/** Below the last line of the roll, in millimetres: for the knife, and for a line that breaks otherwise in print. */
const rollSlack = 8;

/** What stands in the margins of each A4 page. */
export interface PageMargins {
  /** At the foot on the left; names the sheet on every page. */
  name: string;
  /** The word before the page number. */
  page: string;
}

/** How long the paper of a sheet is that stands `heightMm` high on the screen; of a page, the page. */
export function paperLength(paper: Paper, heightMm: number): number {
  return paper === 'a4' ? 297 : Math.ceil(heightMm) + rollSlack;
}

/**
 * The `@page` rule of a sheet. A roll has no page length of its own, so its one page is as long as the sheet.
 *
 * @param heightMm how high the sheet is on the roll, its padding included, in millimetres
 */
export function pageRule(paper: Paper, heightMm: number, { name, page }: PageMargins): string {
  if (paper === 'roll-80') {
    return `@page { size: 80mm ${paperLength(paper, heightMm)}mm; margin: ${rollMargin}mm; }`;
  }
  const font = `font: 600 18pt/1.15 'Be Vietnam Pro', sans-serif; color: #1d1a17; vertical-align: top; padding-top: 3mm`;
  return `@page {
    size: A4;
    margin: 12mm 15mm 23mm;
    @bottom-left { content: ${quoted(name)}; ${font}; width: 70%; text-align: left; }
    @bottom-right { content: ${quoted(`${page} `)} counter(page) ' / ' counter(pages); ${font}; text-align: right; }
  }`;
}

/** A CSS string; see https://www.w3.org/TR/css-syntax-3/#consume-string-token. */
function quoted(text: string): string {
  return `'${text.replace(/[\\'\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}'`;
}
