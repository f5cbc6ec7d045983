import { expect, test } from 'vitest';
import { checkCampaign, checkSlides } from '../../../../main/services/content/checks/slide-check.ts';
import type { Handbook } from '../../../../shared/domain/content/handbook-parts.ts';
import type { Slide } from '../../../../shared/domain/content/slide.ts';

const basis = { sources: [], confidence: 'low' as const, checkedOn: '2026-11-20' };
const text = (vi: string) => ({ vi, en: 'Text' });
const slide = (changes: Partial<Slide>): Slide => ({
  id: 'one',
  title: text('Một'),
  rows: ['R56'],
  basis,
  headline: text('Mời bạn ngồi'),
  tone: 'lacquer',
  body: { layout: 'statement', text: text('Có người chỉ'), drawing: 'people' },
  ...changes,
});
const reading = (handbook: Handbook) => ({ handbook }) as Parameters<typeof checkSlides>[0];

test('a slide of 25 words passes, and one word more is told with how many there are', () => {
  const words = (count: number) => text(Array(count).fill('chữ').join(' – '));
  expect(checkSlides(reading({ slides: [slide({ kicker: words(19) })] }))).toEqual([]);
  expect(checkSlides(reading({ slides: [slide({ kicker: words(20) })] }))).toEqual([
    {
      level: 'warning',
      file: 'slides.json',
      field: '[0]',
      reason: 'The slide says 26 words in Vietnamese.',
      remedy: 'Leave some out; at most 25 are read from eight metres.',
    },
  ]);
});

test('a blank that nothing fills in is told; the years are filled in', () => {
  const slides = [slide({ kicker: text('Năm {year}, {nextYear}, {month}') })];
  expect(checkSlides(reading({ slides })).map(({ reason }) => reason)).toEqual(['Nothing fills in {month}.']);
});

test('a contact without anything to dial or type is told', () => {
  const channel = {
    id: 'facebook',
    title: text('Trang'),
    rows: ['R48'],
    basis,
    kind: 'social',
    use: text('x'),
  };
  const body = { layout: 'contacts' as const, contacts: [{ channel: 'facebook', label: text('Trang') }] };
  const faults = (address: string | null) =>
    checkSlides(reading({ slides: [slide({ body })], channels: [{ ...channel, address }] as never }));
  expect(faults('abc.vn')).toEqual([]);
  expect(faults(null).map(({ field }) => field)).toEqual(['[0].body.contacts[0].channel']);
});

test('a campaign title for the screens without an item is told; work is not for the screens', () => {
  const titles = [
    { title: text('Tập huấn'), kind: 'work' as const, items: [] },
    { title: text('Phóng sự'), kind: 'report' as const, items: [] },
  ];
  const week = { id: 'w', month: 9, week: 2, theme: text('x'), rows: ['R59'], titles };
  const calendar = { weekRule: 'seven-days' as const, weeks: [week], days: [], overrides: [] };
  expect(checkCampaign(reading({ calendar })).map(({ field, reason }) => ({ field, reason }))).toEqual([
    { field: 'weeks[0].titles[1].items', reason: 'Nothing on the screens carries "Phóng sự".' },
  ]);
});
