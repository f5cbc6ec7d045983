import type { Words } from './language.tsx';

export const practiceWords = {
  headline: { vi: 'Luyện tập: bạn muốn tập việc gì?', en: 'Practise: which thing?' },
  explanation: {
    vi: 'Màn hình tập là hình vẽ, tên và số đều là ví dụ. Bạn bấm sai bao nhiêu lần cũng được.',
    en: 'The practice screens are drawings; names and numbers are examples. Press wrong as often as you like.',
  },
  sign: { vi: 'Luyện tập: không có gì được gửi đi', en: 'Practice: nothing is sent' },
  progress: (number: number, of: number) => ({
    vi: `Màn hình ${number} trên ${of}`,
    en: `Screen ${number} of ${of}`,
  }),
  screens: (count: number) => ({ vi: `${count} màn hình`, en: `${count} screens` }),
  hint: { vi: 'Chỉ giúp tôi', en: 'Show me' },
  hinted: { vi: 'Bạn bấm vào chỗ có viền vàng nhé.', en: 'Press the one with the golden frame.' },
  right: { vi: 'Đúng rồi!', en: 'That is right!' },
  almost: { vi: 'Gần được rồi.', en: 'Nearly.' },
  drawnPage: { vi: 'Màn hình vẽ để tập', en: 'Drawn screen to practise on' },
  done: { vi: 'Bạn làm được rồi!', en: 'You can do it!' },
  doneHelp: {
    vi: 'Không có gì được gửi đi hay lưu lại. Ngoài đời, màn hình có thể khác một chút, nhưng vẫn những bước này.',
    en: 'Nothing was sent or kept. The real screens may look a little different, but the steps are the same.',
  },
  nextTask: (title: string) => ({ vi: `Tập tiếp: ${title}`, en: `Next: ${title}` }),
  again: { vi: 'Tập lại việc này', en: 'Practise this again' },
  search: { vi: 'Ô tìm kiếm', en: 'Search field' },
} satisfies Words;
