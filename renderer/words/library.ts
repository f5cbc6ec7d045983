import type { Channel, Place } from '../../shared/domain/content/handbook.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences that stand on more than one screen of the library. */
export const libraryWords = {
  name: { vi: 'Sổ tay, hỏi đáp', en: 'Handbook and answers' },
  door: { vi: 'Sổ tay', en: 'Handbook' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  toPlace: { vi: 'Về chỗ đang làm', en: 'Back to where I was' },
  toStart: { vi: 'Làm thủ tục của tôi', en: 'Start my procedure' },
  opening: { vi: 'Đang mở sổ tay…', en: 'Opening the handbook…' },
  failed: { vi: 'Chưa mở được sổ tay', en: 'The handbook cannot be opened yet' },
  failedHelp: {
    vi: 'Bạn thử lại, hoặc quay lại chỗ đang làm. Cán bộ tại bàn cũng trả lời được câu hỏi của bạn.',
    en: 'Try again, or go back to where you were. The officer at the table can answer you, too.',
  },
  gone: { vi: 'Mục này vừa được cập nhật', en: 'This page has just been updated' },
  goneHelp: {
    vi: 'Nội dung cũ không còn dùng nữa. Bạn quay lại mục lục để xem bản mới.',
    en: 'The old text is no longer used. Go back to the contents for the new one.',
  },
  askOfficer: { vi: 'Bạn hỏi cán bộ nhé', en: 'Ask the officer' },
} satisfies Words;

export const libraryHomeWords = {
  headline: { vi: 'Bạn muốn xem gì?', en: 'What would you like to see?' },
  search: { vi: 'Tìm trong sổ tay, hỏi đáp, dịch vụ', en: 'Search handbook, answers, services' },
  searchHint: { vi: 'Không cần dấu: quen passcode', en: 'For example: passcode, fee' },
  found: (count: number): Text => ({
    vi: `Tìm thấy ${count} mục`,
    en: count === 1 ? '1 page found' : `${count} pages found`,
  }),
  nothingFound: (query: string): Text => ({
    vi: `Chưa tìm thấy mục nào với “${query}”`,
    en: `Nothing found for “${query}”`,
  }),
  nothingFoundHelp: {
    vi: 'Bạn thử gõ ít chữ hơn, xem mục lục, hoặc hỏi cán bộ tại bàn.',
    en: 'Try fewer letters, look at the contents, or ask the officer at the table.',
  },
  showAll: { vi: 'Xem mục lục', en: 'Show the contents' },
  inGuides: { vi: 'Sổ tay', en: 'Handbook' },
  inAnswers: { vi: 'Hỏi đáp', en: 'Answer' },
  inServices: { vi: 'Dịch vụ trực tuyến', en: 'Online service' },
} satisfies Words;

/** The parts of the library: name and one line of what is inside. */
export const partWords = {
  guides: {
    title: { vi: 'Sổ tay', en: 'Handbook' },
    text: { vi: 'Từng việc một, có hình vẽ', en: 'One thing at a time, with drawings' },
  },
  answers: {
    title: { vi: 'Hỏi đáp', en: 'Questions and answers' },
    text: { vi: 'Điều nhiều người hay hỏi', en: 'What people often ask' },
  },
  practice: {
    title: { vi: 'Luyện tập', en: 'Practise' },
    text: { vi: 'Bấm thử, không sợ sai', en: 'Try the buttons, nothing can go wrong' },
  },
  'quick-guide': {
    title: { vi: 'Hướng dẫn 5 phút', en: '5-minute guide' },
    text: { vi: 'Xem nhanh trước khi làm', en: 'A quick look before you begin' },
  },
  quiz: {
    title: { vi: 'Đố vui', en: 'Quiz' },
    text: {
      vi: 'Bạn đã biết sử dụng DVCTT chưa? (DVCTT: dịch vụ công trực tuyến)',
      en: 'Do you know how to use online services?',
    },
  },
  services: {
    title: { vi: 'Dịch vụ trực tuyến', en: 'List of services' },
    text: { vi: 'Việc nào làm được trên mạng', en: 'What can be done online' },
  },
  utilities: {
    title: { vi: 'Tiện ích tại chỗ', en: 'Free here' },
    text: { vi: 'Những thứ bạn dùng không mất tiền', en: 'What you may use at no charge' },
  },
  channels: {
    title: { vi: 'Gọi ai, hỏi đâu', en: 'Whom to ask' },
    text: { vi: 'Tổng đài và kênh chính thức', en: 'Hotlines and official channels' },
  },
  directory: {
    title: { vi: 'Nơi phục vụ', en: 'Places' },
    text: { vi: 'Chi nhánh, điểm hỗ trợ', en: 'Branches and support points' },
  },
  rights: {
    title: { vi: 'Quyền và nghĩa vụ', en: 'Rights and duties' },
    text: { vi: 'Điều bạn được hưởng, việc cần giữ', en: 'What you may expect, what to keep to' },
  },
  changes: {
    title: { vi: 'Quy định mới', en: 'New rules' },
    text: { vi: 'Trước thế nào, nay ra sao', en: 'What was, and what is now' },
  },
} satisfies Record<string, Record<'title' | 'text', Text>>;

/** The chapters of the handbook by their ids in the pack; one that is not here stands under "Others". */
export const chapterWords: Record<string, Text> = {
  'san-sang': { vi: 'Chuẩn bị sẵn sàng', en: 'Getting ready' },
  'tai-khoan': { vi: 'Tài khoản, đăng nhập', en: 'Account and login' },
  'ky-so': { vi: 'Chữ ký số', en: 'Digital signature' },
  'thanh-toan': { vi: 'Trả phí', en: 'Paying' },
  'theo-doi': { vi: 'Theo dõi hồ sơ', en: 'Following a dossier' },
  'ket-qua': { vi: 'Nhận kết quả', en: 'Getting the result' },
  'giay-to-san-co': { vi: 'Giấy tờ không phải nộp lại', en: 'Papers not asked again' },
  'quyen-nghia-vu': { vi: 'Quyền và nghĩa vụ', en: 'Rights and duties' },
  'an-toan': { vi: 'An toàn, chống lừa đảo', en: 'Safety and scams' },
  'nguoi-cao-tuoi': { vi: 'Người lớn tuổi, người đi cùng', en: 'Elderly people and companions' },
  'luyen-tap': { vi: 'Tập cho quen', en: 'Learning by practice' },
  'dieu-can-biet': { vi: 'Điều cần biết', en: 'Good to know' },
  'doanh-nghiep': { vi: 'Kinh doanh, thuế', en: 'Business and tax' },
  'ho-tro-tai-nha': { vi: 'Giúp tận nơi', en: 'Help where you live' },
  '5-phut': { vi: 'Hướng dẫn 5 phút', en: '5-minute guide' },
  'chinh-sach': { vi: 'Chính sách, quy định', en: 'Policies and rules' },
};

/** The categories of questions by their ids in the pack; one that is not here stands under "Others". */
export const categoryWords: Record<string, Text> = {
  'tai-khoan': { vi: 'Tài khoản VNeID', en: 'VNeID account' },
  nop: { vi: 'Nộp hồ sơ', en: 'Submitting' },
  phi: { vi: 'Phí, lệ phí', en: 'Fees' },
  'theo-doi': { vi: 'Theo dõi hồ sơ', en: 'Following a dossier' },
  'ket-qua': { vi: 'Kết quả', en: 'Results' },
  'ho-tro': { vi: 'Được giúp thế nào', en: 'Getting help' },
  'an-toan': { vi: 'An toàn', en: 'Safety' },
  'khai-sinh': { vi: 'Khai sinh', en: 'Births' },
  'khai-tu': { vi: 'Khai tử', en: 'Deaths' },
  'ket-hon': { vi: 'Kết hôn', en: 'Marriage' },
  'cu-tru': { vi: 'Cư trú', en: 'Residence' },
  'can-cuoc': { vi: 'Căn cước', en: 'ID card' },
  'dat-dai': { vi: 'Đất đai', en: 'Land' },
  thue: { vi: 'Thuế', en: 'Tax' },
  'bao-hiem': { vi: 'Bảo hiểm xã hội', en: 'Social insurance' },
  'kinh-doanh': { vi: 'Kinh doanh', en: 'Business' },
  'tu-phap': { vi: 'Lý lịch tư pháp', en: 'Criminal record certificate' },
  'chung-thuc': { vi: 'Chứng thực', en: 'Certified copies' },
};

export const topicWords = {
  others: { vi: 'Điều khác', en: 'Others' },
  guidesHeadline: { vi: 'Sổ tay: bạn chọn một chương', en: 'Handbook: choose a chapter' },
  answersHeadline: { vi: 'Hỏi đáp: bạn hỏi về việc gì?', en: 'Questions: what about?' },
  pages: (count: number): Text => ({ vi: `${count} mục`, en: count === 1 ? '1 page' : `${count} pages` }),
  questions: (count: number): Text => ({
    vi: `${count} câu hỏi`,
    en: count === 1 ? '1 question' : `${count} questions`,
  }),
} satisfies Words;

export const entryWords = {
  steps: { vi: 'Từng bước', en: 'Step by step' },
  mostly: { vi: 'Bạn cần nhớ', en: 'To remember' },
  examples: { vi: 'Làm thử với việc thật', en: 'Try it with a real matter' },
  forExample: { vi: 'Ví dụ', en: 'Example' },
  start: (procedure: string): Text => ({ vi: `Bắt đầu: ${procedure}`, en: `Start: ${procedure}` }),
  startShort: { vi: 'Bắt đầu', en: 'Start' },
  goOnShort: { vi: 'Làm tiếp', en: 'Go on' },
  goOn: (procedure: string): Text => ({ vi: `Làm tiếp: ${procedure}`, en: `Go on with: ${procedure}` }),
  watch: { vi: 'Xem phim hướng dẫn', en: 'Watch the film' },
  alike: { vi: 'Câu hỏi liên quan', en: 'Related questions' },
  switchHeadline: { vi: 'Chuyển sang thủ tục khác?', en: 'Change to another procedure?' },
  switchText: (before: string, next: string): Text => ({
    vi: `Bạn đang làm “${before}”. Chuyển sang “${next}” thì những gì bạn đã trả lời sẽ được xóa.`,
    en: `You are doing “${before}”. If you change to “${next}”, your answers so far are erased.`,
  }),
  switchStay: { vi: 'Giữ việc đang làm', en: 'Keep what I was doing' },
  switchGo: { vi: 'Chuyển sang việc mới', en: 'Change' },
} satisfies Words;

export const filmWords = {
  name: { vi: 'Phim hướng dẫn', en: 'The film' },
  play: { vi: 'Xem phim', en: 'Play' },
  pause: { vi: 'Tạm dừng', en: 'Pause' },
  again: { vi: 'Xem lại', en: 'Play again' },
  soundOn: { vi: 'Bật tiếng', en: 'Sound on' },
  soundOff: { vi: 'Tắt tiếng', en: 'Sound off' },
  words: { vi: 'Lời trong phim', en: 'What the film says' },
  failed: {
    vi: 'Phim chưa xem được lúc này. Bạn đọc lời ở dưới, hoặc hỏi cán bộ.',
    en: 'The film cannot be played right now. Read its words below, or ask the officer.',
  },
  progress: { vi: 'Phim đã chạy', en: 'Film progress' },
} satisfies Words;

export const placesWords = {
  utilitiesHeadline: (count: number): Text => ({
    vi: `${count} tiện ích bạn dùng không mất tiền`,
    en: `${count} things you may use at no charge`,
  }),
  utilitiesNote: {
    vi: 'Mỗi nơi có thể khác nhau một chút. Cần gì, bạn cứ hỏi cán bộ.',
    en: 'It may differ a little from place to place. Whatever you need, just ask.',
  },
  channelsHeadline: { vi: 'Gọi ai, hỏi đâu?', en: 'Whom can I ask?' },
  extension: (number: string): Text => ({ vi: `nhánh ${number}`, en: `extension ${number}` }),
  schedule: { vi: 'Lịch phát:', en: 'Schedule:' },
  scanToOpen: { vi: 'Quét để mở trang', en: 'Scan to open' },
  scanToCall: { vi: 'Quét để gọi', en: 'Scan to call' },
  codeLabel: (address: string): Text => ({ vi: `Mã QR: ${address}`, en: `QR code: ${address}` }),
  directoryHeadline: { vi: 'Nơi phục vụ bạn', en: 'Where you are served' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  hours: { vi: 'Giờ mở cửa', en: 'Opening hours' },
} satisfies Words;

export const servicesWords = {
  headline: { vi: 'Những việc làm trực tuyến', en: 'What is done online' },
  lead: {
    vi: 'Danh sách có thể chưa đủ. Không thấy việc của mình thì bạn hỏi cán bộ nhé.',
    en: 'This list may not be complete. If your matter is not on it, ask the officer.',
  },
} satisfies Words;

export const channelKindWords: Record<Channel['kind'], Text> = {
  telephone: { vi: 'Gọi điện', en: 'Telephone' },
  message: { vi: 'Nhắn tin', en: 'Message' },
  app: { vi: 'Ứng dụng', en: 'App' },
  web: { vi: 'Trang mạng', en: 'Website' },
  social: { vi: 'Mạng xã hội', en: 'Social network' },
  complaint: { vi: 'Phản ánh, góp ý', en: 'Complaints' },
  television: { vi: 'Truyền hình', en: 'Television' },
};

export const placeKindWords: Record<Place['kind'], Text> = {
  branch: { vi: 'Chi nhánh', en: 'Branch' },
  'service-point': { vi: 'Điểm phục vụ', en: 'Service point' },
  'support-point': { vi: 'Điểm hỗ trợ', en: 'Support point' },
  agent: { vi: 'Đại lý', en: 'Agent' },
  post: { vi: 'Bưu chính', en: 'Post' },
  mobile: { vi: 'Lưu động', en: 'Mobile' },
  team: { vi: 'Đến tận nơi', en: 'Comes to you' },
};

export const changesWords = {
  headline: { vi: 'Quy định mới: trước và nay', en: 'New rules: before and now' },
  from: (day: string): Text => ({ vi: `Từ ${day}`, en: `From ${day}` }),
  ahead: { vi: 'Sắp áp dụng', en: 'Coming' },
  now: { vi: 'Đang áp dụng', en: 'In force' },
  before: { vi: 'Trước ngày ấy', en: 'Before that day' },
  after: { vi: 'Từ ngày ấy', en: 'From that day' },
} satisfies Words;

export const quizWords = {
  name: {
    vi: 'Bạn đã biết sử dụng DVCTT chưa? (DVCTT: dịch vụ công trực tuyến)',
    en: 'Do you know how to use online services?',
  },
  progress: (number: number, of: number): Text => ({
    vi: `Câu ${number} trên ${of}`,
    en: `Question ${number} of ${of}`,
  }),
  right: { vi: 'Đúng rồi!', en: 'That is right!' },
  wrong: { vi: 'Chưa đúng, không sao cả.', en: 'Not quite, and that is all right.' },
  answerIs: (text: string): Text => ({ vi: `Câu đúng là: ${text}`, en: `The right one: ${text}` }),
  next: { vi: 'Câu tiếp theo', en: 'Next question' },
  toResult: { vi: 'Xem kết quả', en: 'See the result' },
  again: { vi: 'Chơi vòng khác', en: 'Play another round' },
  score: (right: number, of: number): Text => ({
    vi: `${right} trên ${of} câu đúng`,
    en: `${right} of ${of} right`,
  }),
  all: { vi: 'Tuyệt vời, bạn biết rất rõ!', en: 'Wonderful, you know it very well!' },
  most: { vi: 'Giỏi lắm, bạn biết gần hết rồi!', en: 'Very good, you know nearly all of it!' },
  some: { vi: 'Bạn vừa học thêm được nhiều điều!', en: 'You have just learned a lot!' },
  allHelp: {
    vi: 'Bạn làm hồ sơ trực tuyến được rồi đấy. Nhớ chỉ lại cho người nhà nhé.',
    en: 'You are ready to file online. Show your family how, too.',
  },
  mostHelp: {
    vi: 'Chỉ còn vài điều nhỏ. Bạn xem lại lời giải ở dưới là nhớ ngay.',
    en: 'Only a little is left. Read the explanations below once more and you have it.',
  },
  someHelp: {
    vi: 'Ai cũng bắt đầu như vậy. Bạn xem lại lời giải, chơi thêm vòng nữa, hoặc hỏi cán bộ tại bàn.',
    en: 'Everybody begins like that. Read the explanations, play again, or ask the officer at the table.',
  },
  notKept: { vi: 'Kết quả này không được lưu lại.', en: 'This result is not kept.' },
  yourAnswer: { vi: 'bạn chọn', en: 'your choice' },
  rightAnswer: { vi: 'câu đúng', en: 'right' },
} satisfies Words;
