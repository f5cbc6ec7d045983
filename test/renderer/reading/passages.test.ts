import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestPassage, passagesOf } from '../../../renderer/reading/passages.ts';

test('pieces of one block are joined and parted into sentences, in their order', () => {
  const pieces = [
    { text: '  Bạn cần ', block: 1 },
    { text: 'giấy tờ', block: 1 },
    { text: ' gì?\n Chạm vào một ô. ', block: 1 },
    { text: ' · ', block: 2 },
    { text: 'Đã có', block: 3 },
    { text: 'Chưa có', block: 4 },
  ];
  expect(passagesOf(pieces, 'vi')).toEqual([
    { text: 'Bạn cần giấy tờ gì?', block: 1 },
    { text: 'Chạm vào một ô.', block: 1 },
    { text: 'Đã có', block: 3 },
    { text: 'Chưa có', block: 4 },
  ]);
});

test('what a person has read is a passage of its own, whatever stands beside it', () => {
  const recordings = new Map([['Bạn chọn VNeID. Tự bạn nhập mật khẩu.', '/media/1/a.ogg']]);
  const pieces = [
    { text: 'Hay nhầm', block: 1 },
    { text: ': ', block: 1 },
    { text: ' Bạn chọn VNeID.\n Tự bạn nhập mật khẩu.'.normalize('NFD'), block: 1 },
    { text: ' Xong.', block: 1 },
    { text: 'Bạn chọn VNeID.', block: 2 },
  ];
  expect(passagesOf(pieces, 'vi', recordings)).toEqual([
    { text: 'Hay nhầm:', block: 1 },
    { text: 'Bạn chọn VNeID. Tự bạn nhập mật khẩu.', block: 1, recording: '/media/1/a.ogg' },
    { text: 'Xong.', block: 1 },
    { text: 'Bạn chọn VNeID.', block: 2 },
  ]);
});

test('a long sentence is parted after a comma where there is one, else between words', () => {
  const long = `${'mang theo giấy tờ '.repeat(7)}gốc, ${'rồi đợi '.repeat(12)}nhé.`;
  const [first, second] = passagesOf([{ text: long, block: 0 }], 'vi');
  expect(first?.text.endsWith('gốc,')).toBe(true);
  expect(second?.text.startsWith('rồi đợi')).toBe(true);
  expect(
    passagesOf([{ text: 'chữ '.repeat(100), block: 0 }], 'vi').every(({ text }) => /^chữ( chữ)*$/.test(text)),
  ).toBe(true);
});

test('no word is lost, doubled or moved, and no passage is too long', () => {
  const word = fc.stringMatching(/^[a-zđơư]{1,12}[,.;]?$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(3))), (blocks) => {
      const pieces = blocks.map(([words, block]) => ({ text: ` ${words.join(' ')} `, block }));
      const passages = passagesOf(pieces, 'vi');
      expect(passages.map(({ text }) => text).join(' ')).toBe(blocks.flatMap(([words]) => words).join(' '));
      expect(passages.every(({ text }) => text.length <= longestPassage)).toBe(true);
    }),
  );
});
