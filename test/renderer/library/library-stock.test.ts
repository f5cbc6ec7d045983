import { describe, expect, test } from 'vitest';
import { libraryParts } from '../../../renderer/library/library-parts.ts';
import { walk, wayIn } from '../../../renderer/library/library-place.ts';
import { createLibrarySearch } from '../../../renderer/library/library-search.ts';
import { guidingFilm, libraryStock } from '../../../renderer/library/library-stock.ts';
import type { Basis } from '../../../shared/domain/basis.ts';
import type { FaqEntry, Guide, ListedService, RuleChange } from '../../../shared/domain/content/handbook.ts';
import type { Handbook } from '../../../shared/domain/content/handbook-parts.ts';
import { basis, words } from '../../shared/guidance/sample-procedure.ts';

const today = '2026-11-20';
const entry = (id: string, dates: Partial<Basis> = {}) => ({
  id,
  title: words(id),
  rows: ['R33'],
  basis: { ...basis, ...dates },
});

function guide(id: string, more: Partial<Guide> = {}): Guide {
  return {
    ...entry(id),
    chapter: 'tai-khoan',
    for: 'both',
    summary: words(`About ${id}.`),
    steps: [{ text: words(`Do ${id}.`) }],
    examples: [{ text: words('For example.') }],
    ...more,
  };
}

function question(id: string, more: Partial<FaqEntry> = {}): FaqEntry {
  return {
    ...entry(id),
    category: 'phi',
    for: 'citizen',
    answer: words(`Answer to ${id}.`),
    procedures: [],
    difficulties: [],
    ...more,
  };
}

const change = (id: string, date: string): RuleChange => ({
  ...entry(id),
  date,
  before: words('before'),
  after: words('after'),
  procedures: [],
});

const service = (id: string, dates: Partial<Basis> = {}): ListedService => {
  const { title, ...rest } = entry(id, dates);
  return { ...rest, name: title, field: 'ho-tich' };
};

const stockOf = (handbook: Handbook) => libraryStock({ handbook }, today);

describe('what is shown', () => {
  test('nothing that is for officers only, and nothing outside its dates, down to single steps', () => {
    const stock = stockOf({
      guides: [
        guide('now', {
          steps: [
            { text: words('always') },
            { text: words('over'), basis: { ...basis, until: '2026-11-19' } },
            { text: words('last day'), basis: { ...basis, until: today } },
          ],
        }),
        guide('officers', { for: 'officer' }),
        guide('over', { basis: { ...basis, until: '2026-11-19' } }),
        guide('ahead', { basis: { ...basis, from: '2026-11-21' } }),
      ],
      faq: [question('citizens'), question('officers', { for: 'officer' })],
    });
    expect(stock.guides.map(({ id, steps }) => [id, steps.map(({ text }) => text.vi)])).toEqual([
      ['now', ['always', 'last day']],
    ]);
    expect(stock.answers.map(({ id }) => id)).toEqual(['citizens']);
  });

  test('of the listed services those that are in force', () => {
    const services = [service('now'), service('over', { until: '2026-11-19' })];
    expect(stockOf({ services }).services.map(({ id }) => id)).toEqual(['now']);
    expect(libraryParts(stockOf({ services })).map(({ id }) => id)).toEqual(['practice', 'services']);
    expect(libraryParts(stockOf({ services: services.slice(1) })).map(({ id }) => id)).toEqual(['practice']);
  });

  test('chapters stand in the order of the pack, what has no title of its own last', () => {
    const stock = stockOf({
      guides: [
        guide('strange', { chapter: 'something-new' }),
        guide('b', { chapter: 'thanh-toan' }),
        guide('a'),
        guide('c', { chapter: 'thanh-toan' }),
        guide('quick', { chapter: '5-phut' }),
      ],
    });
    expect(stock.chapters.map(({ id, entries }) => [id, entries.map((entry) => entry.id)])).toEqual([
      ['thanh-toan', ['b', 'c']],
      ['tai-khoan', ['a']],
      ['others', ['strange']],
    ]);
    expect(stock.quickGuide?.id).toBe('quick');
  });

  test('rule changes ahead come first, soonest first, then those in force, newest first', () => {
    const stock = stockOf({
      changes: [
        change('old', '2025-07-01'),
        change('later', '2027-03-01'),
        change('today', today),
        change('soon', '2027-01-01'),
      ],
    });
    expect(stock.changes.map(({ id }) => id)).toEqual(['soon', 'later', 'today', 'old']);
  });

  test('films are called by their file names, and the quick guide takes the one-minute film first', () => {
    const film = (path: string) => ({
      path,
      kind: 'video' as const,
      bytes: 1,
      sha256: '0'.repeat(64),
      words: words('spoken'),
    });
    const stock = stockOf({
      media: [film('tvc-ba-buoc.mp4'), film('films/tvc-1-phut.mp4'), { ...film('a.png'), kind: 'image' }],
    });
    expect(stock.films.map(({ id }) => id)).toEqual(['tvc-ba-buoc', 'tvc-1-phut']);
    expect(guidingFilm(stock)?.path).toBe('films/tvc-1-phut.mp4');
    expect(guidingFilm(stockOf({}))).toBeUndefined();
  });

  test('a pack without a part leaves its tile out; practice needs no pack', () => {
    expect(libraryParts(stockOf({})).map(({ id }) => id)).toEqual(['practice']);
    expect(libraryParts(stockOf({ faq: [question('one')] })).map(({ id }) => id)).toEqual([
      'answers',
      'practice',
    ]);
  });
});

