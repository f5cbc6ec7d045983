import type { Slide } from '../domain/content/slide.ts';
import type { Day } from '../domain/day.ts';
import type { Text } from '../domain/text.ts';

/** A slide says at most this many words at a time in Vietnamese, which writes a syllable a word. */
export const mostWords = 25;

/** A text with the year of a day, and the year after, in the place of `{year}` and `{nextYear}`. */
export function inYear(text: string, day: Day): string {
  const year = Number(day.slice(0, 4));
  return text.replaceAll('{year}', String(year)).replaceAll('{nextYear}', String(year + 1));
}

/** Every text that a slide shows by itself, in reading order; what live data and channels add is not known here. */
export function slideTexts({ kicker, headline, accent, body, footer }: Slide): Text[] {
  return [kicker, headline, accent, ...bodyTexts(body), footer].filter((text) => text !== undefined);
}

/** How many words of Vietnamese stand in some texts: whatever has a letter or a digit between two spaces. */
export function countWords(texts: readonly string[]): number {
  return texts.join(' ').match(/\S*[\p{L}\d]\S*/gu)?.length ?? 0;
}

function bodyTexts(body: Slide['body']): Text[] {
  switch (body.layout) {
    case 'points':
      return body.points.map(({ text }) => text);
    case 'steps':
      return body.steps.map(({ text }) => text);
    case 'compare':
      return [body.left, body.right].flatMap(({ title, points }) => [title, ...points]);
    case 'statement':
    case 'countdown':
      return [body.text];
    case 'contacts':
      return body.contacts.map(({ label }) => label);
    case 'top':
    case 'year':
      return [];
  }
}
