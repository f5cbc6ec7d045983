import type { Text } from '../text.ts';

/** In the place of a count of 1 to 4, and of a number that would tell one. */
export const smallMark = '<5';
export const hiddenMark = '…';

/** What is said where small counts are hidden. */
export const suppressionWords = {
  note: {
    vi: 'Số đếm từ 1 đến 4 người dân được ghi là “<5”; dấu “…” là số bị ẩn thêm để không ai tính ngược ra được. Cách ẩn ghi ở phần Định nghĩa số liệu.',
    en: 'Counts of 1 to 4 citizens are shown as “<5”; “…” is a number hidden as well, so that nobody can compute them back. How it is done stands with the definitions.',
  },
  withheld: {
    vi: 'Quá ít lượt nên không đưa ra từng dòng',
    en: 'Too few to be shown row by row',
  },
  /** The rows of the table of definitions: what it is called, what it means, how it is done. */
  definitions: {
    small: [
      { vi: '“<5”', en: '“<5”' },
      {
        vi: 'Có từ 1 đến 4 lượt hỗ trợ hoặc lượt đánh giá; không ghi rõ để không ai bị nhận ra.',
        en: 'There are 1 to 4 assists or ratings; how many is not told, so that nobody is recognised.',
      },
      {
        vi: 'Số 0 vẫn ghi là 0. Chỉ áp dụng cho số đếm về người dân; số buổi, số đề xuất, số bài kiểm tra ghi đủ.',
        en: 'None is still shown as 0. It holds for counts of citizens only; sessions, proposals and checks are shown in full.',
      },
    ],
    hidden: [
      { vi: '“…”', en: '“…”' },
      {
        vi: 'Số bị ẩn thêm, vì nếu ghi ra thì lấy tổng trừ đi sẽ biết số nhỏ.',
        en: 'A number that is hidden as well, because with it a small count would follow from the total.',
      },
      {
        vi: 'Mỗi số “<5” luôn còn ít nhất hai giá trị khớp với mọi số được ghi trong cùng bảng và với tổng. Tỷ lệ tính từ số bị ẩn cũng bị ẩn.',
        en: 'For each “<5” at least two values agree with all that its table and the totals show. Shares of hidden numbers are hidden, too.',
      },
    ],
    leftOut: [
      { vi: 'Bảng không đưa ra', en: 'Tables left out' },
      {
        vi: 'Bảng mà ẩn thêm vẫn tính ngược được thì chỉ còn dòng tổng.',
        en: 'A table that would tell a small count whatever is hidden has its total only.',
      },
      {
        vi: 'Chỉ bảo đảm trong một tệp: đừng công bố thêm kỳ con hoặc từng chi nhánh của chính số liệu này.',
        en: 'It holds for one file: do not publish parts of the same period, or its sites one by one, beside it.',
      },
    ],
  },
} as const satisfies Record<string, Text | Record<string, readonly Text[]>>;
