import type { Handbook } from '../../../shared/domain/content/handbook-parts.ts';
import { compileDay } from './sample.ts';

const basis = { sources: ['RULES'], confidence: 'high' as const, checkedOn: compileDay };
const text = (vi: string, en: string) => ({ vi, en });
const terms = [
  { id: 'mot', text: text('Một', 'One') },
  { id: 'hai', text: text('Hai', 'Two') },
];
const vocabulary = { rows: ['R82'], basis, terms };

/** One entry of each part of a handbook that refers to others, for the sample pack. */
export const sampleHandbook = {
  faq: [
    {
      id: 'mat-the',
      title: text('Mất thẻ thì sao?', 'What if I lose my card?'),
      rows: ['R42'],
      basis,
      category: 'the',
      for: 'citizen',
      answer: text('Bạn báo thư viện ngay.', 'Tell the library at once.'),
      procedures: ['cap-the-doc-gia'],
      difficulties: ['mot'],
    },
  ],
  guides: [
    {
      id: 'dang-nhap',
      title: text('Đăng nhập', 'Logging in'),
      rows: ['R11'],
      basis,
      chapter: 'tai-khoan',
      for: 'both',
      difficulties: ['mot', 'hai'],
      summary: text('Bấm Đăng nhập.', 'Press Log in.'),
      steps: [{ text: text('Bấm nút đỏ.', 'Press the red button.') }],
      examples: [{ procedure: 'cap-the-doc-gia' }, { item: 'red-dot' }, { text: text('Ví dụ.', 'Example.') }],
    },
  ],
  readiness: [
    {
      id: 'co-tai-khoan',
      title: text('Tài khoản', 'Account'),
      rows: ['R30'],
      basis,
      question: text('Bạn có tài khoản chưa?', 'Have you an account?'),
      guide: 'dang-nhap',
    },
  ],
  quiz: [
    {
      id: 'cau-mot',
      title: text('Thẻ để làm gì?', 'What is the card for?'),
      rows: ['R78'],
      basis,
      for: 'citizen',
      options: [
        { id: 'a', text: text('Mượn sách', 'Borrowing books') },
        { id: 'b', text: text('Mua sách', 'Buying books') },
      ],
      correct: 'a',
      explanation: text('Thẻ để mượn sách.', 'It is for borrowing books.'),
    },
  ],
  slogans: [
    {
      id: 'doc-sach',
      title: text('Đọc sách mỗi ngày', 'Read every day'),
      rows: ['R61'],
      basis,
      kind: 'group',
      group: 'mot',
    },
  ],
  calendar: {
    weekRule: 'seven-days',
    weeks: [
      {
        id: 'tuan-mot',
        month: 9,
        week: 1,
        theme: text('Mở đầu', 'Beginning'),
        rows: ['R59'],
        titles: [{ title: text('Chấm đỏ', 'Red dot'), kind: 'infographic', items: ['red-dot'] }],
      },
    ],
    days: [
      {
        id: 'ngay-sach',
        month: 4,
        day: 21,
        theme: text('Ngày Sách', 'Book Day'),
        rows: ['R67'],
        items: ['red-dot'],
      },
    ],
    overrides: [{ from: '2026-12-01', until: '2026-12-07', week: 'tuan-mot' }],
  },
  vocabularies: {
    satisfaction: vocabulary,
    ease: vocabulary,
    difficulties: vocabulary,
    groups: vocabulary,
    helpers: vocabulary,
    places: vocabulary,
    lifeEvents: vocabulary,
  },
} satisfies Handbook;
