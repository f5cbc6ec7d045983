import { open, stat } from 'node:fs/promises';
import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { PlaylistItem } from '../../../../shared/domain/signage/playlist.ts';
import { mediaFile } from '../media/media-file.ts';
import { readMp4 } from '../media/mp4-length.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { fieldPath } from './field-path.ts';
import { checkMediaList } from './media-list-check.ts';

/** A video's stated length may be off by this much: less than a frame at 30 a second. */
const lengthToleranceMs = 34;

/** Larger than this no film for a lobby is; it is read by nobody, so that the check ends. */
const mostBytes = 4 * 1024 ** 3;

/** Media that are not there, are cut off or are not what their name says; and media that nothing shows. */
export async function checkMedia(reading: PackReading): Promise<PackFault[]> {
  const { folder, paths, signage, handbook } = reading;
  if (signage === undefined) return checkMediaList(reading);
  const faults: PackFault[] = [];
  const shown = new Set(handbook.audio?.map(({ path }) => `media/${path}`));
  for (const [index, item] of signage.items.entries()) {
    if (!('media' in item)) continue;
    shown.add(`media/${item.media}`);
    const faulty = await faultOf(folder, item);
    if (faulty) {
      const { at, ...told } = faulty;
      faults.push({ level: 'error', file: 'signage.json', field: fieldPath(['items', index, at]), ...told });
    }
  }
  const unused = paths.filter((path) => path.startsWith('media/') && !shown.has(path));
  return [...faults, ...(await checkMediaList(reading)), ...unused.map(unusedMedium)];
}

type Faulty = Pick<PackFault, 'reason' | 'remedy'> & { at: string };

async function faultOf(folder: string, item: PlaylistItem & { media: string }): Promise<Faulty | undefined> {
  const file = await mediaFile(folder, item.media);
  if (file === undefined) {
    return {
      at: 'media',
      reason: `There is no file media/${item.media} in this pack.`,
      remedy: 'Put the file there, or mend the path.',
    };
  }
  const { size } = await stat(file);
  if (size > mostBytes) return tooLarge(item.media, size);
  if (item.kind === 'image') return (await isPicture(file)) ? undefined : notAPicture(item.media);
  const video = await readMp4(file);
  if ('mistake' in video) {
    return {
      at: 'media',
      reason: `The video media/${item.media} ${video.mistake}.`,
      remedy: 'Copy or render the whole file again.',
    };
  }
  const { lengthMs } = video;
  if (lengthMs === undefined || Math.abs(lengthMs - item.durationMs) <= lengthToleranceMs) return undefined;
  return {
    at: 'durationMs',
    reason: `The video lasts ${lengthMs} ms, not ${item.durationMs}.`,
    remedy: `Write ${lengthMs}.`,
  };
}

/** How picture files begin: PNG, JPEG, GIF, WebP, AVIF, and SVG as text. */
async function isPicture(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    const head = buffer.subarray(0, bytesRead).toString('latin1');
    return /^(\x89PNG\r\n|\xff\xd8\xff|GIF8|RIFF....WEBP|....ftypavif|\s*<(\?xml|svg)\b)/s.test(head);
  } finally {
    await handle.close();
  }
}

function notAPicture(media: string): Faulty {
  return {
    at: 'media',
    reason: `The file media/${media} is not a picture that a screen can show.`,
    remedy: 'Give a PNG, JPEG, WebP, AVIF, GIF or SVG file.',
  };
}

function tooLarge(media: string, bytes: number): Faulty {
  return {
    at: 'media',
    reason: `The file media/${media} has ${(bytes / 1024 ** 3).toFixed(1)} GiB.`,
    remedy: 'Give a file of at most 4 GiB: a shorter film, or one with fewer bits a second.',
  };
}

function unusedMedium(file: string): PackFault {
  return {
    level: 'warning',
    file,
    field: '',
    reason: 'No item of signage.json shows this medium, and audio.json does not play it.',
    remedy: 'Give it an item or an entry, or remove it.',
  };
}
