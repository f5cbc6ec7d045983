import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { SceneData } from '../../../renderer/scenes/scene.ts';
import { shapeOf } from '../../../renderer/scenes/scene.ts';
import { SceneView } from '../../../renderer/scenes/scene-view.tsx';
import { sceneWords } from '../../../renderer/scenes/words.ts';
import { PackHead, Sources } from '../../../shared/domain/content/pack.ts';
import { scenes } from '../../../shared/domain/signage/playlist.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const pack = join(root, 'resources', 'packs', 'hanoi');
const head = PackHead.parse(JSON.parse(readFileSync(join(pack, 'pack.json'), 'utf8')));

const day = '2026-11-20';
const states: [string, SceneData][] = [0, 7, 12, 250].map((assists) => [
  `${assists} assists`,
  {
    slogan: head.slogan.vi,
    host: head.portal.host,
    today: { day, assists, target: 10, latest: null },
  },
]);

describe.each(scenes)('the scene %s', (name) => {
  test.each([['nothing known', {}], ...states] as [string, SceneData][])(
    'has at most 25 words at rest and never an empty first frame, with %s',
    (_, data) => {
      for (const t of [0, 1_000, 3_000, 5_800, 8_800, 11_800, 13_500, 15_000]) {
        const words = wordsOf(draw(name, t, data));
        expect(words.length, `at ${t} ms: ${words.join(' ')}`).toBeLessThanOrEqual(25);
        expect(words.length, `at ${t} ms`).toBeGreaterThan(1);
      }
    },
  );

  test('says only what is written in Vietnamese in composed letters', () => {
    const text = wordsOf(draw(name, 6_000, {})).join(' ');
    expect(text).toBe(text.normalize('NFC'));
  });
});

test('nothing in a scene moves by itself', () => {
  const folder = join(root, 'renderer', 'scenes');
  const moving = readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .filter((file) => /\b(animation|transition)\b/.test(readFileSync(join(folder, file), 'utf8')));
  expect(moving).toEqual([]);
});

test('every fact in a scene names sources that the pack has', () => {
  const sources = Sources.parse(JSON.parse(readFileSync(join(pack, 'sources.json'), 'utf8')));
  const missing = Object.values(sceneWords)
    .flatMap((words): readonly string[] => words.sources)
    .filter((id) => !(id in sources));
  expect(missing).toEqual([]);
});

test('today is never shown as a number that is not known, and says when the target is reached', () => {
  expect(wordsOf(draw('today', 0, {})).join(' ')).toBe('Hôm nay Bàn hướng dẫn chờ đón bạn');
  expect(wordsOf(draw('today', 0, { today: { day, assists: 12, target: 10, latest: null } })).join(' ')).toBe(
    'Hôm nay 12 lượt hỗ trợ Đã đạt mục tiêu 10 Mời bạn đến bàn hướng dẫn',
  );
});

test.each([
  [1920, 1080, 'landscape'],
  [1280, 1024, 'landscape'],
  [1080, 1920, 'portrait'],
  [960, 320, 'strip'],
  [512, 128, 'strip'],
  [8704, 192, 'strip'],
])('%i x %i is drawn as %s', (width, height, shape) => {
  expect(shapeOf({ width, height })).toBe(shape);
});

function draw(name: (typeof scenes)[number], t: number, data: SceneData): string {
  return renderToStaticMarkup(
    <SceneView name={name} t={t} durationMs={15_000} data={data} size={{ width: 1920, height: 1080 }} />,
  );
}

/** The words of what is visible: panels that are away are left out. */
function wordsOf(markup: string): string[] {
  return markup
    .split(/(?=<section)/)
    .filter((part) => !/^<section[^>]*visibility:hidden/.test(part))
    .join('')
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word));
}