describe('search', () => {
  const search = createLibrarySearch(
    stockOf({
      guides: [
        guide('lock', { title: { vi: 'Quên passcode', en: 'Forgotten passcode' } }),
        guide('fees', {
          title: { vi: 'Trả phí', en: 'Paying' },
          steps: [{ text: { vi: 'Quét mã bằng ứng dụng ngân hàng', en: 'Scan with the banking app' } }],
        }),
      ],
      services: [{ ...service('passport'), name: { vi: 'Hộ chiếu phổ thông', en: 'Ordinary passport' } }],
      faq: [question('free', { title: { vi: 'Khi nào không mất phí?', en: 'When is it free?' } })],
    }),
  );
  const found = (query: string) => search(query).map(({ of, entry: { id } }) => `${of} ${id}`);

  test.each([
    ['quen passcode', ['guides lock']],
    ['QUÊN', ['guides lock']],
    ['ngan hang', ['guides fees']],
    ['banking', ['guides fees']],
    ['phi', ['guides fees', 'answers free']],
    ['passcodee', ['guides lock']],
    ['quên passcode thì làm sao', ['guides lock']],
    ['ho chieu', ['services passport']],
    ['passport', ['services passport']],
    ['xyz', []],
    ['', []],
  ])('"%s" finds %j', (query, expected) => {
    expect(found(query).toSorted()).toEqual([...expected].toSorted());
  });
});

describe('the way through the library', () => {
  const chapter = { at: 'topic', of: 'guides', id: 'x' } as const;
  const page = { at: 'guide', id: 'y' } as const;

  test('back leads the way one came, and the contents keep what was typed there', () => {
    const typed = walk(wayIn, { type: 'query.typed', query: 'phi' });
    const deep = [chapter, page].reduce((way, place) => walk(way, { type: 'place.opened', place }), typed);
    const back = walk(deep, { type: 'place.left' });
    expect(back.at(-1)).toEqual(chapter);
    expect(walk(back, { type: 'place.left' })).toEqual([{ at: 'home', query: 'phi' }]);
    expect(walk(walk(back, { type: 'place.left' }), { type: 'place.left' })).toEqual([
      { at: 'home', query: 'phi' },
    ]);
  });

  test('an exchanged place leaves no step behind, and the contents begin anew', () => {
    const way = walk(walk(wayIn, { type: 'place.opened', place: chapter }), {
      type: 'place.exchanged',
      place: page,
    });
    expect(way).toEqual([{ at: 'home', query: '' }, page]);
    expect(walk(way, { type: 'contents.opened' })).toEqual(wayIn);
  });
});
