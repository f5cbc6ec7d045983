import type { CSSProperties, ReactNode } from 'react';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { Display } from '../../../shared/domain/signage/display.ts';
import { pageMarks } from '../../../shared/signage/page-marks.ts';
import { brightnessAt, type Extent, type Placing, placingOf } from '../../../shared/signage/placing.ts';
import { useInstant } from '../use-instant.ts';
import { useOutput } from './output.ts';
import './picture-frame.css';

interface PictureFrameProps {
  /** How the site has mounted the screen; not known before there is a plan. */
  display: Display | undefined;
  /** The time that the screen goes by, in milliseconds since the epoch; the machine's own where left out. */
  now?: () => number;
  /** What the picture is made of, by its size in pixels of its own. */
  children: (picture: Extent) => ReactNode;
}

/** The one place where a picture is put on its output: turned, scaled, cut into rows, moved and dimmed. */
export function PictureFrame({ display, now, children }: PictureFrameProps) {
  const output = useOutput();
  const instant = useInstant(60_000, now);
  const placing = placingOf(display, output, instant);
  const brightness = brightnessAt(display, hanoiTime(instant).slice(11, 16));
  return (
    <div className="picture-frame" style={display && frameStyle(placing)} {...{ [pageMarks.picture]: '' }}>
      {placing.rows.length > 1 && <Rows {...placing} />}
      <div className="picture" style={display && pictureStyle(placing)}>
        {children(placing.picture)}
      </div>
      {brightness < 100 && <div className="picture-shade" style={{ opacity: 1 - brightness / 100 }} />}
    </div>
  );
}

function frameStyle({ frame, rows, matrix }: Placing): CSSProperties {
  const stands = matrix.join() === '1,0,0,1,0,0';
  return {
    ...frame,
    ...(!stands && { transform: `matrix(${matrix.join()})` }),
    ...(rows.length > 1 && { filter: 'url(#wall-rows)' }),
  };
}

function pictureStyle({ picture: { x, y, width, height } }: Placing): CSSProperties {
  return { width, height, ...((x !== 0 || y !== 0) && { transform: `translate(${x}px, ${y}px)` }) };
}

/** One picture, drawn once and shown in pieces: a filter moves each row of the wall to where it stands. */
function Rows({ frame, rows }: Placing) {
  const [first] = rows;
  const height = (rows.at(-1)?.y ?? 0) + frame.height;
  return (
    <svg width={0} height={0} className="picture-rows" aria-hidden="true">
      <filter
        id="wall-rows"
        filterUnits="userSpaceOnUse"
        primitiveUnits="userSpaceOnUse"
        colorInterpolationFilters="sRGB"
        {...{ x: 0, y: 0, width: frame.width, height }}
      >
        {rows.map(({ x, y, width }) => (
          <feOffset
            key={x}
            in="SourceGraphic"
            result={`row-${x}`}
            dx={-x}
            dy={y}
            {...{ x: 0, y, width, height: frame.height }}
          />
        ))}
        <feMerge {...{ x: 0, y: 0, width: first?.width, height }}>
          {rows.map(({ x }) => (
            <feMergeNode key={x} in={`row-${x}`} />
          ))}
        </feMerge>
      </filter>
    </svg>
  );
}
