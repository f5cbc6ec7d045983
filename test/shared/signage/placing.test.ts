import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Display } from '../../../shared/domain/signage/display.ts';
import { SiteScreen } from '../../../shared/domain/signage/screen.ts';
import { brightnessAt, onOutput, placingOf, shiftAt, taken } from '../../../shared/signage/placing.ts';

const fullHd = { width: 1920, height: 1080 };

test('without a display the picture fills the output as it is', () => {
  expect(placingOf(undefined, fullHd, 0)).toEqual({
    frame: fullHd,
    rows: [{ x: 0, width: 1920, y: 0 }],
    matrix: [1, 0, 0, 1, 0, 0],
    picture: { ...fullHd, x: 0, y: 0 },
  });
});

test('a region stands where it says, larger by its scale', () => {
  const { frame, matrix } = placingOf(
    { region: { x: 64, y: 32, width: 512, height: 128, scale: 2 } },
    fullHd,
    0,
  );
  expect({ frame, matrix }).toEqual({ frame: { width: 512, height: 128 }, matrix: [2, 0, 0, 2, 64, 32] });
});

test.each([
  [0, { x: 100.5, y: 50.5 }, { x: 611.5, y: 177.5 }],
  [90, { x: 227.5, y: 50.5 }, { x: 100.5, y: 561.5 }],
  [180, { x: 611.5, y: 177.5 }, { x: 100.5, y: 50.5 }],
  [270, { x: 100.5, y: 561.5 }, { x: 227.5, y: 50.5 }],
] as const)(
  'turned by %i degrees its first and last pixel are where a person would see them',
  (rotation, first, last) => {
    const placing = placingOf({ region: { x: 100, y: 50, width: 512, height: 128, rotation } }, fullHd, 0);
    expect([onOutput(placing, 0.5, 0.5), onOutput(placing, 511.5, 127.5)]).toEqual([first, last]);
  },
);

test('a screen that is only turned fills the output the other way round', () => {
  const { picture } = placingOf({ region: { rotation: 90 } }, fullHd, 0);
  expect(picture).toEqual({ width: 1080, height: 1920, x: 0, y: 0 });
});

test('a wall wider than the output is cut into rows, one below the other', () => {
  const placing = placingOf({ region: { width: 8704, height: 192 }, strips: { width: 1920 } }, fullHd, 0);
  expect(placing.rows).toEqual([
    { x: 0, width: 1920, y: 0 },
    { x: 1920, width: 1920, y: 192 },
    { x: 3840, width: 1920, y: 384 },
    { x: 5760, width: 1920, y: 576 },
    { x: 7680, width: 1024, y: 768 },
  ]);
  expect(onOutput(placing, 8703.5, 191.5)).toEqual({ x: 1023.5, y: 959.5 });
  expect(taken(placing)).toEqual({ width: 1920, height: 960 });
});

test('what a television hides is left free at every edge', () => {
  const { matrix, picture } = placingOf({ overscan: 48 }, fullHd, 0);
  expect({ matrix, picture }).toEqual({
    matrix: [1, 0, 0, 1, 48, 48],
    picture: { width: 1824, height: 984, x: 0, y: 0 },
  });
});

test('a walking picture comes to every place, a pixel at a time', () => {
  const places = Array.from({ length: 49 }, (_, step) => shiftAt({ pixels: 2, minutes: 5 }, step * 300_000));
  const steps = places
    .slice(1)
    .map(({ x, y }, at) => Math.abs(x - (places[at]?.x ?? 0)) + Math.abs(y - (places[at]?.y ?? 0)));
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(25);
  expect(new Set(steps)).toEqual(new Set([1]));
  expect(places[48]).toEqual(places[0]);
});

test('the picture is as bright as the hour says, and bright at all others', () => {
  const display: Display = { brightness: [{ from: '18:00', until: '24:00', percent: 40 }] };
  expect(['17:59', '18:00', '23:59', '00:00'].map((time) => brightnessAt(display, time))).toEqual([
    100, 40, 40, 100,
  ]);
});

const displays = fc.record({
  region: fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 64, max: 2_000 }),
    height: fc.integer({ min: 64, max: 400 }),
    scale: fc.constantFrom(1, 2, 3),
    rotation: fc.constantFrom(0, 90, 180, 270),
  }),
  strips: fc.option(
    fc.record({ width: fc.integer({ min: 16, max: 700 }), gap: fc.integer({ min: 0, max: 9 }) }),
    {
      nil: undefined,
    },
  ),
  pixelShift: fc.option(fc.record({ pixels: fc.integer({ min: 1, max: 8 }) }), { nil: undefined }),
});

test('every pixel of the picture has a place of its own within what the region takes', () => {
  fc.assert(
    fc.property(
      displays,
      fc.nat(2 ** 40),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      ({ region, strips, pixelShift }, instant, random) => {
        const display = { region, ...(strips && { strips }), ...(pixelShift && { pixelShift }) };
        const placing = placingOf(display, fullHd, instant);
        const extent = taken(placing);
        const pixels = Array.from({ length: 40 }, () => {
          const [across = 0, down = 0] = [random.next().value, random.next().value];
          return {
            x: Math.floor(across * placing.picture.width),
            y: Math.floor(down * placing.picture.height),
          };
        });
        const places = new Map(
          pixels.map(({ x, y }) => {
            const place = onOutput(placing, x + 0.5, y + 0.5);
            expect(place.x > region.x && place.x < extent.width).toBe(true);
            expect(place.y > region.y && place.y < extent.height).toBe(true);
            return [`${place.x} ${place.y}`, `${x} ${y}`];
          }),
        );
        expect(places.size).toBe(new Set(pixels.map(({ x, y }) => `${x} ${y}`)).size);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  [{ overscan: 20, region: { x: 5 } }, 'overscan', /with a region, leave it out/],
  [{ strips: { width: 1920 } }, 'strips', /needs the width and the height of the whole wall/],
  [
    { region: { width: 1000, height: 192 }, strips: { width: 1920 } },
    'strips.width',
    /less than the width of the region, 1000/,
  ],
  [
    { region: { width: 32, height: 32 }, pixelShift: { pixels: 16 } },
    'pixelShift.pixels',
    /leaves nothing of a region of 32 x 32/,
  ],
  [
    {
      brightness: [
        { from: '06:00', until: '12:00', percent: 80 },
        { from: '11:00', until: '13:00', percent: 60 },
      ],
    },
    'brightness.1.from',
    /overlaps with 06:00 to 12:00/,
  ],
  [{ region: { rotation: 45 } }, 'region.rotation', /./],
])('a display with %o is refused at its field', (display, field, sentence) => {
  const { error } = SiteScreen.safeParse({ id: 'lobby', ...display });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  expect(error?.issues[0]?.message).toMatch(sentence);
});
