import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportCsv } from '../../main/services/export.ts';
import { openDatabase } from '../../main/store/database.ts';
import { currentDevice } from '../../main/store/devices.ts';
import { appendEvent } from '../../main/store/events.ts';
import { around, guided, id, tapped } from './sample-events.ts';
import { temporaryFolder } from './sandbox.ts';

const names = new Map([['khai-sinh', { code: '1.001193', name: '=Đăng ký "khai sinh", mới' }]]);

function dayWithThree() {
  const home = temporaryFolder();
  const db = openDatabase(home, '1.0.0', 0);
  appendEvent(db, {
    ...around(1),
    kind: 'assist',
    occurredAt: '2026-11-20T01:00:00.000Z',
    body: { ...guided, procedure: 'khai-sinh', note: '+cần in lại' },
  });
  appendEvent(db, { ...around(2), kind: 'assist', body: tapped });
  appendEvent(db, { ...around(3), kind: 'void', body: { event: id(2) } });
  appendEvent(db, {
    ...around(4),
    kind: 'assist',
    businessDay: '2026-11-21',
    occurredAt: '2026-11-20T17:30:00.000Z',
    clock: 'jumped',
    body: tapped,
  });
  return { home, db, device: currentDevice(db).device };
}

const header =
  'seq,id,business_day,time_hanoi,procedure,procedure_code,procedure_name,outcome,source,minutes,language,content_revision,group,difficulties,helper,place,shift,note,device,clock';

test('a day is one row for each assist that counts, with a byte order mark and text that is no formula', async () => {
  const { home, db, device } = dayWithThree();
  const out = join(home, 'ngày.csv');
  expect(await exportCsv(db, { from: '2026-11-20', to: '2026-11-20' }, out, names)).toBe(1);
  expect(readFileSync(out, 'utf8')).toBe(
    `\uFEFF${header}\r\n1,${id(1)},2026-11-20,2026-11-20T08:00:00+07:00,khai-sinh,1.001193,"'=Đăng ký ""khai sinh"", mới",self,flow,7,vi,abc,elderly,otp-phone page-hangs,union-member,desk,morning,'+cần in lại,${device},ok\r\n`,
  );
  db.close();
});

test('an assist after midnight in Hanoi stands on the next day', async () => {
  const { home, db, device } = dayWithThree();
  const out = join(home, 'two.csv');
  expect(await exportCsv(db, { from: '2026-11-20', to: '2026-11-21' }, out, names)).toBe(2);
  expect(readFileSync(out, 'utf8').trimEnd().split('\r\n').at(-1)).toBe(
    `4,${id(4)},2026-11-21,2026-11-21T00:30:00+07:00,,,,,tap,,vi,abc,,,,,,,${device},jumped`,
  );
  db.close();
});

test('a day without an assist is a header row', async () => {
  const { home, db } = dayWithThree();
  const out = join(home, 'none.csv');
  expect(await exportCsv(db, { from: '2026-11-19', to: '2026-11-19' }, out, names)).toBe(0);
  expect(readFileSync(out, 'utf8')).toBe(`\uFEFF${header}\r\n`);
  db.close();
});

test('a place that cannot be written is refused before anything is touched', async () => {
  const { home, db } = dayWithThree();
  const span = { from: '2026-11-20', to: '2026-11-20' };
  await expect(exportCsv(db, span, join(home, 'absent', 'a.csv'), names)).rejects.toThrow(
    /^The folder .*absent does not exist\./,
  );
  mkdirSync(join(home, 'folder'));
  await expect(exportCsv(db, span, join(home, 'folder'), names)).rejects.toThrow(/is a folder\. Name a file/);
  expect(existsSync(join(home, 'folder.partial'))).toBe(false);
  db.close();
});
