import { availableParallelism } from 'node:os';
import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import { longestRecordingMs } from '../../../../shared/domain/signage/recording-limit.ts';
import type { Decoded, Decoder } from '../media/ffmpeg-decoder.ts';
import { mediaFile } from '../media/media-file.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { fieldPath } from './field-path.ts';

/** The one codec that every lobby screen plays in step. */
const videoCodec = 'h264';

/** A stated length may be off by less than a frame at 30 a second. */
const lengthToleranceMs = 34;

/**
 * Decodes every medium of a pack that a screen shows or the list names, and holds it against what they say.
 * Of a film on the list only the key frames: what lies between them, its checksum there vouches for, and all
 * frames of all films would take longer than an editor waits.
 */
export async function checkDecoded(reading: PackReading, decoder: Decoder): Promise<PackFault[]> {
  const waiting = statementsOf(reading);
  const faults: PackFault[] = [];
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const file = await mediaFile(reading.folder, next.media);
      if (file !== undefined && !/\.svg$/i.test(file))
        faults.push(...faultsOf(next, await decoder(file, next.listed ? 'key' : 'all')));
    }
  });
  await Promise.all(workers);
  return faults.sort((one, other) => (one.file + one.field < other.file + other.field ? -1 : 1));
}

/** What the pack says about one medium, and where. */
interface Statements {
  media: string;
  kind: string;
  /** Whether media.json has it, and with that its checksum. */
  listed: boolean;
  lengths: { file: string; path: PropertyKey[]; stated: number }[];
  sizes: { file: string; path: PropertyKey[]; name: 'width' | 'height'; stated: number }[];
  /** The texts that are read in it. */
  read: { path: PropertyKey[]; text: string }[];
}

function statementsOf({ signage, handbook }: PackReading): Statements[] {
  const all = new Map<string, Statements>();
  const of = (media: string, kind: string): Statements => {
    const known = all.get(media) ?? { media, kind, listed: false, lengths: [], sizes: [], read: [] };
    all.set(media, known);
    return known;
  };
  for (const [index, item] of (signage?.items ?? []).entries()) {
    if (!('media' in item)) continue;
    const { lengths } = of(item.media, item.kind);
    const path = ['items', index, 'durationMs'];
    if (item.kind === 'video') lengths.push({ file: 'signage.json', path, stated: item.durationMs });
  }
  for (const [index, { path: media, kind, durationMs, width, height }] of (handbook.media ?? []).entries()) {
    const listed = of(media, kind);
    listed.listed = true;
    const { lengths, sizes } = listed;
    const file = 'media.json';
    if (durationMs !== undefined) lengths.push({ file, path: [index, 'durationMs'], stated: durationMs });
    for (const [name, stated] of Object.entries({ width, height }) as ['width' | 'height', number?][]) {
      if (stated !== undefined) sizes.push({ file, path: [index, name], name, stated });
    }
  }
  for (const [index, { path: media, text }] of (handbook.audio ?? []).entries()) {
    of(media, 'audio').read.push({ path: [index, 'path'], text });
  }
  return [...all.values()];
}

function faultsOf({ media, kind, lengths, sizes, read }: Statements, decoded: Decoded): PackFault[] {
  const { mistake, codec, lengthMs } = decoded;
  const damaged = (reason: string, remedy: string): PackFault[] => [
    { level: 'error', file: `media/${media}`, field: '', reason, remedy },
  ];
  if (mistake !== undefined) {
    return damaged(`It cannot be decoded: ${mistake}.`, 'Copy or render the whole file again.');
  }
  if (kind === 'video' && codec !== videoCodec) {
    return damaged(
      `The film is encoded as ${codec ?? 'nothing that ffmpeg knows'}; screens play ${videoCodec}.`,
      'Encode it as H.264 in an MP4 file.',
    );
  }
  const wrongLengths = lengths.filter(
    ({ stated }) => lengthMs !== undefined && Math.abs(stated - lengthMs) > lengthToleranceMs,
  );
  const wrongSizes = sizes.filter(
    ({ name, stated }) => decoded[name] !== undefined && decoded[name] !== stated,
  );
  return [
    ...wrongLengths.map((place) => differs(media, place, lengthMs, 'ms')),
    ...wrongSizes.map((place) => differs(media, place, decoded[place.name], 'pixels')),
    ...read.flatMap((place) => paceFault(place, lengthMs ?? 0)),
  ];
}

/** A person reads a syllable in about 0.25 s; far from that it is another text, or most of it is silence. */
const syllableMs = { least: 80, most: 1_500 };

function paceFault({ path, text }: Statements['read'][number], lengthMs: number): PackFault[] {
  const syllables = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const told = { file: 'audio.json', field: fieldPath(path) };
  if (lengthMs > longestRecordingMs) {
    return [
      {
        level: 'error',
        ...told,
        reason: `The recording lasts ${lengthMs} ms; at most ${longestRecordingMs} are played.`,
        remedy: 'Record the text more briskly, or make two texts of it.',
      },
    ];
  }
  if (lengthMs >= syllables * syllableMs.least && lengthMs <= syllables * syllableMs.most + 1_000) return [];
  return [
    {
      level: 'warning',
      ...told,
      reason: `The recording lasts ${lengthMs} ms for ${syllables} syllables.`,
      remedy: 'Listen to it: it may be another text, be cut off, or hold much silence.',
    },
  ];
}

function differs(
  media: string,
  { file, path, stated }: Statements['lengths'][number],
  found: number | undefined,
  unit: string,
): PackFault {
  return {
    level: 'error',
    file,
    field: fieldPath(path),
    reason: `Decoded, media/${media} has ${found} ${unit}, not ${stated}.`,
    remedy: 'If the file is the right one, write what it has; if not, put the right file there.',
  };
}
