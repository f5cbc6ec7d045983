import type { TipState } from '../../shared/domain/content/tips.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of what the difficulties of these days choose. */
export const tipWords = {
  headline: { vi: 'Nội dung chọn theo vướng mắc trong tuần', en: 'What this week’s difficulties choose' },
  rule: (from: string, to: string, atLeast: number, most: number): Text => ({
    vi: `Từ ${from} đến ${to}: vướng mắc được nêu từ ${atLeast} lượt trở lên thì được chọn, nhiều nhất ${most} vướng mắc. Nội dung của chúng được chiếu thêm ở sảnh; câu trả lời đứng đầu danh sách ở bàn hướng dẫn.`,
    en: `From ${from} to ${to}: a difficulty named in ${atLeast} assists or more is chosen, at most ${most} of them. The lobby shows what helps with them, and their answers stand first at the guidance table.`,
  }),
  none: { vi: 'Những ngày này chưa ai nêu vướng mắc.', en: 'Nobody named a difficulty in these days.' },
  count: (count: number): Text => ({ vi: `${count} lượt`, en: `${count} assists` }),
  shows: { vi: 'Chiếu thêm:', en: 'The lobby also shows:' },
  answers: { vi: 'Câu trả lời đứng đầu:', en: 'Answers in front:' },
  few: { vi: 'Chưa đủ số lượt:', en: 'Named too seldom:' },
  turnOff: { vi: 'Tắt', en: 'Switch off' },
  turnOn: { vi: 'Bật lại', en: 'Switch on' },
  off: { vi: 'Đang tắt, tuần này chưa ai nêu:', en: 'Switched off, and nobody named them this week:' },
} satisfies Words;

/** Why a difficulty is chosen, or is not. */
export const tipStateWords: Record<TipState, Text> = {
  chosen: { vi: 'Được chọn', en: 'Chosen' },
  'too-few': { vi: 'Chưa đủ số lượt', en: 'Too few' },
  'others-first': { vi: 'Nhường vướng mắc được nêu nhiều hơn', en: 'Others are named more often' },
  'switched-off': { vi: 'Chi nhánh đã tắt', en: 'Switched off here' },
  unanswered: { vi: 'Chưa có nội dung riêng', en: 'Nothing of its own yet' },
};

/** Sentences of what the lobby may show. */
export const lobbyWords = {
  headline: { vi: 'Sảnh được chiếu những gì', en: 'What the lobby may show' },
  help: {
    vi: 'Bỏ chọn thì mục ấy không chiếu ở màn hình nào của chi nhánh nữa, từ lượt chiếu kế tiếp.',
    en: 'What is not chosen is shown on no screen of this branch any more, from the next turn on.',
  },
  headOnly: {
    vi: 'Chỉ trưởng chi nhánh và kỹ thuật viên được chọn ở mục này.',
    en: 'The head of branch and the technician can change this.',
  },
  playlist: (screen: Text): Text => ({ vi: `Vòng chiếu: ${screen.vi}`, en: `Playlist: ${screen.en}` }),
  gone: (playlist: string): Text => ({
    vi: `Không còn trong nội dung: ${playlist}`,
    en: `Not in the content any more: ${playlist}`,
  }),
  insteadOfGone: (playlist: Text): Text => ({
    vi: `Nội dung đang dùng không còn vòng chiếu đã chọn, nên màn hình này đang chiếu “${playlist.vi}”. Bạn chọn lại một vòng ở đây nhé.`,
    en: `The content in use does not have the chosen playlist any more, so this screen shows “${playlist.en}”. Choose one here again.`,
  }),
  counts: { vi: 'Số liệu của chi nhánh', en: 'This branch’s numbers' },
  film: { vi: 'Phim', en: 'Films' },
  picture: { vi: 'Hình và bảng thông tin', en: 'Pictures and infographics' },
  shown: (shown: number, all: number): Text => ({
    vi: `chiếu ${shown}/${all}`,
    en: `${shown} of ${all} shown`,
  }),
} satisfies Words;
