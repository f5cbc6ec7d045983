import { expect, test } from 'vitest';
import { storeReportText } from '../../../renderer/words/store-report.ts';
import type { StoreReport } from '../../../shared/domain/store/store-report.ts';

const report: StoreReport = {
  id: 1,
  at: '2026-11-20T02:05:00.000Z',
  damage: 'altered',
  backupAt: '2026-11-20T01:00:00.000Z',
  rescued: 7,
  lastKeptAt: '2026-11-20T01:40:00.000Z',
  missing: 3,
  lastMissingAt: '2026-11-20T01:55:00.000Z',
  keptIn: 'damaged/20261120T020500Z',
};

test('what is missing is told with how many and from when to when, in Hanoi time', () => {
  expect(storeReportText(report)).toEqual({
    vi: 'Lúc 09 giờ 05 ngày 20/11/2026, máy thấy tệp dữ liệu đã bị hỏng nên đã tự khôi phục từ bản sao lưu lúc 08 giờ 00 ngày 20/11/2026, và giữ lại được 7 lượt ghi khác. Đã mất 3 lượt ghi từ sau 08 giờ 40 ngày 20/11/2026 đến 08 giờ 55 ngày 20/11/2026. Bạn còn nhớ lượt nào thì ghi bù lượt ấy. Dữ liệu cũ vẫn còn trong thư mục damaged/20261120T020500Z.',
    en: 'At 09:05 on 2026-11-20 the machine found that its data file was damaged, so it was restored from the backup of 08:00 on 2026-11-20, and 7 records more could be kept. Lost: 3 records made after 08:40 on 2026-11-20 until 08:55 on 2026-11-20. Count again what you remember. The old data is kept in the folder damaged/20261120T020500Z.',
  });
});

test('nothing missing, nothing known and nothing left are each said as they are', () => {
  const { vi: none } = storeReportText({ ...report, rescued: 0, missing: 0, lastMissingAt: null });
  expect(none).toContain('. Không mất lượt ghi nào. ');
  const { vi: unknown } = storeReportText({ ...report, missing: null, lastMissingAt: null });
  expect(unknown).toContain('. Có thể đã mất những lượt ghi từ sau 08 giờ 40 ngày 20/11/2026. Bạn còn');
  const { vi: nothing } = storeReportText({
    ...report,
    damage: 'unreadable',
    backupAt: null,
    rescued: 0,
    lastKeptAt: null,
    missing: null,
    lastMissingAt: null,
  });
  expect(nothing).toBe(
    'Lúc 09 giờ 05 ngày 20/11/2026, máy thấy tệp dữ liệu không đọc được nên đã tự bắt đầu lại từ đầu. Có thể đã mất những lượt ghi trước đó. Bạn còn nhớ lượt nào thì ghi bù lượt ấy. Dữ liệu cũ vẫn còn trong thư mục damaged/20261120T020500Z.',
  );
});
