import { open } from 'node:fs/promises';
import type { Recording } from '../../../../shared/domain/content/media.ts';
import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import { type Language, languages } from '../../../../shared/domain/language.ts';
import { plainText } from '../../../../shared/domain/plain-text.ts';
import { Text } from '../../../../shared/domain/text.ts';
import { mediaFile } from '../media/media-file.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { partsOf } from '../pack/pack-values.ts';
import { fieldPath } from './field-path.ts';

/**
 * Recordings that are not there or are no sound that the kiosk plays, two of the same text, and those of a text that
 * the pack does not have (any more): these are never heard.
 */
export async function checkRecordings(reading: PackReading): Promise<PackFault[]> {
  const recordings = reading.handbook.audio ?? [];
  if (recordings.length === 0) return [];
  const texts = textsOf(reading);
  const keys = recordings.map(keyOf);
  const faults = await Promise.all(
    recordings.map(async (recording, index) => {
      const mistake =
        (await mistakeOf(reading.folder, recording)) ??
        (keys.indexOf(keyOf(recording)) < index ? readTwice : undefined) ??
        (recording.ofApp || texts[recording.language].has(plainText(recording.text)) ? undefined : orphan);
      if (mistake === undefined) return [];
      const { at, ...told } = mistake;
      return [{ file: 'audio.json', field: fieldPath([index, at]), ...told }];
    }),
  );
  return faults.flat();
}

type Mistake = Pick<PackFault, 'level' | 'reason' | 'remedy'> & { at: keyof Recording };

const readTwice: Mistake = {
  level: 'error',
  at: 'text',
  reason: 'Another recording has the same text in the same language.',
  remedy: 'Keep one of the two.',
};

const orphan: Mistake = {
  level: 'warning',
  at: 'text',
  reason: 'No text of this pack reads so, so the recording is never heard.',
  remedy:
    'Copy the text as it stands now and record it again if it changed; if it is a sentence of the app itself, add "ofApp": true.',
};

function keyOf({ language, text }: Recording): string {
  return `${language} ${plainText(text)}`;
}

/** Every text of the pack, by its language. */
function textsOf({ documents }: PackReading): Record<Language, Set<string>> {
  const texts = { vi: new Set<string>(), en: new Set<string>() };
  for (const { file, value } of documents) {
    if (file === 'audio.json') continue;
    for (const part of partsOf(value)) {
      const { data } = Text.safeParse(part.value);
      for (const language of data ? languages : []) texts[language].add(plainText(data?.[language] ?? ''));
    }
  }
  return texts;
}

async function mistakeOf(folder: string, { path }: Recording): Promise<Mistake | undefined> {
  const file = await mediaFile(folder, path);
  if (file === undefined) {
    return {
      level: 'error',
      at: 'path',
      reason: `There is no file media/${path} in this pack.`,
      remedy: 'Put the file there, or mend the path.',
    };
  }
  if (await isSound(file)) return undefined;
  return {
    level: 'error',
    at: 'path',
    reason: `The file media/${path} is not a sound that the kiosk can play.`,
    remedy: 'Give an MP3, M4A, Ogg (Opus or Vorbis) or WAV file, named by what it is.',
  };
}

/** How sound files begin, by the ending of their name: the kiosk is told by it what a file is. */
const beginnings: Record<string, RegExp> = {
  mp3: /^(ID3|\xff[\xe2-\xff])/s,
  m4a: /^....ftyp(M4A |mp42|isom|dash)/s,
  ogg: /^OggS/,
  wav: /^RIFF....WAVE/s,
};

async function isSound(file: string): Promise<boolean> {
  const ending = /\.([^.]+)$/.exec(file)?.[1] ?? '';
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return beginnings[ending]?.test(buffer.subarray(0, bytesRead).toString('latin1')) === true;
  } finally {
    await handle.close();
  }
}
