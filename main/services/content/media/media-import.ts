import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { Medium } from '../../../../shared/domain/content/media.ts';
import { listFiles } from '../pack/pack-files.ts';
import { type Decoder, findDecoder } from './ffmpeg-decoder.ts';
import { ImportError } from './import-error.ts';
import { mediaName } from './media-name.ts';
import { type Normal, normaliseImage, normaliseVideo } from './media-normal.ts';
import { normalisePdf } from './pdf-pages.ts';

/** What is to be taken into a pack, and who hears how far it has come. */
export interface ImportOrder {
  packFolder: string;
  files: readonly string[];
  /** One line for a person at a time. */
  progress(line: string): void;
}

/** What became of the files. */
export interface Imported {
  /** New paths inside the pack's media folder. */
  added: string[];
  /** Why files were left out, a sentence each. */
  refused: string[];
}

/**
 * Brings films, pictures and the pages of PDF files into a pack, in the one form that every screen plays without a
 * surprise, and writes them onto its `media.json`. One file that cannot be used does not keep the others out; what
 * the pack has already is left as it is.
 *
 * @throws ImportError when nothing can be imported at all
 */
export async function importMedia({ packFolder, files, progress }: ImportOrder): Promise<Imported> {
  const decoder = await findDecoder();
  if (decoder === undefined) {
    throw new ImportError(
      'ffmpeg and ffprobe were not found. Install ffmpeg (Debian: apt install ffmpeg; Windows: winget install ffmpeg) and try again.',
    );
  }
  const list = await readList(packFolder);
  const scratch = await mkdtemp(join(tmpdir(), 'tantam-import-'));
  const imported: Imported = { added: [], refused: [] };
  try {
    await mkdir(join(packFolder, 'media'), { recursive: true });
    for (const file of files) {
      try {
        for (const normal of await normalise(file, scratch, decoder, progress)) {
          imported.added.push(...(await take(packFolder, list, file, normal, progress)));
        }
      } catch (cause) {
        if (!(cause instanceof ImportError)) throw cause;
        imported.refused.push(cause.message);
        progress(cause.message);
      }
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return imported;
}

const images = ['.png', '.jpg', '.jpeg', '.webp', '.gif', '.bmp', '.tif', '.tiff', '.avif'];

async function normalise(
  file: string,
  scratch: string,
  decoder: Decoder,
  progress: (line: string) => void,
): Promise<Normal[]> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new ImportError(`There is no file ${file}. Give the path of a file.`);
  if (found.size === 0) throw new ImportError(`The file ${file} is empty. Copy it again.`);
  const ending = extname(file).toLowerCase();
  if (ending === '.pdf') return normalisePdf(file, scratch, progress);
  const { mistake, codec } = await decoder(file, 'key');
  if (mistake !== undefined || codec === undefined) {
    throw new ImportError(
      `The file ${file} cannot be decoded: ${mistake ?? 'there are no pictures in it'}. Give a film, a picture or a PDF file that is whole.`,
    );
  }
  if (images.includes(ending)) return [await normaliseImage(file, scratch, decoder)];
  return [await normaliseVideo(file, scratch, decoder, progress)];
}

/** Puts a normalised medium into the pack, and onto its list at once: what was done so far outlasts an interruption. */
async function take(
  packFolder: string,
  list: Medium[],
  source: string,
  { file, name, words, ...known }: Normal,
  progress: (line: string) => void,
): Promise<string[]> {
  const sha256 = await checksumOf(file);
  const same = list.find((medium) => medium.sha256 === sha256);
  if (same) {
    progress(`${basename(source)}: the pack has it already, as media/${same.path}.`);
    return [];
  }
  const ending = extname(file);
  const path = `${mediaName(name, (free) => existsSync(join(packFolder, 'media', free + ending)))}${ending}`;
  await copyFile(file, join(packFolder, 'media', path));
  const { size: bytes } = await stat(file);
  const said = words?.trim() || basename(name, extname(name)).normalize('NFC');
  list.push(Medium.parse({ path, bytes, sha256, ...known, words: { vi: said, en: said } }));
  list.sort((one, other) => (one.path < other.path ? -1 : 1));
  await writeList(packFolder, list);
  progress(`${basename(source)} → media/${path}`);
  return [path];
}

const List = z.array(Medium);

async function readList(packFolder: string): Promise<Medium[]> {
  const { paths, faults } = await listFiles(packFolder);
  const [fault] = faults;
  if (fault) throw new ImportError(`${fault.reason} ${fault.remedy}`);
  const file = join(packFolder, 'media.json');
  if (!paths.includes('media.json')) {
    const [unlisted] = paths.filter((path) => path.startsWith('media/'));
    if (unlisted === undefined) return [];
    throw new ImportError(
      `The pack at ${packFolder} has media, like ${unlisted}, but no media.json that lists them. Write that first.`,
    );
  }
  const list = List.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (list.success) return list.data;
  throw new ImportError(
    `${file} is not as it should be. See its faults by: tantam content check ${JSON.stringify(packFolder)}`,
  );
}

async function writeList(packFolder: string, list: readonly Medium[]): Promise<void> {
  const file = join(packFolder, 'media.json');
  await writeFile(`${file}.new`, `${JSON.stringify(list, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}
