import type { Passage } from './passages.ts';

const name = 'reading';

/** Marks the block that is being read and brings it into sight; undefined takes the mark away. */
export function showPassage(passage: Passage<unknown> | undefined): void {
  if (!(passage?.block instanceof Element) || !passage.block.isConnected) {
    CSS.highlights.delete(name);
    return;
  }
  const range = document.createRange();
  range.selectNodeContents(passage.block);
  CSS.highlights.set(name, new Highlight(range));
  passage.block.scrollIntoView({ block: 'nearest' });
}
