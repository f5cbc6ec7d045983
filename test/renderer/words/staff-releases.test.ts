import { expect, test } from 'vitest';
import { releaseSentences } from '../../../renderer/words/staff-releases.ts';
import type { ReleaseState } from '../../../shared/domain/hq/release-api.ts';

const quiet: ReleaseState = {
  inUse: { number: 43, title: 'Lịch nghỉ Tết', since: '2026-11-20T02:00:00Z' },
  onTrial: false,
  fetching: null,
  asksHq: true,
  checkedAt: '2026-11-20T09:05:00Z',
  trouble: null,
  fellBackFrom: null,
};
const at = '2026-11-20T09:00:00Z';

test.each<[string, Partial<ReleaseState>, string]>([
  ['all is well', {}, 'Bản 43 “Lịch nghỉ Tết”, dùng từ 02:00. Hỏi trung tâm lần gần nhất lúc 09:05.'],
  [
    'the pack is the shipped one and nobody is asked',
    { inUse: null, asksHq: false, checkedAt: null },
    'Bản đi kèm phần mềm. Máy chưa nối với trung tâm; bản mới cài từ USB.',
  ],
  [
    'a release comes in',
    { fetching: { number: 44, done: 350, of: 1_000 } },
    'Bản 43 “Lịch nghỉ Tết”, dùng từ 02:00. Đang nhận bản 44: 35%. Hỏi trung tâm lần gần nhất lúc 09:05.',
  ],
  [
    'a release was tampered with',
    { trouble: { kind: 'refused', reason: 'The release is refused.', at } },
    'Bản 43 “Lịch nghỉ Tết”, dùng từ 02:00. Bản mới không đúng như trung tâm đã ký nên máy không nhận; nội dung đang chiếu giữ nguyên. Bạn báo giúp trung tâm nhé.',
  ],
  [
    'a release did not play',
    { fellBackFrom: { number: 44, reason: 'Release 44 does not play.', at } },
    'Bản 43 “Lịch nghỉ Tết”, dùng từ 02:00. Bản 44 chiếu không được nên máy đã tự quay về bản trước. Hỏi trung tâm lần gần nhất lúc 09:05.',
  ],
])('the desk says in a line how the content stands when %s', (_, change, line) => {
  const sentences = releaseSentences({ ...quiet, ...change }, (instant) => instant.slice(11, 16));
  expect(sentences.map(({ vi }) => vi).join(' ')).toBe(line);
  expect(sentences.every(({ en }) => en.endsWith('.'))).toBe(true);
});
