import { decodeQR } from 'qr/decode.js';

/** The most that a picture differs from a perfect one; what is random lies between nothing and this. */
export interface Limits {
  leastPixels: number;
  mostPixels: number;
  rollDegrees: number;
  tiltDegrees: number;
  blurPixels: number;
  shakePixels: number;
  leastContrast: number;
  shade: number;
  noise: number;
  leastQuality: number;
  mostQuality: number;
}

/** One picture to take, as it was drawn from a seed. */
type Shot = ReturnType<typeof shotOf>;
type Point = [x: number, y: number];
/** The three rows of a projective map, one after another. */
type Projection = [number, number, number, number, number, number, number, number, number];

/** What came of one picture; `read` is null when nothing was. */
export interface Result {
  seed: number;
  read: string | null;
  shot: Shot;
}

/**
 * What a phone's camera makes of a picture of a code, in a page: turned, in perspective, out of focus, shaken,
 * unevenly lit, noisy, and at last a real JPEG of the browser's own encoder. The same seed gives the same picture.
 */
export async function photograph(address: string, seeds: number[], limits: Limits): Promise<Result[]> {
  const source = await pixelsOf(await (await fetch(address)).blob());
  const results: Result[] = [];
  for (const seed of seeds) {
    const random = randomOf(seed);
    const shot = shotOf(limits, random);
    results.push({ seed, read: read(await compressed(expose(source, shot, random), shot.quality)), shot });
  }
  return results;
}

function shotOf(limits: Limits, random: () => number) {
  const between = (from: number, to: number) => from + random() * (to - from);
  return {
    width: between(limits.leastPixels, limits.mostPixels),
    roll: between(-limits.rollDegrees, limits.rollDegrees),
    tiltX: between(-limits.tiltDegrees, limits.tiltDegrees),
    tiltY: between(-limits.tiltDegrees, limits.tiltDegrees),
    blur: between(0, limits.blurPixels),
    shake: between(0, limits.shakePixels),
    shakeAngle: between(0, Math.PI),
    contrast: between(limits.leastContrast, 1),
    shade: between(0, limits.shade),
    noise: between(0, limits.noise),
    quality: between(limits.leastQuality, limits.mostQuality),
  };
}

/** Projects the flat picture onto the sensor, then blurs, lights and disturbs it. In shades of grey. */
function expose(source: ImageData, shot: Shot, random: () => number): ImageData {
  const size = Math.round(shot.width * 1.45);
  const back = inverse(view(source, shot, size));
  const [moveX, moveY] = [Math.cos(shot.shakeAngle) * shot.shake, Math.sin(shot.shakeAngle) * shot.shake];
  const sharp = new Float32Array(size * size);
  for (let at = 0; at < size * size; at += 1) {
    const x = at % size;
    const y = (at - x) / size;
    sharp[at] =
      (light(source, back, x + 0.25 - moveX / 2, y + 0.25 - moveY / 2) +
        light(source, back, x + 0.75 - moveX / 6, y + 0.25 - moveY / 6) +
        light(source, back, x + 0.25 + moveX / 6, y + 0.75 + moveY / 6) +
        light(source, back, x + 0.75 + moveX / 2, y + 0.75 + moveY / 2)) /
      4;
  }
  const grey = blurred(sharp, size, shot.blur);
  const image = new ImageData(size, size);
  for (let at = 0; at < size * size; at += 1) {
    const shade = 1 - (shot.shade * (at % size)) / size;
    const noise = (random() + random() + random() - 1.5) * shot.noise;
    const value = (20 + (grey[at] ?? 0) * 235 * shot.contrast) * shade + noise;
    image.data[at * 4] = value;
    image.data[at * 4 + 1] = value;
    image.data[at * 4 + 2] = value;
    image.data[at * 4 + 3] = 255;
  }
  return image;
}

