import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { productions } from '../../../main/studio/productions.ts';
import { turnMs } from '../../../renderer/scenes/film/shot-view.tsx';
import { lengthOf, type Shot, type Storyboard, startsOf } from '../../../renderer/scenes/film/storyboard.ts';
import { type FilmName, storyboards } from '../../../renderer/scenes/film/storyboards/storyboard-table.ts';
import { SceneView } from '../../../renderer/scenes/scene-view.tsx';
import { Medium } from '../../../shared/domain/content/media.ts';
import { PackHead, Sources } from '../../../shared/domain/content/pack.ts';

const pack = join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi');
const head = PackHead.parse(read('pack.json'));
const sources = Sources.parse(read('sources.json'));
const media = Medium.array().parse(read('media.json'));
const data = { slogan: head.slogan.vi, host: head.portal.host };
const films = Object.keys(storyboards) as FilmName[];

describe.each(films)('the film %s', (name) => {
  const storyboard = storyboards[name];

  test('lasts 15 to 45 seconds and is rendered at its own length', () => {
    const production = productions.find(({ file }) => file === `${name}.mp4`);
    expect(production).toMatchObject({ scene: name, kind: 'video', durationMs: lengthOf(storyboard) });
    expect(lengthOf(storyboard)).toBeGreaterThanOrEqual(15_000);
    expect(lengthOf(storyboard)).toBeLessThanOrEqual(45_000);
  });

  test('begins with words, and no shot that has come shows more than 25, in composed letters', () => {
    expect(wordsAt(name, 0).length).toBeGreaterThan(1);
    for (let t = 0; t <= lengthOf(storyboard); t += 350) {
      if (turning(storyboard, t)) continue;
      const words = wordsAt(name, t);
      expect(words.length, `at ${t} ms: ${words.join(' ')}`).toBeLessThanOrEqual(25);
      expect(words.join(' ')).toBe(words.join(' ').normalize('NFC'));
    }
  });

  test('draws the same picture whenever it is asked for the same instant', () => {
    const middle = markup(name, 9_876);
    markup(name, 3_210);
    expect(markup(name, 9_876)).toBe(middle);
  });

  test('states only what sources of the pack say', () => {
    expect(storyboard.sources.filter((id) => !(id in sources))).toEqual([]);
    expect(storyboard.sources.length).toBeGreaterThan(0);
  });

  test('has all its words in the list of media, for who cannot see it', () => {
    const medium = media.find(({ path }) => path === `${name}.mp4`);
    const told = plain(medium?.words.vi ?? '');
    const untold = storyboard.shots.flatMap(textsOf).filter((text) => !told.includes(plain(text)));
    expect(untold).toEqual([]);
  });
});

test('the films of the pack take at most 60 MB together', () => {
  const bytes = media.filter(({ kind }) => kind === 'video').map((medium) => medium.bytes);
  expect(bytes.length).toBeGreaterThanOrEqual(8);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(60_000_000);
});

/** Whether a shot is just taking the place of the one before it. */
function turning(storyboard: Storyboard, t: number): boolean {
  return startsOf(storyboard).some((start) => start > 0 && t >= start && t < start + turnMs);
}

function textsOf(shot: Shot): string[] {
  switch (shot.layout) {
    case 'row':
      return [shot.title, ...shot.labels];
    case 'split':
      return [shot.title, ...shot.sides.flatMap(({ title, caption }) => [title, caption ?? ''])];
    case 'close':
      return [shot.title, shot.caption ?? ''];
    default:
      return [
        shot.kicker ?? '',
        [shot.count, ...shot.title].filter(Boolean).join(' '),
        shot.caption ?? '',
        ...(shot.labels ?? []),
      ];
  }
}

/** Lower-case words without signs and line breaks. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** What can be seen: words that have not come yet stand there with no opacity. */
function wordsAt(name: FilmName, t: number): string[] {
  return markup(name, t)
    .replace(/<(p|span|h2|h3|li)\b[^>]*opacity:0[;"][^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, (tag) => (/^<\/?span/.test(tag) && !tag.includes('transform') ? '' : ' '))
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word));
}

function markup(name: FilmName, t: number): string {
  const size = { width: 1920, height: 1080 };
  const durationMs = lengthOf(storyboards[name]);
  return renderToStaticMarkup(
    <SceneView name={name} t={t} durationMs={durationMs} data={data} size={size} />,
  );
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(pack, file), 'utf8'));
}
