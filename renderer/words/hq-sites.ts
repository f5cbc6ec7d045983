import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the list of sites. */
export const siteWords = {
  add: { vi: 'Thêm chi nhánh', en: 'Add a site' },
  none: { vi: 'Chưa có chi nhánh nào.', en: 'There are no sites yet.' },
  name: { vi: 'Tên chi nhánh', en: 'Name' },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: {
    vi: 'Chữ thường không dấu, chữ số và gạch nối, ví dụ hoan-kiem-1. Mã không đổi được về sau.',
    en: 'Small letters without marks, digits and hyphens, for example hoan-kiem-1. It cannot be changed later.',
  },
  group: { vi: 'Nhóm', en: 'Group' },
  groupHint: {
    vi: 'Có thể bỏ trống. Nhóm dùng để phát hành nội dung lần lượt, ví dụ thi-diem.',
    en: 'May be empty. Content can be given out group by group, for example pilot.',
  },
  groups: { vi: 'Nhóm chi nhánh', en: 'Groups of sites' },
  groupsHelp: {
    vi: 'Mã nhóm đặt ở từng chi nhánh. Bạn đặt tên ở đây để các trang gọi nhóm bằng tên.',
    en: 'A site’s group is set with the site. Name it here, and every page calls it by its name.',
  },
  groupName: { vi: 'Tên nhóm', en: 'Name of the group' },
  groupSites: (count: number): Text => ({
    vi: `${count} chi nhánh`,
    en: count === 1 ? '1 site' : `${count} sites`,
  }),
  target: { vi: 'Chỉ tiêu ngày', en: 'Daily target' },
  change: { vi: 'Sửa', en: 'Change' },
  changeOf: (name: string): Text => ({ vi: `Sửa ${name}`, en: `Change ${name}` }),
  close: {
    vi: 'Chi nhánh đã đóng; số liệu cũ vẫn được giữ',
    en: 'The site is closed; its figures stay',
  },
  closed: { vi: '(đã đóng)', en: '(closed)' },
  save: { vi: 'Lưu', en: 'Save' },
} satisfies Words;

/** Sentences of the PCs of a site. */
export const pcWords = {
  headline: { vi: 'Máy của chi nhánh', en: 'PCs of the site' },
  none: {
    vi: 'Chưa có máy nào. Bạn đặt tên cho máy rồi lấy mã ghi danh.',
    en: 'There is no PC yet. Name one and get a code to enrol it by.',
  },
  name: { vi: 'Tên máy mới', en: 'Name of a new PC' },
  nameExample: { vi: 'Bàn hướng dẫn', en: 'Guidance table' },
  add: { vi: 'Lấy mã ghi danh', en: 'Get a code' },
  newCode: { vi: 'Cấp mã mới', en: 'New code' },
  revoke: { vi: 'Chặn máy này', en: 'Shut this PC out' },
  revokeSure: {
    vi: 'Chặn máy này? Trung tâm sẽ không nhận gì từ máy nữa. Số liệu đã nhận vẫn được tính.',
    en: 'Shut this PC out? Nothing it sends is taken any more. What it sent stays counted.',
  },
  heard: (time: string): Text => ({ vi: `liên lạc lúc ${time}`, en: `last heard of at ${time}` }),
  held: (count: number): Text => ({
    vi: `đã nhận ${count} lượt ghi`,
    en: count === 1 ? '1 event is here' : `${count} events are here`,
  }),
  version: (version: string): Text => ({ vi: `bản ${version}`, en: `version ${version}` }),
  missing: (count: number): Text => ({
    vi: `Còn ${count} lượt ghi chưa về`,
    en: count === 1 ? '1 event is missing' : `${count} events are missing`,
  }),
} satisfies Words;

export const pcStateWords: Record<'waiting' | 'enrolled' | 'revoked', Text> = {
  waiting: { vi: 'chờ ghi danh', en: 'waits for its code' },
  enrolled: { vi: 'đã ghi danh', en: 'enrolled' },
  revoked: { vi: 'đã chặn', en: 'shut out' },
};

/** Sentences of what was put aside. */
export const forkWords = {
  help: {
    vi: 'Hai bản ghi khác nhau mang cùng một số thứ tự, thường vì ổ đĩa được khôi phục từ bản sao hoặc máy bị nhân đôi. Trung tâm giữ cả hai và chưa tính phần để riêng, cho đến khi bạn quyết định.',
    en: 'Two different records carry the same number, usually because a disk was restored from a copy or a PC was cloned. Both are kept; what was put aside is not counted until you decide.',
  },
  none: { vi: 'Không có số liệu trùng nào.', en: 'There are no conflicts.' },
  take: { vi: 'Tính thêm phần này', en: 'Count it as well' },
  leave: { vi: 'Không tính', en: 'Leave it out' },
  takeSure: (count: number): Text => ({
    vi: `Tính thêm ${count} lượt ghi? Quyết định này không đổi lại được.`,
    en: `Count ${count} more events? This cannot be undone.`,
  }),
  leaveSure: (count: number): Text => ({
    vi: `Không tính ${count} lượt ghi? Quyết định này không đổi lại được.`,
    en: `Leave ${count} events out? This cannot be undone.`,
  }),
  taken: { vi: 'Đã tính thêm', en: 'Counted as well' },
  'left-out': { vi: 'Không tính', en: 'Left out' },
  found: (time: string, count: number, from: number): Text => ({
    vi: `Phát hiện lúc ${time}: ${count} lượt ghi để riêng, từ số ${from}.`,
    en: `Found at ${time}: ${count} events put aside, from number ${from} on.`,
  }),
  compare: (count: number): Text => ({ vi: `So sánh (${count})`, en: `Compare (${count})` }),
  number: { vi: 'Số', en: 'Number' },
  held: { vi: 'Trung tâm đang giữ', en: 'What is held' },
  aside: { vi: 'Để riêng', en: 'What was put aside' },
} satisfies Words;

/** What the events are called that a branch may have recorded twice; others stand by the name that programs use. */
export const eventKindWords: Readonly<Record<string, Text | undefined>> = {
  assist: { vi: 'Lượt hỗ trợ', en: 'Assist' },
  amend: { vi: 'Sửa một lượt', en: 'Correction' },
  void: { vi: 'Hoàn tác', en: 'Taken back' },
  rating: { vi: 'Đánh giá', en: 'Rating' },
  introduced: { vi: 'Giới thiệu bàn hướng dẫn', en: 'Visitors told of the table' },
  session_held: { vi: 'Buổi tập huấn, lưu động', en: 'Session held' },
  proposal: { vi: 'Đề xuất', en: 'Proposal' },
  staff_check: { vi: 'Kiểm tra nhanh', en: 'Quick check' },
  handbook_ack: { vi: 'Nhận sổ tay', en: 'Handbook acknowledged' },
  play: { vi: 'Nội dung trình chiếu', en: 'Item shown' },
};
