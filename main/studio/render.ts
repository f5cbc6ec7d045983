import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackHead } from '../../shared/domain/content/pack.ts';
import { PlainError } from '../errors.ts';
import { openStudio, type Studio } from './camera.ts';
import { StudioError } from './errors.ts';
import { encode } from './film.ts';
import { refreshMediaList } from './media-list.ts';
import { type Production, productions } from './productions.ts';

/**
 * `npm run media [-- <file> …]`: renders the pack's own media from scenes, all or those named, into its media
 * folder, and brings its `media.json` up to date. `npm run media -- --list` does only the latter. TANTAM_PACK
 * names another pack.
 */
async function main(wanted: string[]): Promise<void> {
  const pack =
    process.env.TANTAM_PACK ?? fileURLToPath(new URL('../../resources/packs/hanoi', import.meta.url));
  if (wanted.includes('--list')) return refreshMediaList(pack);
  const chosen = choose(wanted);
  const head = PackHead.parse(JSON.parse(readFileSync(join(pack, 'pack.json'), 'utf8')));
  const folder = join(pack, 'media');
  mkdirSync(folder, { recursive: true });
  const studio = await openStudio(process.env);
  try {
    for (const production of chosen) await render(studio, production, head, join(folder, production.file));
  } finally {
    await studio.close();
  }
  await refreshMediaList(pack);
}

function choose(wanted: string[]): readonly Production[] {
  const unknown = wanted.filter((file) => !productions.some((production) => production.file === file));
  if (unknown.length > 0) {
    const known = productions.map(({ file }) => file).join(', ');
    throw new StudioError(`There is no production "${unknown[0]}". There are: ${known}.`);
  }
  return wanted.length === 0 ? productions : productions.filter(({ file }) => wanted.includes(file));
}

async function render(studio: Studio, production: Production, head: PackHead, file: string): Promise<void> {
  const camera = await studio.openCamera(production, head);
  const started = performance.now();
  if (production.kind === 'image') {
    writeFileSync(file, await camera.shoot(production.at));
  } else {
    const { framesPerSecond, durationMs } = production;
    const count = Math.round((durationMs / 1_000) * framesPerSecond);
    const unfinished = mkdtempSync(join(tmpdir(), 'tantam-studio-'));
    try {
      await encode({ framesPerSecond, file: join(unfinished, 'film.mp4'), frames: shootAll() });
      copyFileSync(join(unfinished, 'film.mp4'), file);
    } finally {
      rmSync(unfinished, { recursive: true });
    }

    async function* shootAll() {
      for (let frame = 0; frame < count; frame += 1) {
        yield await camera.shoot((frame * 1_000) / framesPerSecond);
        if (frame % framesPerSecond === 0)
          process.stdout.write(`\r${production.file}: ${frame} of ${count} frames`);
      }
      process.stdout.write('\r');
    }
  }
  const size = (statSync(file).size / 1_000_000).toFixed(2);
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  console.log(`${production.file}: ${size} MB in ${seconds} s            `);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
