import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the page of releases. */
export const hqReleaseWords = {
  help: {
    vi: 'Nội dung do hai người ký rồi gửi lên đây bằng lệnh “tantam release send”. Ở trang này, bạn cho từng bản đi dần đến các chi nhánh.',
    en: 'Two people sign content and send it here by “tantam release send”. On this page you let each release go out to the sites step by step.',
  },
  none: { vi: 'Chưa có bản phát hành nào.', en: 'There is no release yet.' },
  title: (number: number, title: string): Text => ({
    vi: `Bản ${number}: ${title}`,
    en: `Release ${number}: ${title}`,
  }),
  of: (revision: string, made: string, size: string): Text => ({
    vi: `Nội dung ${revision} · soạn lúc ${made} · ${size}`,
    en: `Content ${revision} · made at ${made} · ${size}`,
  }),
  newest: { vi: 'mới nhất', en: 'newest' },
  believed: (until: string): Text => ({
    vi: `Các chi nhánh tin danh sách này đến ${until}.`,
    en: `Sites believe this list until ${until}.`,
  }),
  renews: (until: string): Text => ({
    vi: `Trung tâm tự gia hạn. Riêng chữ ký của hai người hết hạn ${until}.`,
    en: `Headquarters renews that by itself. What the two people signed ends at ${until}.`,
  }),
  byHand: {
    vi: 'Trung tâm chưa tự gia hạn được: cần công bố lại bằng tay trước lúc ấy, hoặc ghi khóa của trung tâm vào danh sách khóa.',
    en: 'Headquarters cannot renew that by itself: publish again by hand before, or name its key among the keys.',
  },
  over: (since: string): Text => ({
    vi: `Danh sách này đã hết hạn từ ${since}: các chi nhánh không nhận gì mới. Bạn công bố lại nhé.`,
    en: `This list has been out of date since ${since}: sites take nothing new. Please publish it again.`,
  }),
  goesTo: { vi: 'Đang đi đến', en: 'Goes out to' },
  signedFor: { vi: 'Đã ký cho', en: 'Signed for' },
  everybody: { vi: 'mọi chi nhánh', en: 'every site' },
  nobody: { vi: 'không chi nhánh nào mới', en: 'no further site' },
  groups: (groups: string): Text => ({ vi: `nhóm ${groups}`, en: `the group ${groups}` }),
  groupsAnd: (groups: string, percent: number): Text => ({
    vi: `nhóm ${groups} và ${percent}% các máy khác`,
    en: `the group ${groups} and ${percent}% of the other PCs`,
  }),
  percent: (percent: number): Text => ({
    vi: `${percent}% các máy`,
    en: `${percent}% of the PCs`,
  }),
  next: { vi: 'Mở bước tiếp', en: 'Start the next stage' },
  stop: { vi: 'Dừng lại', en: 'Stop' },
  stopSure: (number: number): Text => ({
    vi: `Dừng bản ${number}? Máy đã có bản này vẫn giữ; không máy nào nhận thêm.`,
    en: `Stop release ${number}? PCs that have it keep it; no other takes it.`,
  }),
  stageHelp: {
    vi: 'Chọn nhóm đi trước và tỷ lệ các máy còn lại. Máy đã nhận thì giữ bản ấy.',
    en: 'Choose the groups that go first, and how many of the other PCs. A PC that has the release keeps it.',
  },
  stageGroups: { vi: 'Nhóm đi trước', en: 'Groups that go first' },
  noGroups: {
    vi: 'Chưa chi nhánh nào thuộc nhóm nào; nhóm đặt ở trang Chi nhánh.',
    en: 'No site is in a group yet; groups are set on the page of sites.',
  },
  stagePercent: { vi: 'Các máy còn lại', en: 'The other PCs' },
  start: { vi: 'Bắt đầu', en: 'Start' },
  noGroup: { vi: 'Không thuộc nhóm', en: 'In no group' },
  have: (have: number, of: number): Text => ({
    vi: `${have} trên ${of} máy`,
    en: `${have} of ${of} PCs`,
  }),
  sites: { vi: 'Từng máy', en: 'Every PC' },
  site: { vi: 'Chi nhánh', en: 'Site' },
  pc: { vi: 'Máy', en: 'PC' },
  group: { vi: 'Nhóm', en: 'Group' },
  shows: { vi: 'Đang chiếu', en: 'Shows' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  heard: { vi: 'Báo lúc', en: 'Heard at' },
  shipped: { vi: 'bản kèm phần mềm', en: 'the one that came with the app' },
  release: (number: number): Text => ({ vi: `bản ${number}`, en: `release ${number}` }),
  failed: { vi: 'Không nhận hoặc đã quay về bản trước', en: 'Refused it or went back' },
  behind: { vi: 'Chưa có bản mới nhất', en: 'Not yet on the newest' },
  onTrial: { vi: 'Vừa thay, đang thử', en: 'Just changed, on trial' },
  current: { vi: 'Đúng bản mới nhất', en: 'On the newest' },
  silent: { vi: 'Chưa báo lần nào', en: 'Has said nothing yet' },
  why: { vi: 'Lý do kỹ thuật', en: 'Technical reason' },
} satisfies Words;

/** Sentences of the page of urgent notices. */
export const hqNoticeWords = {
  help: {
    vi: 'Thông báo khẩn phủ lên mọi nội dung đang chiếu. Máy nhận trong vòng nửa phút sau khi bạn đăng.',
    en: 'An urgent notice stands above everything that is shown. PCs take it within half a minute.',
  },
  write: { vi: 'Viết thông báo khẩn', en: 'Write an urgent notice' },
  none: { vi: 'Một tuần nay không có thông báo nào.', en: 'There was no notice within a week.' },
  where: { vi: 'Chiếu ở', en: 'Shown at' },
  everywhere: { vi: 'Mọi chi nhánh', en: 'Every site' },
  someGroups: { vi: 'Một số nhóm', en: 'Some groups' },
  someSites: { vi: 'Một số chi nhánh', en: 'Some sites' },
  screens: { vi: 'Màn hình', en: 'Screens' },
  screensHint: {
    vi: 'Để trống: mọi màn hình. Hoặc ghi mã màn hình, cách nhau bằng dấu phẩy, ví dụ lobby.',
    en: 'Empty: every screen. Or name them by their ids, with commas between, for example lobby.',
  },
  until: { vi: 'Đến lúc', en: 'Until' },
  post: { vi: 'Đăng ngay', en: 'Post it now' },
  end: { vi: 'Gỡ xuống', en: 'End it' },
  endSure: {
    vi: 'Gỡ thông báo này khỏi mọi màn hình?',
    en: 'Take this notice off every screen?',
  },
  standing: (until: string): Text => ({ vi: `Đang chiếu, đến ${until}`, en: `Shown until ${until}` }),
  over: (at: string): Text => ({ vi: `Hết lúc ${at}`, en: `Over at ${at}` }),
  ended: (at: string): Text => ({ vi: `Gỡ lúc ${at}`, en: `Ended at ${at}` }),
  madeAt: (at: string): Text => ({ vi: `Đăng lúc ${at}`, en: `Posted at ${at}` }),
  taken: (taken: number, of: number): Text => ({
    vi: `${taken} trên ${of} máy đã nhận`,
    en: `${taken} of ${of} PCs took it`,
  }),
  waiting: { vi: 'Chưa nhận', en: 'Not yet' },
  took: { vi: 'Đã nhận', en: 'Took it' },
  chooseSome: { vi: 'Bạn chọn ít nhất một nơi nhé.', en: 'Please choose at least one.' },
} satisfies Words;
