import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { SceneData } from '../../../renderer/scenes/scene.ts';
import { SlideDrawing } from '../../../renderer/scenes/slide/slide-drawing.tsx';
import { SlideView } from '../../../renderer/scenes/slide/slide-view.tsx';
import { slideWords } from '../../../renderer/scenes/slide/words.ts';
import { Channel } from '../../../shared/domain/content/handbook.ts';
import { Slide, slideDrawings } from '../../../shared/domain/content/slide.ts';
import { countWords, mostWords } from '../../../shared/signage/slide-text.ts';

const pack = join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi');
const read = (file: string) => JSON.parse(readFileSync(join(pack, file), 'utf8'));
const slides = z.array(Slide).parse(read('slides.json'));
const channels = z.array(Channel).parse(read('channels.json'));

const shapes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 512, height: 128 },
];
const names = [
  'Đăng ký khai sinh',
  'Chứng thực bản sao điện tử',
  'Cấp, đổi, cấp lại thẻ căn cước',
  'Đăng ký tạm trú',
];
const counted: SceneData = {
  topProcedures: {
    from: '2026-10-25',
    until: '2026-11-21',
    procedures: names.map((vi, index) => ({
      procedure: `p-${index}`,
      name: { vi, en: vi },
      assists: 9 - index,
    })),
  },
  yearFigures: {
    year: 2026,
    until: '2026-11-21',
    assists: 2_417,
    self: 1_380,
    assisted: 702,
    target: 10,
    daysMet: 186,
  },
};

describe.each(slides.map(({ id }) => id))('the slide %s', (id) => {
  test.each(shapes)('says something at once and at most 25 words, at $width x $height', (size) => {
    for (const data of [{}, counted]) {
      for (const t of [0, 2_000, 12_000, 23_999]) {
        const words = textOf(draw(id, data, t, size));
        expect(countWords([words]), words).toBeGreaterThan(1);
        expect(countWords([words]), words).toBeLessThanOrEqual(mostWords);
        expect(words).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });
});

test('the list of procedures turns its pages through its time, and every rank comes once', () => {
  const ranks = [0, 8_000, 16_000, 23_999].map((t) =>
    [...draw('info-top-10', counted, t).matchAll(/sl-number">(\d+)</g)].map(([, rank]) => Number(rank)),
  );
  expect([...new Set(ranks.flat())]).toEqual([1, 2, 3, 4]);
});

test('while nothing is counted there is a sentence and no nought', () => {
  const none = {
    ...counted.yearFigures,
    assists: 0,
    self: 0,
    assisted: 0,
    daysMet: 0,
  } as typeof counted.yearFigures;
  for (const data of [{}, { yearFigures: none }]) {
    expect(textOf(draw('info-tong-ket', data, 5_000))).toContain('Năm 2026, bàn hướng dẫn đang chờ đón bạn.');
  }
  expect(textOf(draw('info-top-10', {}, 5_000))).toContain(slideWords.top.waiting);
});

test('what is nought in a counted year is left unsaid', () => {
  const some = { ...counted.yearFigures, self: 0, daysMet: 0 } as typeof counted.yearFigures;
  expect(textOf(draw('info-tong-ket', { yearFigures: some }, 5_000))).not.toMatch(/(^|\s)0(\s|$)/);
});

test('the countdown tells the days from the day shown', () => {
  expect(textOf(draw('info-luat-moi', {}, 5_000, shapes[0], '2027-02-28'))).toContain('Còn 1 ngày');
});

test.each(slideDrawings)('there is a drawing for the name %s', (name) => {
  expect(renderToStaticMarkup(<SlideDrawing name={name} t={5_000} />)).toMatch(/<(path|circle|rect)/);
});

function draw(id: string, data: SceneData, t: number, size = shapes[0], day = '2026-12-03'): string {
  const slide = slides.find((candidate) => candidate.id === id);
  if (slide === undefined || size === undefined) throw new Error(`There is no slide "${id}".`);
  return renderToStaticMarkup(<SlideView {...{ slide, channels, day, t, size, data }} durationMs={24_000} />);
}

/** What is read: the ranks in their circles are shapes. */
function textOf(markup: string): string {
  return markup
    .replace(/<span class="sl-number"[^>]*>\d+<\/span>/g, '')
    .replace(/<wbr\/?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
