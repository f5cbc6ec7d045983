import type { AppUpdateState } from '../../shared/domain/hq/app-update.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of which version of the app runs, and how it stands with the next. */
export const updateWords = {
  headline: { vi: 'Phiên bản phần mềm', en: 'Version of the app' },
  runs: (version: string): Text => ({
    vi: `Đang chạy phiên bản ${version}.`,
    en: `Version ${version} runs.`,
  }),
  notHere: {
    vi: 'Phần mềm ở đây chạy từ một thư mục nên trang này không thay được. Máy khóa bằng “tantam lockdown linux” tự thay cả thư mục vào ban đêm; ở máy khác, người quản trị thay thư mục ấy.',
    en: 'It runs from a folder here, which this page cannot replace. A machine that “tantam lockdown linux” has locked replaces it at night; elsewhere an administrator does.',
  },
  looking: { vi: 'Đang hỏi bản mới…', en: 'Asking for a new version…' },
  taking: {
    vi: 'Đang nhận bản mới và mở thử, có thể mất vài phút…',
    en: 'The new version is coming in and is tried; this may take some minutes…',
  },
  leaving: {
    vi: 'Phần mềm tự mở lại khi chi nhánh đã đóng cửa và không còn ai ở máy.',
    en: 'The app starts anew once the site is closed and nobody is at the machine.',
  },
  next: (version: string): Text => ({
    vi: `Phiên bản ${version} mở thử được và sẽ chạy từ lần mở sau.`,
    en: `Version ${version} was tried, starts here, and runs from the next start.`,
  }),
  ready: (version: string): Text => ({
    vi: `Phiên bản ${version} đã nằm sẵn trên máy này, đúng như đã ký.`,
    en: `Version ${version} lies ready on this machine, as it was signed.`,
  }),
  byCommand: {
    vi: 'Sau giờ đóng cửa, bạn cài bằng quyền quản trị:',
    en: 'After closing, install it as an administrator:',
  },
  byHand: {
    vi: 'Sau giờ đóng cửa, bạn tắt phần mềm rồi chép tệp này đè lên tệp đang dùng:',
    en: 'After closing, end the app and put this file in the place of the one in use:',
  },
  offered: (title: string): Text => ({
    vi: `Có bản mới: “${title}”.`,
    en: `A new one is offered: “${title}”.`,
  }),
  comesItself: {
    vi: 'Máy tự đổi sang bản này sau giờ đóng cửa, khi không còn ai ở máy.',
    en: 'It comes into use by itself after closing, when nobody is at the machine.',
  },
  isFetched: {
    vi: 'Máy tự nhận về sau giờ đóng cửa, rồi trang này chỉ cách cài.',
    en: 'It is fetched after closing, and this page then says how to install it.',
  },
  notAutomatic: {
    vi: 'Máy được đặt là không tự nhận. Sau giờ đóng cửa, bạn bấm “Nhận bản mới”.',
    en: 'The settings say not to bring it in by itself. After closing, press “Bring it in”.',
  },
  failed: (number: number): Text => ({
    vi: `Máy đã bỏ bản phát hành ${number} và giữ phiên bản trước; bản ấy không được thử lại.`,
    en: `Release ${number} was given up here and the version before it runs; it is not tried again.`,
  }),
  unreachable: {
    vi: 'Chưa hỏi được bản mới. Máy tự hỏi lại, bạn không phải làm gì.',
    en: 'No answer could be had yet. It is asked again by itself; you need do nothing.',
  },
  refused: {
    vi: 'Bản mới không đúng như đã ký nên máy không nhận; phiên bản đang chạy giữ nguyên. Bạn báo giúp trung tâm nhé.',
    en: 'What is offered is not what was signed and was refused; what runs stays. Please tell headquarters.',
  },
  local: {
    vi: 'Máy chưa nhận được bản mới; phiên bản đang chạy giữ nguyên. Bạn xem chi tiết bên dưới nhé.',
    en: 'This machine could not take the new version; what runs stays. See the details below.',
  },
  checked: (time: string): Text => ({
    vi: `Không có gì mới, hỏi lần gần nhất lúc ${time}.`,
    en: `Nothing is new; last asked at ${time}.`,
  }),
  notAsked: { vi: 'Chưa hỏi lần nào từ khi mở.', en: 'Not asked since the start.' },
  alone: {
    vi: 'Máy chưa nối với trung tâm, cài đặt cũng chưa nêu nơi nhận bản mới (“updates”), nên máy không hỏi ai.',
    en: 'The machine is not enrolled with headquarters and the settings name no place (“updates”), so nobody is asked.',
  },
  untrustedHq: {
    vi: 'Trung tâm chưa phát bản phần mềm nào cho loại máy này. Khi có bản đầu tiên, máy tự biết ai ký.',
    en: 'Headquarters gives out no app of this kind yet. With the first one this machine hears who signs.',
  },
  untrustedPlace: {
    vi: 'Máy chưa biết tin bản phần mềm do ai ký nên chưa hỏi. Bạn nhận tệp 1.root.json từ tay người bạn tin, rồi chạy:',
    en: 'This machine was not told whose versions to believe, so it does not ask. Take 1.root.json from a trusted hand and run:',
  },
  details: { vi: 'Chi tiết kỹ thuật', en: 'Technical details' },
  look: { vi: 'Hỏi bản mới', en: 'Look for a new one' },
  take: { vi: 'Nhận bản mới', en: 'Bring it in' },
  back: { vi: 'Về phiên bản trước', en: 'Go back to the one before' },
} satisfies Words;

/** What a person enters who tells a machine whose versions of the app to believe. */
export const trustCommand = 'tan-tam update trust 1.root.json';

/**
 * What stands with the app, in the order in which it is said.
 *
 * @param timeOf an instant as people read it
 */
export function updateSentences(state: AppUpdateState, timeOf: (instant: string) => string): Text[] {
  const { kind, trusts, asks, doing, offered, ready, next, failed, trouble, checkedAt } = state;
  const sentences = [updateWords.runs(state.version)];
  if (kind === null) return [...sentences, updateWords.notHere];
  if (next !== null) sentences.push(updateWords.next(next));
  if (doing !== 'nothing') sentences.push(updateWords[doing]);
  if (ready) sentences.push(updateWords.ready(ready.version));
  else if (offered && next === null) sentences.push(updateWords.offered(offered.title), comingOf(state));
  if (failed) sentences.push(updateWords.failed(failed.number));
  if (asks === null) return [...sentences, updateWords.alone];
  if (!trusts) {
    return [...sentences, asks === 'headquarters' ? updateWords.untrustedHq : updateWords.untrustedPlace];
  }
  if (trouble) sentences.push(updateWords[trouble.kind]);
  else if (!offered && !ready && next === null && doing === 'nothing') {
    sentences.push(checkedAt === null ? updateWords.notAsked : updateWords.checked(timeOf(checkedAt)));
  }
  return sentences;
}

function comingOf({ automatic, replacesItself }: AppUpdateState): Text {
  if (!automatic) return updateWords.notAutomatic;
  return replacesItself ? updateWords.comesItself : updateWords.isFetched;
}
