import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEventFacts } from '../../../main/hq/figures/event-facts.ts';
import { loadPack } from '../../../main/services/content/pack/pack-load.ts';
import { eventBodies } from '../../../shared/domain/counters/event.ts';
import { guided } from '../sample-events.ts';

const names = await loadPack(join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi'));
const factsOf = createEventFacts(names);
const inVietnamese = (body: object) =>
  factsOf(JSON.stringify(body)).map(({ called, said }) => `${called.vi}: ${said.vi}`);

test('an event is told by the names of the content, without what it leaves open', () => {
  expect(inVietnamese({ ...guided, shift: null })).toEqual([
    'Thủ tục: Đăng ký khai sinh',
    'Kết quả: Tự làm được',
    'Cách ghi: Hướng dẫn trên máy',
    'Thời gian: 7 phút',
    'Ngôn ngữ: Tiếng Việt',
    expect.stringMatching(/^Vướng mắc: [^-]+, [^-]+$/),
    'Nhóm đối tượng: Người cao tuổi',
    expect.stringMatching(/^Người hỗ trợ: [^-]+$/),
    expect.stringMatching(/^Nơi hỗ trợ: [^-]+$/),
  ]);
  const play = { screen: 'lobby', shownAt: '2026-11-20T02:00:05.000Z', durationMs: 15_000, end: 'complete' };
  expect(inVietnamese(play)).toEqual([
    'Màn hình: Màn hình sảnh',
    'Chiếu từ lúc: 09:00:05 20/11/2026',
    'Chiếu trong: 15 s',
    'Kết thúc: chiếu trọn',
  ]);
  expect(inVietnamese({ event: 'e', assist: { group: 'youth' } })).toEqual([
    'Sự kiện: e',
    expect.stringMatching(/^Nhóm đối tượng: (?!youth)/),
  ]);
});

test('what the content does not name, and what another version says, stands as it was recorded', () => {
  expect(inVietnamese({ procedure: 'thu-tuc-da-bo', weather: ['sunny', 3], constructor: 'x' })).toEqual([
    'Thủ tục: thu-tuc-da-bo',
    'weather: sunny, 3',
    'constructor: x',
  ]);
  expect(inVietnamese({ outcome: 'toString' })).toEqual(['Kết quả: toString']);
  expect(factsOf('not JSON').map(({ said }) => said.vi)).toEqual(['not JSON']);
});

test('every field that an event may have is called something', () => {
  const fields = Object.values(eventBodies).flatMap((body) => Object.keys(body.shape));
  const unnamed = fields.filter(
    (field) => field !== 'assist' && inVietnamese({ [field]: 'x' })[0]?.startsWith(`${field}:`),
  );
  expect(unnamed).toEqual([]);
});
