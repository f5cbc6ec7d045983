import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openNoticeFolder } from '../../main/services/notice-folder.ts';
import { createNotices } from '../../main/services/notices.ts';
import { createStream } from '../../main/services/stream.ts';
import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import { handMovedClock, openApp, request, temporaryFolder } from './sandbox.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const storm = { id: id(1), headline: 'Bão đang vào gần', until: '2026-11-20T11:00:00+07:00' };
const asNotice = {
  id: id(1),
  headline: 'Bão đang vào gần',
  severity: 'severe',
  from: '2026-11-20T02:00:00.000Z',
  until: '2026-11-20T04:00:00.000Z',
};

/** Notices in a data folder, with what they told the stream. */
function open(home = temporaryFolder(), clock = handMovedClock()) {
  const stream = createStream();
  const heard: StreamMessage[] = [];
  stream.subscribe((message) => heard.push(message));
  const notices = createNotices(home, { clock, stream });
  onTestFinished(() => notices.close());
  return { home, clock, notices, heard };
}

test('a notice is told at once, stands until it ends by itself, and is there again after a new start', () => {
  const { home, clock, notices, heard } = open();
  const above = { notices: [asNotice], safe: false };
  expect(notices.post(storm)).toEqual(above);
  expect(heard).toEqual([{ kind: 'above', above }]);
  expect(notices.post({ ...storm, headline: 'Khác' })).toEqual(above);
  expect(open(home, clock).notices.above()).toEqual(above);
  clock.moveTo('2026-11-20T10:59:59.999+07:00');
  expect(notices.above()).toEqual(above);
  clock.moveTo('2026-11-20T11:00:00+07:00');
  expect(notices.above()).toEqual({ notices: [], safe: false });
});

test('a test card is told at once, and gives the screen back after ten minutes', () => {
  const { clock, notices, heard } = open();
  const above = { notices: [], safe: false, cards: ['lobby'] };
  expect(notices.setCard('lobby', true)).toEqual(above);
  expect(heard).toEqual([{ kind: 'above', above }]);
  clock.moveTo('2026-11-20T09:09:59.999+07:00');
  expect(notices.above()).toEqual(above);
  clock.moveTo('2026-11-20T09:10:00+07:00');
  expect(notices.above()).toEqual({ notices: [], safe: false });
  notices.setCard('lobby', true);
  expect(notices.setCard('lobby', false)).toEqual({ notices: [], safe: false });
});

test('the gravest notice stands first, then the newest', () => {
  const { clock, notices } = open();
  notices.post(storm);
  clock.moveTo('2026-11-20T09:10:00+07:00');
  notices.post({ ...storm, id: id(2), headline: 'Mất điện' });
  notices.post({ ...storm, id: id(3), headline: 'Cháy', severity: 'extreme' });
  expect(notices.above().notices.map(({ headline }) => headline)).toEqual([
    'Cháy',
    'Mất điện',
    'Bão đang vào gần',
  ]);
});

test('a notice that is ended is over, and ending it again changes nothing', () => {
  const { notices, heard } = open();
  notices.post(storm);
  expect(notices.end(id(1))).toEqual({ notices: [], safe: false });
  expect(notices.end(id(1))).toEqual({ notices: [], safe: false });
  expect(heard).toHaveLength(2);
});

test('the safe slide is switched on and off, and stays on over a new start', () => {
  const { home, clock, notices } = open();
  expect(notices.setSafe(true)).toEqual({ notices: [], safe: true });
  expect(open(home, clock).notices.above().safe).toBe(true);
  expect(notices.setSafe(false)).toEqual({ notices: [], safe: false });
});

test.each([
  [
    'over already',
    { until: '2026-11-20T08:00:00+07:00' },
    'The notice is over since 2026-11-20T08:00:00+07:00.',
  ],
  ['over before it begins', { from: '2026-11-20T12:00:00+07:00' }, 'before it begins'],
])('a notice that is %s is refused', (_, changes, reason) => {
  expect(() => open().notices.post({ ...storm, ...changes })).toThrow(reason);
});

