import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../renderer/parts/fold.ts';

test.each([
  ['Đăng ký khai sinh', 'dang ky khai sinh'],
  ['ĐƯỜNG Nguyễn Huệ', 'duong nguyen hue'],
  ['ữ ỡ ẵ ễ ỹ đ', 'u o a e y d'],
])('%s is folded to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding twice is folding once, however the diacritics are composed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});
