import type { CSSProperties } from 'react';
import type { TopProcedures } from '../../../shared/domain/counters/counted.ts';
import { countWords } from '../../../shared/signage/slide-text.ts';
import { rising } from '../motion.ts';
import { type LayoutProps, units } from './layout.ts';
import { sizeFor } from './setting.ts';
import { SlideDrawing } from './slide-drawing.tsx';
import { slideWords } from './words.ts';

interface TopListProps extends LayoutProps {
  count: number;
  procedures: TopProcedures['procedures'] | undefined;
}

const words = slideWords.top;
const wordsAPage = 10;
const mostAPage = 3;
const sizes = { landscape: [9, 6], portrait: [11, 8], strip: [16, 10] } as const;

/**
 * The procedures by how often this site helped with them, a few at a time, so that they can be read; the pages
 * share the slide's time. A sentence while nothing has been counted, or nothing is known.
 */
export function TopList({
  t,
  durationMs,
  count,
  procedures = [],
  composition: { shape, body },
}: TopListProps) {
  const pages = pagesOf(procedures.slice(0, count));
  const turn = durationMs / pages.length;
  const at = Math.min(pages.length - 1, Math.floor(t / turn));
  const page = pages[at];
  if (page === undefined) return <Waiting t={t} width={body.width} height={body.height} shape={shape} />;
  const gap = 3;
  const note = shape === 'landscape' ? 6 : shape === 'portrait' ? 9.6 : 10.4;
  const row = (body.height - note * (shape === 'portrait' ? 2.4 : 1.2) - gap * page.length) / page.length;
  const height = Math.min(row, shape === 'landscape' ? 26 : 40);
  const number = Math.min(height * 0.72, 20);
  const size = sizeFor(
    page.map(({ name }) => name),
    { width: body.width - number - 11, height: height * 0.94 },
    sizes[shape],
  );
  return (
    <div className="sl-top" style={{ '--gap': gap, '--row': height, '--number': number } as CSSProperties}>
      <ol>
        {page.map(({ rank, name }, index) => (
          <li
            key={rank}
            style={at === 0 ? rising(t, 200 + index * 200) : rising(t - at * turn, index * 150, 3)}
          >
            <span className="sl-number">{rank}</span>
            <p style={{ fontSize: units(size) }}>{name}</p>
          </li>
        ))}
      </ol>
      <p className="sl-note" style={{ fontSize: units(note) }}>
        {words.where}
      </p>
    </div>
  );
}

function Waiting({
  t,
  width,
  height,
  shape,
}: {
  t: number;
  width: number;
  height: number;
  shape: keyof typeof sizes;
}) {
  const drawn = shape !== 'strip';
  const room =
    shape === 'portrait' ? { width, height: height * 0.5 } : { width: width * (drawn ? 0.62 : 1), height };
  const size = sizeFor([words.waiting], room, sizes[shape]);
  return (
    <div className={`sl-waiting ${shape}`} style={rising(t, 200)}>
      <p style={{ fontSize: units(size) }}>{words.waiting}</p>
      {drawn && <SlideDrawing name="people" t={t} />}
    </div>
  );
}

interface Ranked {
  rank: number;
  name: string;
}

/** Pages of at most three names, and of no more words than can be read at a time. */
function pagesOf(procedures: TopProcedures['procedures']): Ranked[][] {
  const pages: Ranked[][] = [];
  for (const [index, { name }] of procedures.entries()) {
    const entry = { rank: index + 1, name: shortName(name.vi) };
    const page = pages.at(-1);
    const full =
      page === undefined ||
      page.length === mostAPage ||
      countWords([...page, entry].map((ranked) => ranked.name)) > wordsAPage;
    if (full) pages.push([entry]);
    else page.push(entry);
  }
  return pages;
}

/** Without what stands in brackets: it explains a word to a reader who has more time. */
function shortName(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '');
}
