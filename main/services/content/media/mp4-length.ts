import { type FileHandle, open } from 'node:fs/promises';

/** What the boxes of an MP4 file say (ISO/IEC 14496-12). */
export type Mp4Reading = (Mp4Size & { lengthMs: number | undefined; sound: boolean }) | { mistake: string };

/** Pixels of the picture; undefined where the file does not say. */
interface Mp4Size {
  width: number | undefined;
  height: number | undefined;
}

/**
 * How long an MP4 file plays, from its movie header (`mvhd`), or for a fragmented file from `mehd`, and how
 * large its picture is, from its track headers (`tkhd`); undefined where it does not say. Whether it has sound, from
 * the handlers of its tracks (`hdlr`). A file that ends before its boxes do is cut off: that is a mistake.
 */
export async function readMp4(file: string): Promise<Mp4Reading> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const boxes = await boxesOf(handle, 0, size);
    if (boxes[0]?.type !== 'ftyp') return { mistake: 'is not an MP4 file' };
    const last = boxes.at(-1);
    if (last && last.end > size) return { mistake: `is cut off: ${last.end - size} bytes are missing` };
    const movie = boxes.find(({ type }) => type === 'moov');
    if (!movie) return { mistake: 'has no movie header' };
    const tracks = (await boxesOf(handle, movie.start, movie.end)).filter(({ type }) => type === 'trak');
    return {
      lengthMs: await lengthOf(handle, movie),
      ...(await sizeOf(handle, tracks)),
      sound: await hasSound(handle, tracks),
    };
  } finally {
    await handle.close();
  }
}

interface Box {
  type: string;
  /** Where its contents begin, and where it ends. */
  start: number;
  end: number;
}

async function boxesOf(handle: FileHandle, from: number, to: number): Promise<Box[]> {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const head = await bytesAt(handle, at, 16);
    const short = head.getUint32(0);
    const type = String.fromCharCode(...[4, 5, 6, 7].map((index) => head.getUint8(index)));
    const length = short === 1 ? Number(head.getBigUint64(8)) : short === 0 ? to - at : short;
    if (length < 8) break;
    boxes.push({ type, start: at + (short === 1 ? 16 : 8), end: at + length });
    at += length;
  }
  return boxes;
}

async function lengthOf(handle: FileHandle, movie: Box): Promise<number | undefined> {
  const inside = await boxesOf(handle, movie.start, movie.end);
  const header = inside.find(({ type }) => type === 'mvhd');
  if (!header) return undefined;
  const view = await bytesAt(handle, header.start, 32);
  const long = view.getUint8(0) === 1;
  const timescale = view.getUint32(long ? 20 : 12);
  const duration = long ? Number(view.getBigUint64(24)) : view.getUint32(16);
  const ticks = duration > 0 ? duration : await fragmentedTicks(handle, inside);
  return ticks === undefined || timescale === 0 ? undefined : Math.round((ticks / timescale) * 1000);
}

async function fragmentedTicks(handle: FileHandle, inside: Box[]): Promise<number | undefined> {
  const extension = inside.find(({ type }) => type === 'mvex');
  if (!extension) return undefined;
  const header = (await boxesOf(handle, extension.start, extension.end)).find(({ type }) => type === 'mehd');
  if (!header) return undefined;
  const view = await bytesAt(handle, header.start, 12);
  return view.getUint8(0) === 1 ? Number(view.getBigUint64(4)) : view.getUint32(4);
}

/** Sound has a track header, too, with no size. Sizes are fixed-point numbers of 16 and 16 bits. */
async function sizeOf(handle: FileHandle, tracks: Box[]): Promise<Mp4Size> {
  for (const track of tracks) {
    const header = (await boxesOf(handle, track.start, track.end)).find(({ type }) => type === 'tkhd');
    if (!header) continue;
    const view = await bytesAt(handle, header.start, 96);
    const at = view.getUint8(0) === 1 ? 88 : 76;
    const [width, height] = [view.getUint32(at) / 0x1_0000, view.getUint32(at + 4) / 0x1_0000];
    if (width > 0 && height > 0) return { width, height };
  }
  return { width: undefined, height: undefined };
}

async function hasSound(handle: FileHandle, tracks: Box[]): Promise<boolean> {
  for (const track of tracks) {
    const media = (await boxesOf(handle, track.start, track.end)).find(({ type }) => type === 'mdia');
    if (!media) continue;
    const handler = (await boxesOf(handle, media.start, media.end)).find(({ type }) => type === 'hdlr');
    if (handler && (await bytesAt(handle, handler.start, 12)).getUint32(8) === soundHandler) return true;
  }
  return false;
}

/** `soun`. */
const soundHandler = 0x736f756e;

/** Bytes beyond the end of the file read as zero. */
async function bytesAt(handle: FileHandle, position: number, length: number): Promise<DataView> {
  const bytes = new Uint8Array(length);
  await handle.read(bytes, 0, length, position);
  return new DataView(bytes.buffer);
}
