import type { ReleaseState } from '../../shared/domain/hq/release-api.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of which content this machine shows, and how it stands with the next. */
export const releaseWords = {
  headline: { vi: 'Nội dung đang chiếu', en: 'The content shown' },
  inUse: ({ number, title, since }: { number: number; title: string; since: string }): Text => ({
    vi: `Bản ${number} “${title}”, dùng từ ${since}.`,
    en: `Release ${number}, “${title}”, since ${since}.`,
  }),
  shipped: { vi: 'Bản đi kèm phần mềm.', en: 'The one that came with the app.' },
  onTrial: {
    vi: 'Bản này vừa thay. Nếu chiếu không được, máy tự quay về bản trước.',
    en: 'It has just come. If it does not play, the one before comes back by itself.',
  },
  fetching: ({ number, percent }: { number: number; percent: number }): Text => ({
    vi: `Đang nhận bản ${number}: ${percent}%.`,
    en: `Release ${number} is coming in: ${percent}%.`,
  }),
  fellBack: (number: number): Text => ({
    vi: `Bản ${number} chiếu không được nên máy đã tự quay về bản trước.`,
    en: `Release ${number} did not play; the one before came back by itself.`,
  }),
  unreachable: {
    vi: 'Chưa nhận được bản mới. Máy tự thử lại, bạn không phải làm gì.',
    en: 'No newer release could be had yet. It is tried again by itself; you need do nothing.',
  },
  refused: {
    vi: 'Bản mới không đúng như trung tâm đã ký nên máy không nhận; nội dung đang chiếu giữ nguyên. Bạn báo giúp trung tâm nhé.',
    en: 'The newer release is not what headquarters signed and was refused; what is shown stays. Please tell headquarters.',
  },
  local: {
    vi: 'Máy chưa dùng được bản mới; nội dung đang chiếu giữ nguyên. Bạn xem chi tiết bên dưới nhé.',
    en: 'This machine could not take the newer release; what is shown stays. See the details below.',
  },
  checked: (time: string): Text => ({
    vi: `Hỏi trung tâm lần gần nhất lúc ${time}.`,
    en: `Headquarters last answered at ${time}.`,
  }),
  alone: {
    vi: 'Máy chưa nối với trung tâm; bản mới cài từ USB.',
    en: 'Not connected to headquarters; new releases come on a USB stick.',
  },
  details: { vi: 'Chi tiết kỹ thuật', en: 'Technical details' },
  check: { vi: 'Hỏi trung tâm ngay', en: 'Ask headquarters now' },
  folder: { vi: 'Thư mục bản phát hành trên USB', en: 'Folder of releases on the stick' },
  install: { vi: 'Cài từ USB', en: 'Install from the stick' },
} satisfies Words;

/**
 * What stands with the content, in the order in which it is said.
 *
 * @param timeOf an instant as people read it
 */
export function releaseSentences(state: ReleaseState, timeOf: (instant: string) => string): Text[] {
  const { inUse, onTrial, fetching, fellBackFrom, trouble, asksHq, checkedAt } = state;
  const sentences: Text[] = [
    inUse ? releaseWords.inUse({ ...inUse, since: timeOf(inUse.since) }) : releaseWords.shipped,
  ];
  if (fetching) {
    const percent = fetching.of === 0 ? 0 : Math.floor((100 * fetching.done) / fetching.of);
    sentences.push(releaseWords.fetching({ number: fetching.number, percent }));
  }
  if (onTrial) sentences.push(releaseWords.onTrial);
  if (fellBackFrom) sentences.push(releaseWords.fellBack(fellBackFrom.number));
  if (trouble) sentences.push(releaseWords[trouble.kind]);
  else if (!asksHq) sentences.push(releaseWords.alone);
  else if (checkedAt) sentences.push(releaseWords.checked(timeOf(checkedAt)));
  return sentences;
}