/** From the picture to the sensor: turned about three axes, 60 mm wide and seen from half a metre. */
function view({ width, height }: ImageData, shot: Shot, size: number): Projection {
  const radians = Math.PI / 180;
  const [a, b, c] = [shot.roll * radians, shot.tiltX * radians, shot.tiltY * radians];
  const distance = 500 / 60;
  const seen = (u: number, v: number): Point => {
    const [x, y] = [u * Math.cos(a) - v * Math.sin(a), u * Math.sin(a) + v * Math.cos(a)];
    const [down, deep] = [y * Math.cos(b), y * Math.sin(b)];
    const [across, depth] = [x * Math.cos(c) + deep * Math.sin(c), deep * Math.cos(c) - x * Math.sin(c)];
    const scale = (distance / (distance + depth)) * shot.width;
    return [across * scale + size / 2, down * scale + size / 2];
  };
  const half = height / width / 2;
  return onto([seen(-0.5, -half), seen(0.5, -half), seen(0.5, half), seen(-0.5, half)], width, height);
}

/** The projection of a rectangle onto four points (Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3). */
function onto([p0, p1, p2, p3]: [Point, Point, Point, Point], width: number, height: number): Projection {
  const [dx1, dx2, dx3] = [p1[0] - p2[0], p3[0] - p2[0], p0[0] - p1[0] + p2[0] - p3[0]];
  const [dy1, dy2, dy3] = [p1[1] - p2[1], p3[1] - p2[1], p0[1] - p1[1] + p2[1] - p3[1]];
  const all = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / all;
  const h = (dx1 * dy3 - dx3 * dy1) / all;
  return [
    ...([(p1[0] - p0[0] + g * p1[0]) / width, (p3[0] - p0[0] + h * p3[0]) / height, p0[0]] as const),
    ...([(p1[1] - p0[1] + g * p1[1]) / width, (p3[1] - p0[1] + h * p3[1]) / height, p0[1]] as const),
    ...([g / width, h / height, 1] as const),
  ];
}

/** But for a factor, which projections do not feel. */
function inverse([a, b, c, d, e, f, g, h, i]: Projection): Projection {
  return [
    ...([e * i - f * h, c * h - b * i, b * f - c * e] as const),
    ...([f * g - d * i, a * i - c * g, c * d - a * f] as const),
    ...([d * h - e * g, b * g - a * h, a * e - b * d] as const),
  ];
}

/** How light the picture is behind a point of the sensor; around the picture there is white card. */
function light({ width, height, data }: ImageData, back: Projection, x: number, y: number): number {
  const w = back[6] * x + back[7] * y + back[8];
  const u = (back[0] * x + back[1] * y + back[2]) / w;
  const v = (back[3] * x + back[4] * y + back[5]) / w;
  if (u < 0 || v < 0 || u >= width || v >= height) return 1;
  return (data[(Math.floor(v) * width + Math.floor(u)) * 4 + 1] ?? 255) / 255;
}

/** Gaussian, along the rows and then along the columns. */
function blurred(grey: Float32Array, size: number, sigma: number): Float32Array {
  if (sigma < 0.1) return grey;
  const reach = Math.ceil(sigma * 3);
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, n) =>
    Math.exp(-((n - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (from: Float32Array, step: number) => {
    const to = new Float32Array(from.length);
    for (let index = 0; index < from.length; index += 1) {
      const at = Math.floor(index / step) % size;
      let sum = 0;
      for (let n = -reach; n <= reach; n += 1) {
        const place = at + n < 0 ? 0 : at + n < size ? at + n : size - 1;
        sum += (weights[n + reach] ?? 0) * (from[index + (place - at) * step] ?? 0);
      }
      to[index] = sum / total;
    }
    return to;
  };
  return along(along(grey, 1), size);
}

async function compressed(image: ImageData, quality: number): Promise<ImageData> {
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return pixelsOf(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
}

async function pixelsOf(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
    willReadFrequently: true,
  });
  if (context === null) throw new Error('This browser draws nothing.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

function read(image: ImageData): string | null {
  try {
    return decodeQR(image);
  } catch {
    return null;
  }
}

/** A generator of 32 bits: a Weyl sequence through the finalizer of MurmurHash3. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  };
}
