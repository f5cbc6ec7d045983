import type { RequiredDocument } from '../../shared/domain/content/procedure.ts';
import type { Stage } from '../../shared/domain/content/stage.ts';
import type { Outcome } from '../../shared/domain/counters/outcome.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Readiness } from '../../shared/machines/guidance-context.ts';
import type { Words } from './language.tsx';

/** Sentences that stand on more than one screen of the kiosk. */
export const kioskWords = {
  finish: { vi: 'Xong – mời người tiếp theo', en: 'Done – next person, please' },
  back: { vi: 'Quay lại', en: 'Back' },
  stopHere: { vi: 'Hôm nay tôi dừng ở đây', en: 'I stop here for today' },
  askOfficer: { vi: 'Hỏi cán bộ', en: 'Ask the officer' },
  toBeConfirmed: {
    vi: 'Thông tin này cần cán bộ xác nhận.',
    en: 'The officer has to confirm this.',
  },
  notKnown: {
    vi: 'Chưa có thông tin chắc chắn, bạn hỏi cán bộ nhé.',
    en: 'Not certain yet: ask the officer.',
  },
  code: (code: string): Text => ({ vi: `mã ${code}`, en: `code ${code}` }),
  spine: { vi: 'Các bước', en: 'Steps' },
  prepare: { vi: 'Chuẩn bị', en: 'Prepare' },
  stageOfThree: (number: number): Text => ({ vi: `Bước ${number} trên 3`, en: `Step ${number} of 3` }),
  stageDone: { vi: 'đã xong', en: 'done' },
  stageNow: { vi: 'đang làm', en: 'now' },
} satisfies Words;

/** The three stages, as the spine and the attract screen name them. */
export const stageWords: Record<Stage, Text> = {
  login: { vi: 'Đăng nhập', en: 'Log in' },
  submit: { vi: 'Nộp hồ sơ', en: 'Submit' },
  receive: { vi: 'Nhận kết quả', en: 'Get the result' },
};

export const attractWords = {
  headlineStart: { vi: 'Hôm nay\nbạn cần làm', en: 'What papers\ndo you' },
  headlineEnd: { vi: 'giấy tờ gì?', en: 'need today?' },
  invitation: {
    vi: 'Chạm vào màn hình. Chúng tôi cùng bạn chuẩn bị đủ giấy tờ và nộp hồ sơ trực tuyến, từng bước một.',
    en: 'Touch the screen. We help you gather the right papers and file online, one step at a time.',
  },
  invitationPopular: {
    vi: 'Chạm vào việc bạn cần, hoặc chạm “Bắt đầu” để xem mọi thủ tục.',
    en: 'Touch what you need, or touch “Start” to see all procedures.',
  },
  start: { vi: 'Bắt đầu', en: 'Start' },
  threeSteps: { vi: 'Ba bước nộp hồ sơ trực tuyến', en: 'Three steps to file online' },
  privacy: {
    vi: 'Không cần nhập tên hay số giấy tờ. Xong việc, máy xóa hết.',
    en: 'No name or number is asked. When you finish, everything is erased.',
  },
} satisfies Words;

export const choosingWords = {
  headline: { vi: 'Bạn cần làm thủ tục gì?', en: 'Which procedure do you need?' },
  search: { vi: 'Tìm thủ tục', en: 'Search procedures' },
  searchHint: { vi: 'Không cần dấu, ví dụ: khai sinh', en: 'For example: birth, residence' },
  found: (count: number): Text => ({
    vi: `Tìm thấy ${count} thủ tục`,
    en: count === 1 ? '1 procedure found' : `${count} procedures found`,
  }),
  nothingFound: (query: string): Text => ({
    vi: `Chưa tìm thấy thủ tục nào với “${query}”`,
    en: `Nothing found for “${query}”`,
  }),
  nothingFoundHelp: {
    vi: 'Bạn thử gõ ít chữ hơn, xem tất cả thủ tục, hoặc hỏi cán bộ tại bàn.',
    en: 'Try fewer letters, look at all procedures, or ask the officer at the table.',
  },
  showAll: { vi: 'Xem tất cả thủ tục', en: 'Show all procedures' },
  fullOnline: { vi: 'Trực tuyến toàn trình', en: 'Entirely online' },
  partOnline: { vi: 'Trực tuyến một phần', en: 'Partly online' },
  keyboard: { vi: 'Bàn phím trên màn hình', en: 'On-screen keyboard' },
  space: { vi: 'dấu cách', en: 'space' },
  erase: { vi: 'Xóa chữ', en: 'Delete' },
  hideKeyboard: { vi: 'Ẩn bàn phím', en: 'Hide keyboard' },
} satisfies Words;

