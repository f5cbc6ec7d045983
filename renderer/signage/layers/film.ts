import type { EncodedPacketSink, Input, InputVideoTrack } from 'mediabunny';

/** The pictures of one video file, as they can be appended to a Media Source. Sound is left out: lobbies are silent. */
export interface Film {
  /** What a source buffer is asked for by: the container and the codec (RFC 6381). */
  type: string;
  /** Films of the same format can follow one another in one stream without a new decoder. */
  format: string;
  /** In seconds. */
  length: number;
  /**
   * The film from the key frame at or before a time in seconds, in fragments of about half a second, each with its
   * true times. Read by byte ranges, and no further ahead than it is asked for.
   *
   * @throws when the file ends before its pictures do, or cannot be read
   */
  fragments(from: number): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;
  close(): void;
}

/** Asked for with this file already, so that it comes while the plan does; whoever needs it asks again. */
import('mediabunny').catch(() => {});

/** Bytes of the file that are kept while it is read. */
const cacheBytes = 4 * 1024 * 1024;
const fragmentSeconds = 0.45;

/**
 * Opens a video file on the server: any container and codec that mediabunny reads and the browser decodes.
 *
 * @throws with a sentence when the file is missing, is no video, or is one that cannot be shown here
 */
export async function openFilm(address: string, signal: AbortSignal): Promise<Film> {
  const { ALL_FORMATS, EncodedPacketSink, Input, UrlSource } = await import('mediabunny');
  signal.throwIfAborted();
  const source = new UrlSource(address, {
    getRetryDelay: () => null,
    maxCacheSize: cacheBytes,
    handleUnhandledError: () => {},
  });
  const input = new Input({ source, formats: ALL_FORMATS });
  const close = () => input.dispose();
  signal.addEventListener('abort', close, { once: true });
  try {
    const track = await videoOf(input);
    const [codec, width, height, first, end] = await Promise.all([
      track.getCodecParameterString(),
      track.getDisplayWidth(),
      track.getDisplayHeight(),
      track.getFirstTimestamp(),
      track.computeDuration(),
    ]);
    const type = `video/mp4; codecs="${codec}"`;
    if (!MediaSource.isTypeSupported(type)) throw new Error(`its codec ${codec} is not played here`);
    if (!(end > first)) throw new Error('it holds no pictures');
    const sink = new EncodedPacketSink(track);
    return {
      type,
      format: `${codec?.split('.')[0]} ${width}x${height}`,
      length: end - first,
      fragments: (from) => fragmentsOf(track, sink, first, from),
      close,
    };
  } catch (cause) {
    close();
    throw new Error(`${address} cannot be played: ${(cause as Error).message}.`, { cause });
  } finally {
    signal.removeEventListener('abort', close);
  }
}

async function videoOf(input: Input): Promise<InputVideoTrack> {
  if (!(await input.canRead())) throw new Error('it is no video');
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('there are no pictures in it');
  return track;
}

async function* fragmentsOf(
  track: InputVideoTrack,
  sink: EncodedPacketSink,
  first: number,
  from: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const { AppendOnlyStreamTarget, EncodedVideoPacketSource, Mp4OutputFormat, Output } = await import(
    'mediabunny'
  );
  let written: Uint8Array[] = [];
  const writable = new WritableStream<Uint8Array>({
    write(bytes) {
      written.push(bytes.slice());
    },
  });
  const taken = () => {
    const bytes = joined(written);
    written = [];
    return bytes;
  };
  const [codec, decoderConfig, start] = await Promise.all([
    track.getCodec(),
    track.getDecoderConfig(),
    sink.getKeyPacket(first + from),
  ]);
  if (codec === null || decoderConfig === null || start === null) throw new Error('it has no key frame');
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'fragmented', minimumFragmentDuration: fragmentSeconds }),
    target: new AppendOnlyStreamTarget(writable),
  });
  const packets = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(packets);
  await output.start();
  try {
    for await (const packet of sink.packets(start)) {
      await packets.add(packet.clone({ timestamp: packet.timestamp - first }), { decoderConfig });
      if (written.length > 0) yield taken();
    }
    await output.finalize();
    yield taken();
  } finally {
    if (output.state === 'started') await output.cancel();
  }
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
