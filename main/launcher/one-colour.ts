import { inflateSync } from 'node:zlib';

/** Of 255: how far two pixels of one colour may be apart. */
const nearlySame = 2;

/**
 * Whether all of a picture is of one colour. Its size in bytes says nothing of that: how well one colour is packed is
 * another thing with each browser.
 *
 * @param png a PNG file (ISO/IEC 15948) as browsers write them: 8 bits a channel, in colour, not interlaced
 * @throws RangeError when it is another one
 */
export function isOneColour(png: Buffer): boolean {
  const { width, height, channels, packed } = partsOf(png);
  const bytes = inflateSync(packed);
  const stride = width * channels;
  let above: Buffer = Buffer.alloc(stride);
  let first: Buffer | undefined;
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    const line = unfiltered(
      bytes[start] ?? 0,
      bytes.subarray(start + 1, start + 1 + stride),
      above,
      channels,
    );
    first ??= line.subarray(0, channels);
    for (let at = 0; at < stride; at += 1) {
      if (Math.abs((line[at] ?? 0) - (first[at % channels] ?? 0)) > nearlySame) return false;
    }
    above = line;
  }
  return true;
}

function partsOf(png: Buffer): { width: number; height: number; channels: number; packed: Buffer } {
  const [depth, kind, interlaced] = [png[24], png[25], png[28]];
  const channels = kind === 6 ? 4 : kind === 2 ? 3 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0) throw new RangeError('This PNG is of another kind.');
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), channels, packed: Buffer.concat(data) };
}

/** A line as it was before it was filtered; section 9 of the standard. */
function unfiltered(filter: number, filtered: Buffer, above: Buffer, channels: number): Buffer {
  const line = Buffer.alloc(filtered.length);
  for (let at = 0; at < line.length; at += 1) {
    const left = at < channels ? 0 : (line[at - channels] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < channels ? 0 : (above[at - channels] ?? 0);
    line[at] = (filtered[at] ?? 0) + predicted(filter, left, up, corner);
  }
  return line;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
