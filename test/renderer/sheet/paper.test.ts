import { expect, test } from 'vitest';
import { dayInWords } from '../../../renderer/sheet/day-in-words.ts';
import { pageRule } from '../../../renderer/sheet/paper.ts';

const margins = { name: 'Đăng ký khai sinh', page: 'Trang' };

test('a roll is one page as long as the sheet, with room for the knife, and 72 mm to print on', () => {
  expect(pageRule('roll-80', 812.3, margins)).toBe('@page { size: 80mm 821mm; margin: 4mm; }');
});

test('an A4 page names the sheet and counts the pages', () => {
  const rule = pageRule('a4', 812.3, margins);
  expect(rule).toContain('size: A4;');
  expect(rule).toContain("content: 'Đăng ký khai sinh'");
  expect(rule).toContain("content: 'Trang ' counter(page) ' / ' counter(pages)");
});

test('no name can end the string it stands in', () => {
  const rule = pageRule('a4', 0, { ...margins, name: "a'; } * { color: red\\\n" });
  expect(rule).toContain("content: 'a\\27 ; } * { color: red\\5c \\a '");
});

test('a day is written as each language writes it', () => {
  expect(dayInWords('2027-03-01')).toEqual({ vi: '01/03/2027', en: '1 March 2027' });
});
