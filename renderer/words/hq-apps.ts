import type { AppKind } from '../../shared/domain/hq/app-version.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of the versions of the app that go out. */
export const hqAppWords = {
  headline: { vi: 'Phần mềm', en: 'The app' },
  help: {
    vi: 'Bản phần mềm cũng do hai người ký rồi gửi lên bằng “tantam release send”. Phần mềm đã cài tự lấy bản mới về ngoài giờ mở cửa, và máy khóa bằng “tantam lockdown linux” cũng vậy. AppImage và thư mục chạy tự thay, nếu bản mới mở được trên máy ấy; bộ cài thì kỹ thuật viên của chi nhánh cài.',
    en: 'Two people sign versions of the app, too, and send them by “tantam release send”. The installed app brings them in by itself outside opening hours, as does a PC that “tantam lockdown linux” has locked. An AppImage and a folder that is run replace themselves if the new one starts on that PC; an installer is run by the site’s technician.',
  },
  none: {
    vi: 'Chưa có bản phần mềm nào được gửi lên.',
    en: 'No version of the app has been sent here yet.',
  },
  version: (version: string, title: string): Text => ({
    vi: `Phiên bản ${version}: ${title}`,
    en: `Version ${version}: ${title}`,
  }),
  of: (kind: string, made: string, size: string): Text => ({
    vi: `${kind} · soạn lúc ${made} · ${size}`,
    en: `${kind} · made at ${made} · ${size}`,
  }),
  have: (have: number, of: number): Text => ({
    vi: `${have} trên ${of} máy đang chạy bản này hoặc mới hơn`,
    en: `${have} of ${of} PCs run it or a newer one`,
  }),
  asSaid: {
    vi: 'Tính theo phiên bản mà máy báo khi gửi số liệu gần nhất.',
    en: 'By the version that each PC named when it last sent counts.',
  },
} satisfies Words;

/** How a version reaches a PC. */
export const appKindWords: Record<AppKind, Text> = {
  archive: { vi: 'Thư mục chạy (.tar.gz)', en: 'Folder that is run (.tar.gz)' },
  appimage: { vi: 'AppImage cho Linux', en: 'AppImage for Linux' },
  nsis: { vi: 'Bộ cài cho Windows', en: 'Installer for Windows' },
  deb: { vi: 'Gói deb cho Linux', en: 'deb package for Linux' },
  portable: { vi: 'Bản chạy ngay cho Windows', en: 'Portable app for Windows' },
};
