import type { Display, PixelShift } from '../domain/signage/display.ts';
import { minutesOf, type TimeOfDay } from '../domain/timing.ts';

export interface Extent {
  width: number;
  height: number;
}

/** `a b c d e f` of CSS's `matrix()`: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** One row of a wall that is cut: which columns of the wall it shows, and how far down it stands. */
export interface Row {
  x: number;
  width: number;
  y: number;
}

/** How a picture comes to stand on an output. All but the matrix is in pixels of the picture. */
export interface Placing {
  /** What the region says; the picture is smaller where it walks about in it. */
  frame: Extent;
  /** One where the wall is not cut. */
  rows: readonly Row[];
  /** From the frame, cut into rows, to pixels of the output. */
  matrix: Matrix;
  /** The picture itself, and where in the frame it begins at the instant. */
  picture: Extent & { x: number; y: number };
}

/** Where a picture stands on an output at an instant. Pure; without a display it fills the output. */
export function placingOf(display: Display | undefined, output: Extent, instant: number): Placing {
  const { region = {}, strips, overscan = 0, pixelShift } = display ?? {};
  const { scale = 1, rotation = 0 } = region;
  const x = region.x ?? overscan;
  const y = region.y ?? overscan;
  const left = {
    width: (output.width - x - overscan) / scale,
    height: (output.height - y - overscan) / scale,
  };
  const lies = rotation === 90 || rotation === 270;
  const frame = {
    width: region.width ?? Math.max(1, Math.floor(lies ? left.height : left.width)),
    height: region.height ?? Math.max(1, Math.floor(lies ? left.width : left.height)),
  };
  const rows = rowsOf(frame, strips?.width ?? frame.width, strips?.gap ?? 0);
  const last = rows.at(-1)?.y ?? 0;
  const sheet = { width: Math.min(frame.width, strips?.width ?? frame.width), height: last + frame.height };
  const margin = pixelShift?.pixels ?? 0;
  return {
    frame,
    rows,
    matrix: turned(rotation, scale, sheet, x, y),
    picture: {
      width: frame.width - 2 * margin,
      height: frame.height - 2 * margin,
      ...(pixelShift ? shiftAt(pixelShift, instant) : { x: 0, y: 0 }),
    },
  };
}

/** Where a place of the picture is on the output; of a pixel, give its middle. */
export function onOutput({ rows, matrix, picture }: Placing, x: number, y: number): { x: number; y: number } {
  const across = picture.x + x;
  const row = rows.findLast((candidate) => candidate.x <= across) ?? rows[0];
  const sheetX = across - (row?.x ?? 0);
  const sheetY = picture.y + y + (row?.y ?? 0);
  const [a, b, c, d, e, f] = matrix;
  return { x: a * sheetX + c * sheetY + e, y: b * sheetX + d * sheetY + f };
}

/** How many pixels of the output it takes from the upper left corner on. */
export function taken(placing: Placing): Extent {
  const { frame, rows, matrix } = placing;
  const [a, b, c, d, e, f] = matrix;
  const width = Math.max(...rows.map((row) => row.width));
  const height = (rows.at(-1)?.y ?? 0) + frame.height;
  const corners = [0, width].flatMap((x) => [0, height].map((y) => [a * x + c * y + e, b * x + d * y + f]));
  return {
    width: Math.max(...corners.map(([x = 0]) => x)),
    height: Math.max(...corners.map(([, y = 0]) => y)),
  };
}

const fullPercent = 100;

/** How bright a picture is at a minute of the day in Hanoi, in percent. */
export function brightnessAt(display: Display | undefined, time: TimeOfDay): number {
  const minute = minutesOf(time);
  const dimmed = display?.brightness?.find(
    ({ from, until }) => minutesOf(from) <= minute && minute < minutesOf(until),
  );
  return dimmed?.percent ?? fullPercent;
}

const minuteMs = 60_000;
const usualMinutes = 5;

/** Where a walking picture stands: a pixel further each time, over every place there is and back the same way. */
export function shiftAt(
  { pixels, minutes = usualMinutes }: PixelShift,
  instant: number,
): { x: number; y: number } {
  const across = 2 * pixels + 1;
  const places = across * across;
  const step = Math.floor(instant / (minutes * minuteMs)) % (2 * places - 2);
  const at = step < places ? step : 2 * places - 2 - step;
  const y = Math.floor(at / across);
  const along = at - y * across;
  return { x: y % 2 === 0 ? along : across - 1 - along, y };
}

function rowsOf(frame: Extent, width: number, gap: number): Row[] {
  return Array.from({ length: Math.ceil(frame.width / width) }, (_, index) => ({
    x: index * width,
    width: Math.min(width, frame.width - index * width),
    y: index * (frame.height + gap),
  }));
}

function turned(rotation: number, s: number, { width, height }: Extent, x: number, y: number): Matrix {
  if (rotation === 90) return [0, s, -s, 0, x + s * height, y];
  if (rotation === 180) return [-s, 0, 0, -s, x + s * width, y + s * height];
  if (rotation === 270) return [0, -s, s, 0, x, y + s * width];
  return [s, 0, 0, s, x, y];
}
