import type { Extent } from '../../../shared/signage/placing.ts';

/** Pixels from one line of the grid to the next. */
export const gridPixels = 64;
/** Half of a mark that stands on a crossing, without its middle pixel. */
const markReach = 2;

const colours = {
  ground: '#16130f',
  grid: '#5a5145',
  hundred: '#a3967f',
  border: '#ffffff',
  text: '#ffffff',
  plate: '#000000',
  circle: '#e3b04b',
};

/** Of the corners, clockwise from the upper left: no two alike, so that a turned picture gives itself away. */
const cornerColours = ['#ff0000', '#00ff00', '#0000ff', '#ffff00'];
const cornerPixels = 12;

/** What a mark on a crossing is filled with: red and green count the columns and rows, blue is always full. */
export function markColour(column: number, row: number): [red: number, green: number, blue: number] {
  return [40 + (column % 200), 40 + (row % 200), 255];
}

/**
 * A test card of some pixels, drawn to the pixel: a border of one, a coloured square in each corner, a grid line at
 * every 64th pixel with a mark of 5 x 5 on each crossing, numbers along the grid, bars of colour and grey, a circle,
 * and some lines of words.
 */
export function drawTestCard(
  context: CanvasRenderingContext2D,
  { width, height }: Extent,
  lines: readonly string[],
): void {
  const box = (colour: string, x: number, y: number, wide: number, high: number) => {
    context.fillStyle = colour;
    context.fillRect(x, y, wide, high);
  };
  box(colours.ground, 0, 0, width, height);
  drawCircle(context, { width, height });
  const columns = crossings(width);
  const rows = crossings(height);
  for (const column of columns) box(lineColour(column), column * gridPixels, 0, 1, height);
  for (const row of rows) box(lineColour(row), 0, row * gridPixels, width, 1);
  drawBars(box, { width, height });
  drawWords(context, { width, height }, lines);
  drawNumbers(context, columns, rows);
  for (const column of columns) {
    for (const row of rows) {
      const [red, green, blue] = markColour(column, row);
      const size = 2 * markReach + 1;
      box(
        `rgb(${red} ${green} ${blue})`,
        column * gridPixels - markReach,
        row * gridPixels - markReach,
        size,
        size,
      );
    }
  }
  box(colours.border, 0, 0, width, 1);
  box(colours.border, 0, height - 1, width, 1);
  box(colours.border, 0, 0, 1, height);
  box(colours.border, width - 1, 0, 1, height);
  const [right, bottom] = [width - 1 - cornerPixels, height - 1 - cornerPixels];
  const corners = [[1, 1] as const, [right, 1] as const, [right, bottom] as const, [1, bottom] as const];
  for (const [index, [x, y]] of corners.entries()) {
    box(cornerColours[index] as string, x, y, cornerPixels, cornerPixels);
  }
}

/** Which lines of the grid have their crossing marks whole within so many pixels. */
function crossings(pixels: number): number[] {
  const last = Math.floor((pixels - markReach - 2) / gridPixels);
  return Array.from({ length: Math.max(0, last) }, (_, index) => index + 1);
}

function lineColour(index: number): string {
  return index % 10 === 0 ? colours.hundred : colours.grid;
}

function drawCircle(context: CanvasRenderingContext2D, { width, height }: Extent): void {
  context.strokeStyle = colours.circle;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(width / 2, height / 2, Math.min(width, height) / 2 - 8, 0, 2 * Math.PI);
  context.stroke();
}

const bars = ['#ffffff', '#ffff00', '#00ffff', '#00ff00', '#ff00ff', '#ff0000', '#0000ff', '#000000'];
const greys = Array.from({ length: 16 }, (_, step) => {
  const shade = step * 17;
  return `rgb(${shade} ${shade} ${shade})`;
});

/** Colours and greys along the foot, where there is room for them below the words. */
function drawBars(
  box: (...a: [string, number, number, number, number]) => void,
  { width, height }: Extent,
): void {
  if (height < 400) return;
  const wide = Math.floor(Math.min(width * 0.5, 1_200) / greys.length) * greys.length;
  const left = Math.floor((width - wide) / 2);
  const high = Math.floor(height * 0.05);
  const top = Math.floor(height * 0.8);
  for (const [index, colour] of bars.entries()) {
    box(colour, left + (index * wide) / bars.length, top, wide / bars.length, high);
  }
  for (const [index, grey] of greys.entries()) {
    box(grey, left + (index * wide) / greys.length, top + high, wide / greys.length, high);
  }
}

/** The words in the middle on a plate of their own, the first line the largest; again on every 1,600 pixels of a wall. */
function drawWords(
  context: CanvasRenderingContext2D,
  { width, height }: Extent,
  lines: readonly string[],
): void {
  const places = Math.max(1, Math.round(width / 1_600));
  const room = width / places;
  const most = Math.min(height / (lines.length * 1.9), 64);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const widestOf = (size: number) =>
    Math.max(
      ...lines.map((line, index) => {
        context.font = fontOf(index === 0 ? size * 1.5 : size, index === 0);
        return context.measureText(line).width;
      }),
    );
  const size = most * Math.min(1, (room * 0.84) / (widestOf(most) + 2 * most));
  const sizes = lines.map((_, index) => Math.max(9, Math.round(index === 0 ? size * 1.5 : size)));
  const heights = sizes.map((each) => Math.round(each * 1.35));
  const high = heights.reduce((sum, each) => sum + each, 0);
  for (let place = 0; place < places; place += 1) {
    const middle = Math.round(room * (place + 0.5));
    let top = Math.round((height - high) / 2);
    const widest = widestOf(size);
    context.fillStyle = colours.plate;
    context.fillRect(Math.round(middle - widest / 2 - size), top, Math.round(widest + 2 * size), high);
    for (const [index, line] of lines.entries()) {
      context.font = fontOf(sizes[index] ?? 9, index === 0);
      context.fillStyle = colours.text;
      context.fillText(line, middle, top + (heights[index] ?? 0) / 2);
      top += heights[index] ?? 0;
    }
  }
}

/** Along the upper and the left edge: how many pixels it is to the line of the grid. */
function drawNumbers(
  context: CanvasRenderingContext2D,
  columns: readonly number[],
  rows: readonly number[],
): void {
  context.font = fontOf(11, false);
  context.fillStyle = colours.text;
  context.textBaseline = 'top';
  context.textAlign = 'left';
  for (const column of columns) context.fillText(String(column * gridPixels), column * gridPixels + 4, 3);
  for (const row of rows) context.fillText(String(row * gridPixels), 4, row * gridPixels + 4);
}

function fontOf(pixels: number, heavy: boolean): string {
  return `${heavy ? 800 : 600} ${pixels}px 'Be Vietnam Pro', sans-serif`;
}
