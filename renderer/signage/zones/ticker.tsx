import { type RefObject, useLayoutEffect, useRef } from 'react';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { TickerLine } from '../../../shared/domain/signage/zone.ts';
import { type Box, tickerIndex, tickerLineMs } from '../../../shared/signage/zones.ts';
import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import { useInstant } from '../use-instant.ts';
import { boxStyle } from './zone-style.ts';
import './ticker.css';

interface TickerProps {
  box: Box;
  lines: readonly TickerLine[];
  /** Whether the time stands at its end: where no panel has it. */
  clock: boolean;
  /** In milliseconds since the epoch. */
  now: () => number;
}

/**
 * One line at a time, which comes up from below: it can be read in peace, every screen has the same one, and nothing
 * is drawn between two changes. Two persistent lines take turns.
 */
export function Ticker({ box, lines, clock, now }: TickerProps) {
  const turn = Math.floor(useInstant(tickerLineMs, now) / tickerLineMs);
  const even = useRef<HTMLParagraphElement>(null);
  const odd = useRef<HTMLParagraphElement>(null);
  const evenHere = turn % 2 === 0;
  const lineOf = (of: number) => lines[tickerIndex(lines.length, of * tickerLineMs)];
  useMotion(evenHere ? even : odd, evenHere ? odd : even, turn, lines);

  return (
    <aside className="ticker" style={boxStyle(box)} data-lines={box.width < box.height * 10 ? 2 : 1}>
      <KhueVanCac weight={9} />
      <div className="ticker-lines">
        <p ref={even} data-here={evenHere || undefined}>
          <Line line={lineOf(evenHere ? turn : turn - 1)} />
        </p>
        <p ref={odd} data-here={!evenHere || undefined}>
          <Line line={lineOf(evenHere ? turn - 1 : turn)} />
        </p>
      </div>
      {clock && <Time now={now} />}
    </aside>
  );
}

function Line({ line }: { line: TickerLine | undefined }) {
  if (line === undefined) return null;
  // No line begins with a dash.
  const text = line.text.vi.replace(/ [-–] /g, '\u00a0– ');
  return (
    <span>
      {line.address === undefined ? text : `${text}: `}
      {line.address !== undefined && <strong>{line.address}</strong>}
    </span>
  );
}

function Time({ now }: { now: () => number }) {
  return <time>{hanoiTime(useInstant(60_000, now)).slice(11, 16)}</time>;
}

const changeMs = 700;
/** How long the beginning and the end of a line stand that is moved through because it is too long. */
const restMs = 2_000;

/** Moves by transform alone, or not at all where less motion is wished for. */
function useMotion(
  here: RefObject<HTMLParagraphElement | null>,
  gone: RefObject<HTMLParagraphElement | null>,
  turn: number,
  lines: readonly TickerLine[],
): void {
  const shown = useRef(turn);
  useLayoutEffect(() => {
    if (here.current === null || gone.current === null) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const changes = lines.length > 1 && shown.current !== turn && !still;
    shown.current = turn;
    const moves = [
      ...(changes ? [slide(here.current, '110%', '0'), slide(gone.current, '0', '-110%')] : []),
      ...passage(here.current),
    ];
    return () => {
      for (const move of moves) move.cancel();
    };
  }, [turn, lines, here, gone]);
}

function slide(line: HTMLElement, from: string, to: string): Animation {
  return line.animate([{ transform: `translateY(${from})` }, { transform: `translateY(${to})` }], {
    duration: changeMs,
    easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
  });
}

/** Brings the end of a line that is too long into sight, slowly. */
function passage(line: HTMLElement): Animation[] {
  const words = line.firstElementChild;
  const excess = words instanceof HTMLElement ? words.offsetWidth - line.clientWidth : 0;
  if (excess <= 0 || words === null) return [];
  const duration = tickerLineMs - 2 * restMs - changeMs;
  return [
    words.animate([{ transform: 'none' }, { transform: `translateX(${-excess}px)` }], {
      delay: changeMs + restMs,
      duration,
      fill: 'forwards',
    }),
  ];
}
