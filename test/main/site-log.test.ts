import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { keepOutput } from '../../main/kept-output.ts';
import { openSiteLog } from '../../main/services/site-log.ts';
import { handMovedClock, temporaryFolder } from './sandbox.ts';

test('what a process prints is kept with the time, by its first line, and still printed', () => {
  const log = openSiteLog(temporaryFolder(), handMovedClock());
  const printed = new PassThrough();
  keepOutput(log, [printed as never]);
  printed.write('Tận Tâm is ready: http://127.0.0.1:4680/\n');
  printed.write('GET /api/health failed: Error: broken\n    at somewhere\n');
  printed.write('\n');
  expect(log.lines(10)).toEqual([
    '2026-11-20T09:00:00 Tận Tâm is ready: http://127.0.0.1:4680/',
    '2026-11-20T09:00:00 GET /api/health failed: Error: broken',
  ]);
  expect(String(printed.read())).toContain('    at somewhere');
});

test.each([
  ['refused value 0912 345 678', 'refused value •••'],
  ['refused value 001099012345.', 'refused value •••.'],
  ['refused value +84 912 345 678', 'refused value •••'],
  ['/api/assists/0197f0a1-7c0e-7000-8000-000000000001', '/api/assists/0197f0a1-7c0e-7000-8000-000000000001'],
  ['port 4680 after 12345678 ms', 'port 4680 after 12345678 ms'],
])('%j is kept as %j', (said, kept) => {
  const log = openSiteLog(temporaryFolder(), handMovedClock());
  log.note(said);
  expect(log.lines(1)).toEqual([`2026-11-20T09:00:00 ${kept}`]);
});

test('the log of two processes does not grow for ever, and the newest lines are never lost', () => {
  const home = temporaryFolder();
  const [one, other] = [openSiteLog(home, handMovedClock()), openSiteLog(home, handMovedClock())];
  one.note('first');
  writeFileSync(join(home, 'logs', 'tantam.log'), `${'x'.repeat(600 * 1024)}\n2026-11-20T08:59:59 before\n`);
  other.note('after');
  one.note('last');
  expect(one.lines(3).map((line) => line.slice(20))).toEqual(['before', 'after', 'last']);
  expect(readdirSync(join(home, 'logs'))).toEqual(['tantam.log', 'tantam.log.1']);
});

test('a log that cannot be written ends nothing', () => {
  const home = temporaryFolder();
  writeFileSync(join(home, 'logs'), 'a file in its place');
  const log = openSiteLog(home, handMovedClock());
  log.note('said');
  expect(log.lines(5)).toEqual([]);
});
