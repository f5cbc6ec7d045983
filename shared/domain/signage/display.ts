import { z } from 'zod';
import { TimeSpan } from '../timing.ts';

/** Pixels from the output's left or upper edge; as far as any wall reaches. */
const place = z.int().min(0).max(32_767);
/** Pixels that a picture is wide or high. */
const side = z.int().min(16).max(32_767);

/**
 * The part of the output that an LED processor crops, or that a turned screen shows. Without a width and a height the
 * picture takes what is left of the output.
 */
export const Region = z.strictObject({
  /** Of its upper left corner on the output, as it stands there after it was turned; 0 without. */
  x: place.optional(),
  y: place.optional(),
  /** In pixels of the picture: those of the wall. */
  width: side.optional(),
  height: side.optional(),
  /** Pixels of the output for one of the picture; 1 without. */
  scale: z.number().min(0.1).max(8).optional(),
  /** In degrees, clockwise; 0 without. */
  rotation: z.literal([0, 90, 180, 270]).optional(),
});
export type Region = z.infer<typeof Region>;

/** A wall that is wider than the output, cut into rows that stand one below the other there. */
export const Strips = z.strictObject({
  /** Of each row, in pixels of the picture; the last one may be narrower. */
  width: side,
  /** Pixels left free between two rows; 0 without. */
  gap: z.int().min(0).max(1_000).optional(),
});

/** A time of the day at which the picture is darker than it could be. */
const Dimmed = TimeSpan.and(
  z.object({
    /** Of the full brightness. */
    percent: z.int().min(5).max(100),
  }),
);

/** A slow walk of the whole picture against burn-in. The picture is so much smaller, and never cut. */
export const PixelShift = z.strictObject({
  /** How far it goes to either side, in pixels of the picture. */
  pixels: z.int().min(1).max(16),
  /** How long it stands on one pixel; 5 without. */
  minutes: z.int().min(1).max(240).optional(),
});
export type PixelShift = z.infer<typeof PixelShift>;

/**
 * Where and how a screen's picture stands on its output. What is left out is as usual: the whole output, upright, at
 * full brightness, standing still.
 */
export const Display = z.strictObject({
  region: Region.optional(),
  strips: Strips.optional(),
  /** Pixels that a television hides at each edge. */
  overscan: z.int().min(1).max(400).optional(),
  brightness: z.array(Dimmed).min(1).optional(),
  pixelShift: PixelShift.optional(),
});
export type Display = z.infer<typeof Display>;

/** What does not go together in a display: the field, and a sentence. */
export function displayFaults(display: Display): { path: PropertyKey[]; message: string }[] {
  const { region, strips, overscan, brightness = [], pixelShift } = display;
  const faults: { path: PropertyKey[]; message: string }[] = [];
  const tell = (path: PropertyKey[], message: string) => void faults.push({ path, message });
  if (overscan !== undefined && region !== undefined) {
    tell(['overscan'], 'goes with a picture that fills the output; with a region, leave it out');
  }
  if (strips && (region?.width === undefined || region.height === undefined)) {
    tell(['strips'], 'needs the width and the height of the whole wall in "region"');
  } else if (strips && region?.width !== undefined && region.width <= strips.width) {
    tell(['strips', 'width'], `must be less than the width of the region, ${region.width}`);
  }
  const least = Math.min(
    region?.width ?? Number.POSITIVE_INFINITY,
    region?.height ?? Number.POSITIVE_INFINITY,
  );
  if (pixelShift && 2 * pixelShift.pixels > least - 16) {
    tell(['pixelShift', 'pixels'], `leaves nothing of a region of ${region?.width} x ${region?.height}`);
  }
  for (const [index, { from, until }] of brightness.entries()) {
    const other = brightness.slice(0, index).find((before) => from < before.until && before.from < until);
    if (other) tell(['brightness', index, 'from'], `overlaps with ${other.from} to ${other.until}`);
  }
  return faults;
}
