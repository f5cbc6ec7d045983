import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the light screens around the questions: group, preparing, comparing, trouble, afterwards, rating. */
export const groupingWords = {
  headline: { vi: 'Bạn đang hướng dẫn ai?', en: 'Whom are you helping?' },
  explanation: {
    vi: 'Chạm vào một ô nếu tiện. Máy chỉ đếm số lượt theo nhóm, không ghi tên ai.',
    en: 'Touch one if you like. Only numbers by group are counted, never a name.',
  },
  skip: { vi: 'Bỏ qua', en: 'Skip' },
  chosen: { vi: 'Nhóm', en: 'Group' },
  none: { vi: 'chưa chọn', en: 'none chosen' },
  withOfficer: { vi: 'Có cán bộ ngồi cùng', en: 'With an officer beside me' },
} satisfies Words;

export const preparingWords = {
  headline: { vi: 'Bạn có sẵn những thứ này chưa?', en: 'Do you have these ready?' },
  headlineAlone: { vi: 'Trước khi bạn lên cổng', en: 'Before you go to the portal' },
  explanation: {
    vi: 'Thiếu gì thì chạm “Chưa có” để xem cách làm. Chưa đủ, bạn vẫn đi tiếp được.',
    en: 'If something is missing, touch “Not yet” to see how to get it. You can go on all the same.',
  },
  have: { vi: 'Đã có', en: 'I have it' },
  missing: { vi: 'Chưa có', en: 'Not yet' },
  missingHow: { vi: 'Chưa có, xem cách làm', en: 'Not yet, see how' },
  compare: { vi: 'Trực tuyến hay đến nơi?', en: 'Online or in person?' },
  compareText: {
    vi: 'Xem hai cách nộp khác nhau ở lệ phí, đi lại, giờ giấc.',
    en: 'See how the two ways differ in fees, travel and hours.',
  },
  compareOpen: { vi: 'So sánh hai cách', en: 'Compare both ways' },
  onward: { vi: 'Tiếp tục', en: 'Go on' },
  warnings: { vi: 'Theo câu trả lời vừa rồi, bạn cần biết', en: 'By what you just answered, good to know' },
  toList: { vi: 'Về danh sách giấy tờ', en: 'To my list' },
  summary: { vi: 'Cần có khi nộp trực tuyến', en: 'Needed to file online' },
  allReady: { vi: 'Bạn đã có đủ.', en: 'You have everything.' },
  stillMissing: { vi: 'Bạn chưa có:', en: 'You do not have yet:' },
  notSaid: { vi: 'Bạn chưa xem phần này.', en: 'You have not looked at this yet.' },
} satisfies Words;

/** When the content changes while somebody is in a procedure. */
export const editionWords = {
  updated: {
    vi: 'Hướng dẫn cho thủ tục này vừa được cập nhật. Bạn vẫn làm tiếp được theo bản đang xem; muốn xem bản mới, bạn bắt đầu lại hoặc hỏi cán bộ nhé.',
    en: 'The guidance for this procedure has just been updated. You can go on with the one you see; for the new one, start again or ask the officer.',
  },
  withdrawn: {
    vi: 'Thủ tục này vừa được gỡ khỏi máy để sửa lại. Câu trả lời của bạn vẫn còn đây; bạn hỏi cán bộ trước khi nộp nhé.',
    en: 'This procedure has just been taken off the machine to be mended. Your answers are still here; please ask the officer before you file.',
  },
} satisfies Words;

export const comparingWords = {
  headline: { vi: 'Nộp trực tuyến hay nộp trực tiếp?', en: 'File online or in person?' },
  aspect: { vi: 'Điều bạn quan tâm', en: 'What matters' },
  online: { vi: 'Nộp trực tuyến', en: 'Online' },
  inPerson: { vi: 'Nộp trực tiếp', en: 'In person' },
  ownFee: { vi: 'Lệ phí thủ tục của bạn', en: 'The fee of your procedure' },
  understood: { vi: 'Tôi hiểu rồi', en: 'I see' },
} satisfies Words;

export const readingWords = {
  understood: { vi: 'Xong, quay lại chỗ cũ', en: 'Done, back to where I was' },
  gone: { vi: 'Phần hướng dẫn này vừa được thay', en: 'This guide has just been replaced' },
} satisfies Words;

