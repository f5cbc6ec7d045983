import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Medium } from '../../../../shared/domain/content/media.ts';
import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import { mediaFile } from '../media/media-file.ts';
import { readMp4 } from '../media/mp4-length.ts';
import { pngSize } from '../media/png-size.ts';
import { contentsOf } from '../pack/pack-files.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { fieldPath } from './field-path.ts';

/**
 * Holds the files of `media` against the pack's `media.json`, where there is one: every file is on the list
 * once, and has the bytes, the checksum, the length, the size in pixels and the sound that the list says.
 */
export async function checkMediaList({ folder, paths, handbook }: PackReading): Promise<PackFault[]> {
  const list = handbook.media;
  if (list === undefined) return [];
  const listed = list.map(({ path }) => `media/${path}`);
  const unlisted = paths.filter((path) => path.startsWith('media/') && !listed.includes(path));
  const faults = await Promise.all(
    list.map(async (medium, index) => {
      const twice = listed.indexOf(`media/${medium.path}`) < index;
      const mistake = twice ? listedTwice : await mistakeOf(folder, medium);
      if (mistake === undefined) return [];
      const { at, level = 'error', ...told } = mistake;
      return [{ level, file: 'media.json', field: fieldPath([index, at]), ...told }];
    }),
  );
  return [...faults.flat(), ...unlisted.map(unlistedFile)];
}

type Mistake = Pick<PackFault, 'reason' | 'remedy'> & { at: keyof Medium; level?: PackFault['level'] };

const listedTwice: Mistake = {
  at: 'path',
  reason: 'This medium is already on the list.',
  remedy: 'Keep one of its two entries.',
};

async function mistakeOf(folder: string, medium: Medium): Promise<Mistake | undefined> {
  const file = await mediaFile(folder, medium.path);
  if (file === undefined) {
    return {
      at: 'path',
      reason: `There is no file media/${medium.path} in this pack.`,
      remedy: 'Put the file there, or remove the entry.',
    };
  }
  const { size } = await stat(file);
  if (size !== medium.bytes) return differs('bytes', size, medium.bytes);
  const sha256 = await checksumOf(folder, medium.path);
  if (sha256 !== medium.sha256) return differs('sha256', sha256, medium.sha256);
  const header = medium.kind === 'audio' ? {} : await headerOf(file);
  const wrong = (['durationMs', 'width', 'height'] as const).find(
    (field) => header[field] !== undefined && header[field] !== medium[field],
  );
  if (wrong) return differs(wrong, header[wrong] ?? 0, medium[wrong]);
  return header.sound === undefined ? undefined : soundMistake(header.sound, medium);
}

/** A film whose sound nobody is offered is a pity; a button for sound that never comes is worse. */
function soundMistake(found: boolean, { sound }: Medium): Mistake | undefined {
  if (found === (sound ?? false)) return undefined;
  if (!found) {
    return {
      at: 'sound',
      reason: 'The film has no sound, the list says that it has.',
      remedy: 'Remove "sound", or put the film with its sound there.',
    };
  }
  return {
    at: 'sound',
    level: 'warning',
    reason: 'The film has sound, the list does not say so: nobody at the kiosk can hear it.',
    remedy: 'Write "sound": true, or take the sound out of the film.',
  };
}

interface Header extends Partial<Record<'durationMs' | 'width' | 'height', number | undefined>> {
  sound?: boolean;
}

/** What a film or a picture says of itself at its beginning, as far as it does. */
async function headerOf(file: string): Promise<Header> {
  const video = await readMp4(file);
  if ('mistake' in video) return (await pngSize(file)) ?? {};
  const { lengthMs, width, height, sound } = video;
  return { durationMs: lengthMs, width, height, sound };
}

function differs(at: keyof Medium, found: number | string, stated: number | string | undefined): Mistake {
  return {
    at,
    reason: `The file has ${found}, the list says ${stated ?? 'nothing'}.`,
    remedy: 'If the file is the right one, write what it has; if not, put the right file there.',
  };
}

async function checksumOf(folder: string, path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of contentsOf(folder, `media/${path}`)) hash.update(piece);
  return hash.digest('hex');
}

function unlistedFile(file: string): PackFault {
  return {
    level: 'error',
    file,
    field: '',
    reason: 'This medium is not on the list in media.json.',
    remedy: 'Add it to the list, or remove the file.',
  };
}
