import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a medium turned out to be when it was decoded. */
export interface Decoded {
  /** What the decoder stumbled over; undefined when it came through. */
  mistake: string | undefined;
  /** Of the picture, where there is one: as ffmpeg names it, like `h264`, `png`. */
  codec: string | undefined;
  width: number | undefined;
  height: number | undefined;
  /** As long as there are pictures for; undefined for what has no length. */
  lengthMs: number | undefined;
}

/** Looks into a medium by decoding it: every frame, or only the key frames, which takes a fifth of the time. */
export type Decoder = (file: string, frames: 'all' | 'key') => Promise<Decoded>;

const run = promisify(execFile);

/** A decoder that uses ffmpeg and ffprobe of the PATH; undefined when one of them is not there. */
export async function findDecoder(): Promise<Decoder | undefined> {
  try {
    await Promise.all([run('ffmpeg', ['-version']), run('ffprobe', ['-version'])]);
    return decodeByFfmpeg;
  } catch {
    return undefined;
  }
}

async function decodeByFfmpeg(file: string, frames: 'all' | 'key'): Promise<Decoded> {
  const skipped = frames === 'key' ? 'nokey' : 'default';
  const nothing = { codec: undefined, width: undefined, height: undefined, lengthMs: undefined };
  try {
    const picture = '-select_streams v:0 -count_packets -show_entries'.split(' ');
    const entries = 'stream=codec_name,width,height,avg_frame_rate,nb_read_packets:format=duration';
    const [probed, decoded] = await Promise.all([
      run('ffprobe', ['-v', 'error', ...picture, entries, '-of', 'json', file]),
      run('ffmpeg', ['-v', 'error', '-skip_frame', skipped, '-i', file, '-f', 'null', '-']),
    ]);
    const said = `${probed.stderr}${decoded.stderr}`.trim();
    if (said !== '') return { mistake: firstSentence(said, file), ...nothing };
    return { mistake: undefined, ...readProbe(JSON.parse(probed.stdout)) };
  } catch (cause) {
    const { stderr, message } = cause as Error & { stderr?: string };
    return { mistake: firstSentence(stderr?.trim() || message, file), ...nothing };
  }
}

interface Probe {
  streams: {
    codec_name?: string;
    width?: number;
    height?: number;
    avg_frame_rate: string;
    nb_read_packets: string;
  }[];
  format: { duration?: string };
}

function readProbe({ streams: [stream], format }: Probe): Omit<Decoded, 'mistake'> {
  const [count = 0, per = 1] = (stream?.avg_frame_rate ?? '').split('/').map(Number);
  const framesPerSecond = per === 0 ? 0 : count / per;
  const packets = Number(stream?.nb_read_packets);
  const seconds = framesPerSecond > 0 && packets > 1 ? packets / framesPerSecond : Number(format.duration);
  return {
    codec: stream?.codec_name,
    width: stream?.width,
    height: stream?.height,
    lengthMs: Number.isFinite(seconds) ? Math.round(seconds * 1000) : undefined,
  };
}

/** What ffmpeg said first, without the address of its part in memory and the path of the file. */
function firstSentence(said: string, file: string): string {
  const [line = said] = said.split('\n');
  return line
    .replace(/^\[[^\]]*\]\s*/, '')
    .replaceAll(file, 'the file')
    .replace(/[.:\s]+$/, '');
}