test('what another process writes into the folder is told; a file that is none is passed over', async () => {
  const { home, notices, heard } = open();
  writeFileSync(join(home, 'notices', `${id(5)}.json`), '{"id":');
  writeFileSync(join(home, 'notices', `${id(6)}.json`), JSON.stringify(asNotice));
  openNoticeFolder(home).add({ ...asNotice, severity: 'severe' });
  await expect.poll(() => heard.length, { timeout: 5_000 }).toBe(1);
  expect(notices.above().notices).toEqual([asNotice]);
});

test('a clock that was set ahead by mistake ends no notice for good', () => {
  const { clock, notices } = open();
  notices.post(storm);
  clock.moveTo('2026-11-21T08:00:00+07:00');
  expect(notices.above().notices).toEqual([]);
  clock.moveTo('2026-11-20T09:00:01+07:00');
  expect(notices.above().notices).toEqual([asNotice]);
  clock.moveTo('2026-11-21T11:00:01+07:00');
  expect(notices.above().notices).toEqual([]);
  clock.moveTo('2026-11-20T09:00:02+07:00');
  expect(notices.above().notices).toEqual([]);
});

test('a process that is killed while it adds notices leaves every one that it told of, and none by half', async () => {
  const home = temporaryFolder();
  const script = `
    const { openNoticeFolder } = await import(${JSON.stringify(join(import.meta.dirname, '..', '..', 'main', 'services', 'notice-folder.ts'))});
    const folder = openNoticeFolder(${JSON.stringify(home)});
    for (let n = 1; ; n += 1) {
      const id = '01900000-0000-7000-8000-' + String(n).padStart(12, '0');
      folder.add({ ...${JSON.stringify(asNotice)}, id });
      process.stdout.write(id + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const gone = new Promise((done) => child.on('exit', done));
  let said = '';
  child.stdout.on('data', (piece) => {
    said += piece;
    if (said.split('\n').length > 20) child.kill('SIGKILL');
  });
  await gone;
  const told = said.split('\n').slice(0, -1);
  const now = Date.parse('2026-11-20T09:00:00+07:00');
  const found = openNoticeFolder(home)
    .read(now)
    .notices.map((notice) => notice.id);
  expect(told.filter((one) => !found.includes(one))).toEqual([]);
  expect(readdirSync(join(home, 'notices')).filter((name) => name.endsWith('.json'))).toHaveLength(
    found.length,
  );
}, 30_000);

test('over the API anybody sees what stands above the plans; only an open desk changes it', async () => {
  const { app } = await openApp();
  expect(await (await app.handle(request('/api/notices'))).json()).toEqual({ notices: [], safe: false });
  expect((await app.handle(request('/api/notices', storm))).status).toBe(401);
  const desk = await (await app.handle(request('/api/staff/first-pin', { pin: '274091' }))).json();
  const send = async (path: string, body: unknown) => {
    const sent = request(path, body);
    sent.headers.set('authorization', `Bearer ${desk.token}`);
    const answer = await app.handle(sent);
    return { status: answer.status, body: await answer.json() };
  };
  expect(await send('/api/notices', storm)).toEqual({
    status: 201,
    body: { notices: [asNotice], safe: false },
  });
  expect(
    (await send('/api/notices', { ...storm, id: id(2), until: '2026-11-20T08:00:00+07:00' })).status,
  ).toBe(422);
  expect(await send('/api/notices', { ...storm, id: id(3), screens: ['lobby', 'roof'] })).toMatchObject({
    status: 422,
    body: {
      code: 'refused-notice',
      detail:
        'There is no screen "roof" in the content pack. It has: lobby. Name one of these, or none to show the notice on every screen.',
    },
  });
  expect((await send('/api/notices', { ...storm, id: id(4), screens: ['lobby'] })).body.notices).toHaveLength(
    2,
  );
  await send(`/api/notices/${id(4)}/end`, {});
  expect((await send('/api/screens/safe', { safe: true })).body).toEqual({ notices: [asNotice], safe: true });
  expect((await send(`/api/notices/${id(1)}/end`, {})).body).toEqual({ notices: [], safe: true });
}, 30_000);