export const answeringWords = {
  progress: (number: number): Text => ({ vi: `Câu hỏi ${number}`, en: `Question ${number}` }),
  progressLater: (number: number): Text => ({
    vi: `Trước khi lên cổng: câu hỏi ${number}`,
    en: `Before the portal: question ${number}`,
  }),
  notAnswered: { vi: 'Chưa trả lời', en: 'Not answered yet' },
  below: (bound: number, unit: string): Text => ({
    vi: `Dưới ${bound} ${unit}`,
    en: `Under ${bound} ${unit}`,
  }),
  between: (from: number, to: number, unit: string): Text => ({
    vi: `Từ ${from} đến ${to} ${unit}`,
    en: `${from} to ${to} ${unit}`,
  }),
  only: (number: number, unit: string): Text => ({ vi: `${number} ${unit}`, en: `${number} ${unit}` }),
  from: (bound: number, unit: string): Text => ({
    vi: `Từ ${bound} ${unit} trở lên`,
    en: `${bound} ${unit} or more`,
  }),
  unsure: { vi: 'Tôi không chắc', en: 'I am not sure' },
  confirm: (amount: number, unit: string): Text => ({
    vi: `Đúng, ${amount} ${unit}`,
    en: `Yes, ${amount} ${unit}`,
  }),
  less: (amount: number): Text => ({ vi: `Bớt ${amount}`, en: `${amount} less` }),
  more: (amount: number): Text => ({ vi: `Thêm ${amount}`, en: `${amount} more` }),
  answeredBefore: { vi: 'câu trả lời trước', en: 'your answer before' },
} satisfies Words;

export const checklistWords = {
  headline: { vi: 'Giấy tờ của riêng bạn', en: 'Your own list' },
  answers: { vi: 'Theo câu trả lời của bạn', en: 'By your answers' },
  laterAnswers: { vi: 'Sẽ hỏi thêm trước khi lên cổng', en: 'Asked before you go to the portal' },
  laterHelp: {
    vi: 'Những câu này không đổi danh sách giấy tờ, chỉ cho bạn biết thêm điều cần lưu ý.',
    en: 'These do not change your list of papers; they only tell what else you should know.',
  },
  changeAnswer: { vi: 'Đổi câu trả lời:', en: 'Change the answer:' },
  noAnswers: {
    vi: 'Thủ tục này cần cùng một bộ giấy tờ cho mọi trường hợp.',
    en: 'This procedure needs the same papers in every case.',
  },
  changed: { vi: 'Theo câu trả lời mới của bạn', en: 'By your new answer' },
  added: (names: string): Text => ({ vi: `Cần thêm: ${names}.`, en: `Now also needed: ${names}.` }),
  removed: (names: string): Text => ({ vi: `Không còn cần: ${names}.`, en: `No longer needed: ${names}.` }),
  droppedQuestions: (names: string): Text => ({
    vi: `Không cần hỏi nữa: ${names}`,
    en: `No longer asked: ${names}`,
  }),
  stepsAdded: (names: string): Text => ({
    vi: `Khi nộp có thêm bước: ${names}.`,
    en: `Steps added when you file: ${names}.`,
  }),
  stepsRemoved: (names: string): Text => ({
    vi: `Khi nộp bớt bước: ${names}.`,
    en: `Steps you no longer need: ${names}.`,
  }),
  stepNames: (names: string, more: number): Text => ({
    vi: more === 0 ? names : `${names} và ${more} bước khác`,
    en: more === 0 ? names : `${names} and ${more} more`,
  }),
  warningsAdded: (sentences: string): Text => ({
    vi: `Bạn cần biết thêm: ${sentences}`,
    en: `Now good to know: ${sentences}`,
  }),
  warningsRemoved: (sentences: string): Text => ({
    vi: `Không áp dụng cho bạn nữa: ${sentences}`,
    en: `No longer applies to you: ${sentences}`,
  }),
  ready: { vi: 'giấy tờ đã sẵn sàng', en: 'papers are ready' },
  maybe: { vi: 'Có thể cần – hỏi cán bộ', en: 'May be needed – ask the officer' },
  details: { vi: 'Xem thêm', en: 'More' },
  fewerDetails: { vi: 'Thu gọn', en: 'Less' },
  why: { vi: 'Vì sao cần', en: 'Why' },
  whereToGet: { vi: 'Lấy ở đâu', en: 'Where to get it' },
  replacedBy: { vi: 'Có thể không cần giấy', en: 'Data may replace it' },
  note: { vi: 'Lưu ý', en: 'Note' },
  warnings: { vi: 'Bạn cần biết', en: 'Good to know' },
  facts: { vi: 'Lệ phí, thời gian, nơi làm', en: 'Fee, time and office' },
  feeOnline: { vi: 'Lệ phí nộp trực tuyến', en: 'Fee when filed online' },
  feeInPerson: { vi: 'Lệ phí nộp trực tiếp', en: 'Fee when filed in person' },
  feeExtra: { vi: 'Khoản khác', en: 'Other costs' },
  timeLimit: { vi: 'Thời gian giải quyết', en: 'Time limit' },
  authority: { vi: 'Nơi giải quyết', en: 'Office in charge' },
  results: { vi: 'Bạn nhận được', en: 'You receive' },
  toPortal: { vi: 'Tiếp: Đăng nhập', en: 'Next: Log in' },
} satisfies Words;

