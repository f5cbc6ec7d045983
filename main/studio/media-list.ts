import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { z } from 'zod';
import { Medium } from '../../shared/domain/content/media.ts';
import { readMp4 } from '../services/content/media/mp4-length.ts';
import { pngSize } from '../services/content/media/png-size.ts';
import { StudioError } from './errors.ts';

/** What a person writes into `media.json`; all else the files say themselves. */
const Written = z.array(z.object({ path: Medium.shape.path, words: Medium.shape.words }));

/**
 * Writes a pack's `media.json` anew: every file of its media folder with what it is (bytes, checksum, pixels,
 * length, sound), and the words that the list has for it.
 *
 * @throws StudioError when a file has no words in the list yet, or the list names a file that is not there
 */
export async function refreshMediaList(pack: string): Promise<void> {
  const list = join(pack, 'media.json');
  const folder = join(pack, 'media');
  const written = Written.parse(existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
  const gone = written.find(({ path }) => !paths.includes(path));
  if (gone) {
    throw new StudioError(
      `${list} names ${gone.path}, which is not in ${folder}. Render it, or remove the entry.`,
    );
  }
  const media = paths.map(async (path) => {
    const words = written.find((medium) => medium.path === path)?.words;
    if (!words) {
      throw new StudioError(
        `${list} does not say what is written in ${path}. Add { "path": "${path}", "words": { "vi": …, "en": … } } and run "npm run media -- --list".`,
      );
    }
    return Medium.parse({ path, ...(await describe(join(folder, path))), words });
  });
  writeFileSync(list, `${JSON.stringify(await Promise.all(media), null, 2)}\n`);
}

async function describe(file: string): Promise<Partial<Medium>> {
  const contents = readFileSync(file);
  const known = { bytes: contents.length, sha256: createHash('sha256').update(contents).digest('hex') };
  switch (extname(file)) {
    case '.mp4': {
      const film = await readMp4(file);
      if ('mistake' in film) throw new StudioError(`${file} ${film.mistake}. Render it again.`);
      const { width, height, lengthMs, sound } = film;
      return { kind: 'video', ...known, width, height, durationMs: lengthMs, ...(sound && { sound }) };
    }
    case '.png':
      return { kind: 'image', ...known, ...(await pngSize(file)) };
    default:
      throw new StudioError(
        `${file} is neither .mp4 nor .png: the studio makes no such media. Move it away.`,
      );
  }
}
