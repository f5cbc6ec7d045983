import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursIn, hoursText, spansIn } from '../../../../renderer/staff/technician/hours-text.ts';
import { OpeningHours, weekdays } from '../../../../shared/domain/timing.ts';

test.each([
  [
    '07:30–11:30, 13:30–17:00',
    [
      { from: '07:30', until: '11:30' },
      { from: '13:30', until: '17:00' },
    ],
  ],
  [
    '7h30 - 11h30; 13h đến 17h',
    [
      { from: '07:30', until: '11:30' },
      { from: '13:00', until: '17:00' },
    ],
  ],
  ['8.00-12', [{ from: '08:00', until: '12:00' }]],
  ['00:00-24:00', [{ from: '00:00', until: '24:00' }]],
  ['  ', []],
  ['11:30-07:30', undefined],
  ['07:30-11:30, 11:00-12:00', undefined],
  ['07:30', undefined],
  ['25:00-26:00', undefined],
  ['7-8-9', undefined],
  ['sáng', undefined],
])('%j stands for %j', (text, spans) => {
  expect(spansIn(text)).toEqual(spans);
});

test('the days whose hours cannot be read are named, and days alike are one entry', () => {
  const morning = '07:30–11:30';
  const text = { mon: morning, tue: morning, wed: 'x', thu: '', fri: '', sat: 'y', sun: '' };
  expect(hoursIn(text, null)).toEqual({ wrong: ['wed', 'sat'] });
  const former: OpeningHours = { week: [], outside: 'dark', exceptions: [{ from: '2027-02-06', hours: [] }] };
  expect(hoursIn({ ...text, wed: '', sat: '8-12' }, former)).toEqual({
    outside: 'dark',
    exceptions: [{ from: '2027-02-06', hours: [] }],
    week: [
      { weekdays: ['mon', 'tue'], hours: [{ from: '07:30', until: '11:30' }] },
      { weekdays: ['sat'], hours: [{ from: '08:00', until: '12:00' }] },
    ],
  });
});

test('what is shown of any hours reads back as the same hours of every day', () => {
  const time = fc.integer({ min: 0, max: 1_440 });
  const spans = fc.uniqueArray(time, { maxLength: 6 }).map((times) => {
    const said = times
      .toSorted((one, other) => one - other)
      .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
    return said.flatMap((from, index) =>
      index % 2 === 0 && said[index + 1] ? [{ from, until: said[index + 1] as string }] : [],
    );
  });
  fc.assert(
    fc.property(fc.tuple(...weekdays.map(() => spans)), (days) => {
      const hours = OpeningHours.parse({
        week: weekdays.map((day, index) => ({ weekdays: [day], hours: days[index] })),
      });
      const read = hoursIn(hoursText(hours), null) as OpeningHours;
      expect(hoursText(read)).toEqual(hoursText(hours));
    }),
    { numRuns: 100 },
  );
});