export const troubleWords = {
  meet: { vi: 'Gặp khó khăn', en: 'I am stuck' },
  headline: { vi: 'Bạn đang vướng ở đâu?', en: 'Where are you stuck?' },
  explanation: {
    vi: 'Chạm vào ô gần nhất với việc của bạn để xem cách gỡ, hoặc gọi cán bộ.',
    en: 'Touch what comes closest to see what helps, or call an officer.',
  },
  guides: { vi: 'Hướng dẫn từng bước', en: 'Step by step' },
  noAdvice: {
    vi: 'Việc này cán bộ sẽ xem cùng bạn trên điện thoại hoặc trên máy. Bạn bấm Gọi cán bộ nhé.',
    en: 'An officer will look at this with you, on the phone or on the computer. Please call one.',
  },
  solved: { vi: 'Tôi gỡ được rồi', en: 'It works now' },
} satisfies Words;

export const callWords = {
  call: { vi: 'Gọi cán bộ', en: 'Call an officer' },
  sending: { vi: 'Đang báo cho cán bộ…', en: 'Calling an officer…' },
  waiting: {
    vi: 'Đã báo cho cán bộ. Bạn ngồi chờ một chút nhé.',
    en: 'The officers have been told. One moment, please.',
  },
  joined: { vi: 'Cán bộ đã ngồi cùng tôi', en: 'The officer is here' },
  answered: { vi: 'Cán bộ đã nhận tin và đang đến với bạn.', en: 'An officer has seen it and is coming.' },
  failed: {
    vi: 'Chưa báo được cho cán bộ. Bạn bấm lại, hoặc giơ tay gọi giúp nhé.',
    en: 'The officers could not be told. Press again, or raise your hand.',
  },
} satisfies Words;

export const securityWords = {
  label: { vi: 'Giữ an toàn', en: 'Stay safe' },
} satisfies Words;

export const afterWords = {
  headline: { vi: 'Nộp xong thì thế nào?', en: 'What happens next?' },
  tracking: { vi: 'Theo dõi hồ sơ', en: 'Follow your dossier' },
  paying: { vi: 'Trả phí', en: 'Pay' },
  receiving: { vi: 'Nhận kết quả', en: 'Get the result' },
  timeLimit: { vi: 'Thời gian giải quyết', en: 'Time limit' },
  fee: { vi: 'Lệ phí nộp trực tuyến', en: 'Fee when filed online' },
  extra: { vi: 'Khoản khác', en: 'Other costs' },
  results: { vi: 'Bạn nhận được', en: 'You receive' },
  receive: { vi: 'Cách nhận', en: 'How you get it' },
  onward: { vi: 'Tôi rõ rồi, tiếp tục', en: 'I see, go on' },
} satisfies Words;

export const ratingWords = {
  headline: {
    vi: 'Bạn có hài lòng với lần hướng dẫn này không?',
    en: 'Are you satisfied with this guidance?',
  },
  easeHeadline: {
    vi: 'Với bạn, làm hồ sơ trên mạng dễ hay khó?',
    en: 'Was filing online easy or hard for you?',
  },
  explanation: {
    vi: 'Chạm vào một ô. Không ai biết đó là câu trả lời của bạn.',
    en: 'Touch one. Nobody knows that the answer is yours.',
  },
  skip: { vi: 'Bỏ qua', en: 'Skip' },
} satisfies Words;

/** The ways to look for a procedure. */
export const wayWords = {
  ways: { vi: 'Tìm theo', en: 'Look by' },
  popular: { vi: 'Nhiều người cần', en: 'Asked for most' },
  all: { vi: 'Mọi thủ tục', en: 'All procedures' },
  events: { vi: 'Việc trong đời', en: 'Life event' },
  fields: { vi: 'Lĩnh vực', en: 'Field' },
  allEvents: { vi: 'Tất cả việc trong đời', en: 'All life events' },
  count: (count: number): Text => ({
    vi: `${count} thủ tục`,
    en: count === 1 ? '1 procedure' : `${count} procedures`,
  }),
} satisfies Words;
