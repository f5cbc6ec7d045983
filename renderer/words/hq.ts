import type { HqRole } from '../../shared/domain/hq/account.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences around HQ's views. */
export const hqWords = {
  title: { vi: 'Tận Tâm', en: 'Tận Tâm' },
  subtitle: { vi: 'Trung tâm', en: 'Headquarters' },
  menu: { vi: 'Các trang', en: 'Pages' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  loading: { vi: 'Đang mở…', en: 'Opening…' },
  stale: (time: string): Text => ({
    vi: `Máy chủ không trả lời. Số liệu lúc ${time}`,
    en: `The server does not answer. Figures as of ${time}`,
  }),
} satisfies Words;

/** What HQ's views are called. */
export const viewWords: Record<
  'today' | 'figures' | 'proposals' | 'sites' | 'releases' | 'notices' | 'forks' | 'accounts',
  Text
> = {
  today: { vi: 'Hôm nay', en: 'Today' },
  figures: { vi: 'Thống kê', en: 'Figures' },
  proposals: { vi: 'Đề xuất', en: 'Proposals' },
  sites: { vi: 'Chi nhánh', en: 'Sites' },
  releases: { vi: 'Phát hành', en: 'Releases' },
  notices: { vi: 'Thông báo', en: 'Notices' },
  forks: { vi: 'Số liệu trùng', en: 'Conflicts' },
  accounts: { vi: 'Tài khoản', en: 'Accounts' },
};

export const hqRoleWords: Record<HqRole, Text> = {
  viewer: { vi: 'người xem', en: 'viewer' },
  editor: { vi: 'người biên tập', en: 'editor' },
  administrator: { vi: 'người quản trị', en: 'administrator' },
};
