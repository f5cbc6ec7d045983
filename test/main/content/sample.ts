import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../sandbox.ts';

/** The one procedure of the sample pack. */
export const card = 'procedures/cap-the-doc-gia.json';

/** The day that the sample pack was compiled on. */
export const compileDay = '2026-11-20';

/** A tone of 1.2 s in an Ogg file, made by ffmpeg. */
export const sampleSound = readFileSync(join(import.meta.dirname, '..', '..', 'sample-sound.ogg'));

/** A copy of the sample pack that a test may spoil. */
export function samplePack() {
  const folder = temporaryFolder();
  cpSync(join(import.meta.dirname, '..', '..', 'sample-pack'), folder, { recursive: true });
  const at = (file: string) => join(folder, file);
  const write = (file: string, contents: string | Uint8Array) => {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), contents);
  };
  return {
    folder,
    at,
    write,
    read: (file: string) => readFileSync(at(file), 'utf8'),
    bytes: (file: string) => readFileSync(at(file)),
    remove: (path: string) => rmSync(at(path), { recursive: true }),
    /** Puts a value at a path like `documents.1.when`; undefined takes the field away. */
    put(file: string, path: string, value: unknown) {
      const json: unknown = JSON.parse(readFileSync(at(file), 'utf8'));
      const keys = path.split('.');
      const last = keys.pop() as string;
      const parent = keys.reduce((part, key) => part[key] as Parts, json as Parts);
      if (value === undefined) delete parent[last];
      else parent[last] = value;
      write(file, JSON.stringify(json));
    },
  };
}

export type SamplePack = ReturnType<typeof samplePack>;

interface Parts {
  [key: string]: unknown;
}

/**
 * The boxes of an MP4 file that say how long it plays, how large, and whether with sound, and some bytes that stand for
 * the film.
 */
export function mp4(lengthMs: number, size?: { width: number; height: number }, sound?: 'sound'): Uint8Array {
  const header = new Uint8Array(100);
  const view = new DataView(header.buffer);
  view.setUint32(12, 1000);
  view.setUint32(16, lengthMs);
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom')),
    box(
      'moov',
      Buffer.concat([
        box('mvhd', header),
        ...(size ? [track('vide', size)] : []),
        ...(sound ? [track('soun', { width: 0, height: 0 })] : []),
      ]),
    ),
    box('mdat', Buffer.alloc(500)),
  ]);
}

function track(handler: string, size: { width: number; height: number }): Buffer {
  const media = box('mdia', box('hdlr', Buffer.from(`${'\0'.repeat(8)}${handler}`)));
  return box('trak', Buffer.concat([box('tkhd', trackHeader(size)), media]));
}

function trackHeader({ width, height }: { width: number; height: number }): Uint8Array {
  const header = new Uint8Array(84);
  const view = new DataView(header.buffer);
  view.setUint16(76, width);
  view.setUint16(80, height);
  return header;
}

function box(type: string, contents: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(contents.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, contents]);
}
