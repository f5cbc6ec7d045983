import type { Language } from '../../shared/domain/text.ts';

/** A run of text with the block it stands in: runs of one block belong together. */
export interface Piece<Block> {
  text: string;
  block: Block;
}

/** What is read in one breath: a sentence, or a part of a long one. */
export type Passage<Block> = Piece<Block>;

/** Platform voices have been seen to fall silent in longer texts. */
export const longestPassage = 180;

/**
 * The passages to read, in the order of the pieces: pieces that follow each other in one block are joined, then
 * parted into sentences. What has neither a letter nor a digit is left out.
 */
export function passagesOf<Block>(pieces: Iterable<Piece<Block>>, language: Language): Passage<Block>[] {
  return joined(pieces).flatMap(({ text, block }) =>
    sentencesOf(text, language).map((sentence) => ({ text: sentence, block })),
  );
}

function joined<Block>(pieces: Iterable<Piece<Block>>): Piece<Block>[] {
  const blocks: Piece<Block>[] = [];
  for (const { text, block } of pieces) {
    const last = blocks.at(-1);
    if (last?.block === block) last.text += text;
    else blocks.push({ text, block });
  }
  return blocks;
}

function sentencesOf(text: string, language: Language): string[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(plain(text));
  return [...sentences]
    .flatMap(({ segment }) => parted(segment.trim()))
    .filter((it) => /[\p{L}\p{N}]/u.test(it));
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** At a comma or the like where there is one in reach, else between two words. */
function parted(sentence: string): string[] {
  if (sentence.length <= longestPassage) return [sentence];
  const reach = sentence.slice(0, longestPassage);
  const at = Math.max(...[', ', '; ', ': ', ' – '].map((mark) => reach.lastIndexOf(mark) + mark.length - 1));
  const end = at > longestPassage / 3 ? at : reach.lastIndexOf(' ');
  const cut = end > 0 ? end : longestPassage;
  return [sentence.slice(0, cut).trim(), ...parted(sentence.slice(cut).trim())];
}
