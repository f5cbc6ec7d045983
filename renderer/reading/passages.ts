import type { Language } from '../../shared/domain/language.ts';
import { plainText } from '../../shared/domain/plain-text.ts';

/** A run of text with the block it stands in: runs of one block belong together. */
export interface Piece<Block> {
  text: string;
  block: Block;
}

/** What is read in one breath: a sentence, a part of a long one, or a text that a person has read. */
export interface Passage<Block> extends Piece<Block> {
  /** The address of the recording. */
  recording?: string;
}

/** Platform voices have been seen to fall silent in longer texts. */
export const longestPassage = 180;

/**
 * The passages to read, in the order of the pieces: a piece that a person has read is a passage of its own; others
 * that follow each other in one block are joined, then parted into sentences. What has neither a letter nor a digit
 * is left out.
 *
 * @param recordings addresses by the plain text that is read in them
 */
export function passagesOf<Block>(
  pieces: Iterable<Piece<Block>>,
  language: Language,
  recordings: ReadonlyMap<string, string> = new Map(),
): Passage<Block>[] {
  return joined(pieces, recordings).flatMap((passage) =>
    passage.recording === undefined
      ? sentencesOf(passage.text, language).map((text) => ({ text, block: passage.block }))
      : [passage],
  );
}

function joined<Block>(
  pieces: Iterable<Piece<Block>>,
  recordings: ReadonlyMap<string, string>,
): Passage<Block>[] {
  const blocks: Passage<Block>[] = [];
  for (const { text, block } of pieces) {
    const last = blocks.at(-1);
    const recording = recordings.get(plainText(text));
    if (recording !== undefined) blocks.push({ text: plainText(text), block, recording });
    else if (last?.block === block && last.recording === undefined) last.text += text;
    else blocks.push({ text, block });
  }
  return blocks;
}

function sentencesOf(text: string, language: Language): string[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(plainText(text));
  return [...sentences]
    .flatMap(({ segment }) => parted(segment.trim()))
    .filter((it) => /[\p{L}\p{N}]/u.test(it));
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
