import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkCampaign, checkSlides } from '../../../main/services/content/checks/slide-check.ts';
import { loadPack } from '../../../main/services/content/pack/pack-load.ts';
import { readPack } from '../../../main/services/content/pack/pack-read.ts';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { isInForce } from '../../../shared/domain/in-force.ts';
import type { Plan } from '../../../shared/domain/signage/plan.ts';
import type { SiteScreens } from '../../../shared/domain/signage/screen.ts';
import { safeSlide } from '../../../shared/signage/built-in.ts';
import { campaignWeek } from '../../../shared/signage/campaign.ts';
import { plan } from '../../../shared/signage/plan.ts';
import { inYear } from '../../../shared/signage/slide-text.ts';

const hanoi = join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi');
const shipped: { id: string; layout?: string }[] = JSON.parse(
  readFileSync(join(hanoi, 'signage.json'), 'utf8'),
).screens;
const screens = shipped.map(({ id }) => id);
/** Those that have more than the loop on them. */
const layouts = shipped.filter(({ layout }) => layout !== undefined).map(({ id }) => id);
let pack: Pack;
beforeAll(async () => {
  ({ pack } = await loadPack(hanoi));
});

test('no slide says too much, and every campaign title for the screens has its item', async () => {
  const reading = await readPack(hanoi);
  expect([...checkSlides(reading), ...checkCampaign(reading)]).toEqual([]);
});

test('there are screens to plan for', () => {
  expect(screens.length).toBeGreaterThan(3);
});

describe.each(screens)('the screen %s, September 2025 to June 2027', (screen) => {
  test('plans nothing that is over, and never only the safe slide', () => {
    const wrong: string[] = [];
    for (const { day, items, slides, channels } of plansOf(screen)) {
      const shown = [...items, ...[...slides, ...channels].map(({ id, basis }) => ({ id, ...basis }))];
      wrong.push(...shown.filter((entry) => !isInForce(entry, day)).map(({ id }) => `${id} on ${day}`));
      if (items.some(({ id }) => id === safeSlide.id)) wrong.push(`nothing on ${day}`);
      const until = slides.filter(({ body }) => body.layout === 'countdown' && body.until <= day);
      wrong.push(...until.map(({ id }) => `${id} counts down to a past day on ${day}`));
    }
    expect(wrong).toEqual([]);
  });

  test('shows every title of all fifteen campaign weeks in its week', () => {
    const seen = new Set<string>();
    const missing: string[] = [];
    for (const planned of plansOf(screen)) {
      const { day } = planned;
      const calendar = pack.handbook.calendar;
      const week = calendar && campaignWeek(calendar, day);
      if (week === undefined) continue;
      seen.add(`${day.slice(0, 4)} ${week.id}`);
      const said = titlesOf(planned);
      const wanted = week.titles
        .filter(({ kind }) => kind !== 'work')
        .map(({ title }) => inYear(title.vi, day));
      missing.push(...wanted.filter((title) => !said.has(title)).map((title) => `${day}: ${title}`));
    }
    expect(missing).toEqual([]);
    expect([...seen].filter((week) => week.startsWith('2025'))).toHaveLength(15);
    expect([...seen].filter((week) => week.startsWith('2026'))).toHaveLength(15);
  });
});

test('every ticker says something beside the loop, in season the theme of the week', () => {
  const wrong: string[] = [];
  const asked = new Set<string>();
  for (const screen of screens) {
    for (const { day, zones } of plansOf(screen)) {
      if (zones === undefined) continue;
      asked.add(screen);
      const lines = zones.ticker.map(({ text }) => text.vi);
      const week = pack.handbook.calendar && campaignWeek(pack.handbook.calendar, day);
      if (lines.length === 0 || (week && !lines.includes(week.theme.vi))) wrong.push(`${screen} on ${day}`);
    }
  }
  expect(wrong).toEqual([]);
  expect([...asked]).toEqual(layouts);
});

test.each(screens)(
  'the screen %s always has something to show in the opening hours of a branch, all of it at some time of the day',
  (screen) => {
    const wrong: string[] = [];
    for (const { day, from, until, items, stretches } of plansOf(screen, branch)) {
      const bounds = stretches.flatMap((stretch) => [stretch.from, stretch.until]);
      if (bounds[0] !== from || bounds.at(-1) !== until) wrong.push(`${day} is not whole`);
      if (bounds.some((bound, index) => index % 2 === 1 && bound !== (bounds[index + 1] ?? until)))
        wrong.push(`${day} has a gap`);
      const open = stretches.filter((stretch) => stretch.open);
      if (open.length !== (isWorkday(day) ? 2 : 0)) wrong.push(`${day} is open ${open.length} times`);
      for (const { loop, tail } of open) {
        const shown = new Set([...loop, ...tail].map(({ item }) => items[item]?.id));
        const missing = items.filter(({ id }) => !id.startsWith('closed-') && !shown.has(id));
        wrong.push(...missing.map(({ id }) => `${id} is not shown on ${day}`));
        if (shown.has(safeSlide.id)) wrong.push(`nothing on ${day}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

test('in 2025 the titles that name a year read as the plan words them', () => {
  const titles =
    pack.handbook.calendar?.weeks.flatMap((week) => week.titles.map(({ title }) => title.vi)) ?? [];
  expect(titles.filter((title) => title.includes('{')).map((title) => inYear(title, '2025-12-01'))).toEqual([
    'Infographic tổng kết số liệu năm 2025',
    'Chi nhánh tiếp nhận góp ý của người dân cho định hướng năm 2026',
    'Công bố định hướng năm 2026',
    'Điểm sáng chuyển đổi số trong thực hiện TTHC năm 2025',
  ]);
});

/** Hours as a branch may set them, with a break at noon. */
const branch: SiteScreens = {
  screens: [],
  hours: {
    week: [
      {
        weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
        hours: [
          { from: '08:00', until: '11:30' },
          { from: '13:30', until: '17:00' },
        ],
      },
    ],
  },
};

function isWorkday(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function* plansOf(screen: string, site?: SiteScreens): Generator<Plan> {
  for (let day = '2025-09-01'; day <= '2027-06-30'; day = addDays(day, 1))
    yield plan(pack, 'r1', screen, day, site);
}

/** What a day's screen says large: kickers and headlines of its slides, and the titles of its films and scenes. */
function titlesOf({ day, items, slides }: Plan): Set<string> {
  const said = items.flatMap((item) => {
    const slide = item.kind === 'slide' ? slides.find(({ id }) => id === item.slide) : undefined;
    return [item.title.vi, ...(slide ? [slide.headline.vi, ...(slide.kicker ? [slide.kicker.vi] : [])] : [])];
  });
  return new Set(said.map((text) => inYear(text, day)));
}