/** The ways a document reaches the dossier. */
export const formWords: Record<RequiredDocument['form'], Text> = {
  'fill-online': { vi: 'Điền thẳng vào mẫu trực tuyến, không cần giấy', en: 'Filled in online, no paper' },
  scan: { vi: 'Chụp hoặc quét rõ bốn góc', en: 'A clear photo or scan, all four corners' },
  original: { vi: 'Mang theo bản gốc', en: 'Bring the original' },
  data: {
    vi: 'Cơ quan tự tra cứu, bạn chỉ cần khai đúng',
    en: 'Looked up by the office; just declare it right',
  },
};

export const readinessWords: Record<Readiness, Text> = {
  have: { vi: 'Đã có', en: 'I have it' },
  missing: { vi: 'Chưa có', en: 'Not yet' },
  unknown: { vi: 'Không biết', en: 'Not sure' },
};

export const portalWords = {
  press: { vi: 'Bạn làm như sau', en: 'What to do' },
  mistake: { vi: 'Hay nhầm', en: 'A usual mistake' },
  drawing: { vi: 'Hình minh họa, không phải ảnh chụp màn hình thật', en: 'A drawing, not the real screen' },
  nextStep: (title: string): Text => ({ vi: `Tiếp theo: ${title}`, en: `After this: ${title}` }),
  stepsOfStage: (stage: string): Text => ({ vi: `Việc cần làm: ${stage}`, en: `To do: ${stage}` }),
  done: { vi: 'Đã xong, tiếp tục', en: 'Done, go on' },
  finishStage: (next: string): Text => ({ vi: `Xong, tiếp: ${next}`, en: `Done, next: ${next}` }),
  finishAll: { vi: 'Tôi làm xong tất cả', en: 'I have done everything' },
  checklist: { vi: 'Xem lại giấy tờ', en: 'See my papers' },
} satisfies Words;

export const outcomeWords = {
  headline: { vi: 'Hôm nay bạn làm đến đâu rồi?', en: 'How far did you get today?' },
  explanation: {
    vi: 'Chạm vào một ô. Câu trả lời không kèm tên hay thông tin nào của bạn, chỉ giúp chúng tôi hướng dẫn tốt hơn.',
    en: 'Touch one. Your answer carries no name and nothing about you; it only helps us to guide better.',
  },
} satisfies Words;

/** The outcomes in the citizen's own words. */
export const outcomeChoices: Record<Outcome, Text> = {
  self: { vi: 'Tôi đã tự nộp xong', en: 'I filed it by myself' },
  assisted: { vi: 'Tôi đã nộp xong, có cán bộ hỗ trợ', en: 'I filed it with an officer’s help' },
  partly: { vi: 'Tôi làm được một phần', en: 'I did part of it' },
  'not-done': { vi: 'Tôi chưa làm được', en: 'I could not do it yet' },
  referred: { vi: 'Tôi được hướng dẫn sang nơi khác', en: 'I was shown to another office' },
};

export const thanksWords = {
  headline: { vi: 'Cảm ơn bạn!', en: 'Thank you!' },
  goodbye: {
    vi: 'Bạn nhớ mang theo giấy tờ, thẻ và điện thoại của mình nhé.',
    en: 'Please remember to take your papers, cards and phone with you.',
  },
  erased: {
    vi: 'Mọi câu trả lời của bạn trên máy này đang được xóa.',
    en: 'All your answers on this machine are being erased.',
  },
} satisfies Words;

export const idleWords = {
  headline: { vi: 'Bạn còn ở đây không?', en: 'Are you still there?' },
  explanation: {
    vi: 'Đã lâu không ai chạm vào màn hình. Để giữ riêng tư cho bạn, máy sẽ xóa hết câu trả lời sau:',
    en: 'Nobody has touched the screen for a while. To keep your answers private, they will be erased in:',
  },
  seconds: (count: number): Text => ({
    vi: `${count} giây`,
    en: count === 1 ? '1 second' : `${count} seconds`,
  }),
  stay: { vi: 'Tôi vẫn ở đây', en: 'I am still here' },
} satisfies Words;
