import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trustFolder } from '../../../main/services/releases/site-releases.ts';
import { openTrust } from '../../../main/services/releases/trust.ts';
import type { KioskContent } from '../../../shared/domain/content/kiosk-content.ts';
import type { TipBoard } from '../../../shared/domain/content/tips.ts';
import { Settings } from '../../../shared/domain/desk/settings.ts';
import type { LobbyBoard } from '../../../shared/domain/signage/lobby-choice.ts';
import type { Plan } from '../../../shared/domain/signage/plan.ts';
import { samplePack } from '../content/sample.ts';
import { createPublisher } from '../releases/publisher.ts';
import { id, tapped } from '../sample-events.ts';
import { openApp, request, signIn, temporaryFolder } from '../sandbox.ts';

const packFolder = join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi');

/** A desk open for the head of branch at a site with the shipped pack. */
async function desk() {
  const { app, clock } = await openApp({ packFolder });
  const send = await signIn(app);
  const read = async <Answer>(path: string, body?: unknown) =>
    (await (await send(path, body)).json()) as Answer;
  const shown = async (screen = 'lobby') => {
    const plan = await read<Plan>(`/api/screens/${screen}/plan`);
    return new Set(plan.items.map((item) => item.id));
  };
  return { app, clock, send, read, shown };
}

test('the difficulties of the last week choose what the lobby shows and which answers come first, until they are switched off', async () => {
  const { clock, read, shown } = await desk();
  for (let n = 1; n <= 4; n += 1) {
    await read('/api/assists', {
      ...tapped,
      id: id(n),
      difficulties: n < 4 ? ['afraid', 'payment'] : ['afraid'],
    });
  }
  expect((await read<TipBoard>('/api/tips')).tips).toEqual([]);
  expect(await shown()).not.toContain('info-thuc-hanh');

  clock.moveTo('2026-11-21T09:00:00+07:00');
  const board = await read<TipBoard>('/api/tips');
  expect([board.from, board.to]).toEqual(['2026-11-14', '2026-11-20']);
  expect(board.tips).toMatchObject([
    { difficulty: 'afraid', count: 4, state: 'chosen', name: { vi: 'Lo làm sai, ngại thao tác' } },
    { difficulty: 'payment', count: 3, state: 'chosen' },
  ]);
  expect(await shown()).toContain('info-thuc-hanh');
  const { handbook } = await read<KioskContent>('/api/content');
  expect(handbook.faq?.slice(0, 2).map((entry) => entry.id)).toEqual(
    board.tips[0]?.faq.map((entry) => entry.id),
  );
  expect(handbook.vocabularies?.difficulties.terms.slice(0, 2).map((term) => term.id)).toEqual([
    'afraid',
    'payment',
  ]);

  const off = await read<TipBoard>('/api/tips/afraid', { on: false });
  expect([off.tips[0]?.state, off.off]).toEqual([
    'switched-off',
    [{ id: 'afraid', title: { vi: 'Lo làm sai, ngại thao tác', en: expect.any(String) } }],
  ]);
  expect(await shown()).not.toContain('info-thuc-hanh');
  await read('/api/tips/afraid', { on: true });
  clock.moveTo('2026-11-28T09:00:00+07:00');
  expect((await read<TipBoard>('/api/tips')).tips).toEqual([]);
}, 30_000);

test('the tips of a day stay as they are while it runs, whatever is added to yesterday or taken back, and tomorrow knows of it', async () => {
  const { clock, read, shown } = await desk();
  for (let n = 1; n <= 3; n += 1)
    await read('/api/assists', { ...tapped, id: id(n), difficulties: ['afraid'] });
  clock.moveTo('2026-11-20T16:00:00+07:00');
  const tomorrow = '/api/screens/lobby/plan?day=2026-11-21';
  const itemsOf = async (path: string) => (await read<Plan>(path)).items.map((item) => item.id);
  expect(await itemsOf(tomorrow)).toContain('info-thuc-hanh');
  await read(`/api/assists/${id(3)}/void`, { id: id(4) });
  expect(await itemsOf(tomorrow)).not.toContain('info-thuc-hanh');

  clock.moveTo('2026-11-20T23:45:00+07:00');
  expect(await itemsOf(tomorrow)).not.toContain('info-thuc-hanh');
  await read('/api/assists', { ...tapped, id: id(5), difficulties: ['afraid'] });
  clock.moveTo('2026-11-21T09:00:00+07:00');
  expect(await shown()).not.toContain('info-thuc-hanh');
  clock.moveTo('2026-11-22T09:00:00+07:00');
  expect(await shown()).toContain('info-thuc-hanh');
}, 30_000);

test('what is hidden is in no plan, a screen loops the playlist that was chosen, and only those in charge may choose', async () => {
  const { app, send, read, shown } = await desk();
  const before = await read<LobbyBoard>('/api/lobby-choice');
  expect(before.items.find((item) => item.id === 'hom-nay')).toMatchObject({ kind: 'counts', shown: true });
  expect(await shown()).toContain('hom-nay');
  await read('/api/lobby-choice/items/hom-nay', { shown: false });
  expect(await shown()).not.toContain('hom-nay');
  const after = await read<LobbyBoard>('/api/lobby-choice/items/hom-nay', { shown: true });
  expect(after.items).toEqual(before.items);

  expect(await shown()).toContain('tvc-1-phut');
  await read('/api/lobby-choice/screens/lobby', { playlist: 'truc-tiep' });
  expect(await shown()).not.toContain('tvc-1-phut');
  expect((await send('/api/lobby-choice/screens/lobby', { playlist: 'nowhere' })).status).toBe(404);
  expect((await send('/api/lobby-choice/items/nowhere', { shown: true })).status).toBe(404);
  expect((await app.handle(request('/api/lobby-choice/items/hom-nay', { shown: false }))).status).toBe(401);
}, 30_000);

test('a release without the playlist that was chosen takes no screen down, and the desk says so until somebody chooses again', async () => {
  const stick = join(temporaryFolder(), 'stick');
  const publisher = await createPublisher(stick);
  await publisher.release(samplePack().folder, 'Không còn vòng chiếu ấy');
  const floor = samplePack();
  const quiet = { id: 'quiet', title: { vi: 'Yên', en: 'Quiet' }, entries: [{ item: 'red-dot' }] };
  floor.put('signage.json', 'playlists.1', quiet);
  const settings = Settings.parse({
    screens: [{ id: 'stairs', title: { vi: 'Cầu thang', en: 'Stairs' }, playlist: 'quiet' }],
  });
  const { app, config, clock } = await openApp({ packFolder: floor.folder, settings });
  const send = await signIn(app);
  const read = async <Answer>(path: string, body?: unknown) =>
    (await (await send(path, body)).json()) as Answer;
  const items = async (screen: string) =>
    (await read<Plan>(`/api/screens/${screen}/plan`)).items.map(({ id }) => id);
  const screens = async () => (await read<LobbyBoard>('/api/lobby-choice')).screens;
  const lobby = { id: 'lobby', title: { vi: 'Màn hình sảnh', en: 'Lobby screen' } };
  const stairs = { id: 'stairs', title: { vi: 'Cầu thang', en: 'Stairs' } };

  await read('/api/lobby-choice/screens/lobby', { playlist: 'quiet' });
  expect(await screens()).toEqual([
    { ...lobby, playlist: 'quiet' },
    { ...stairs, playlist: 'quiet' },
  ]);
  expect(await items('lobby')).toEqual(['red-dot']);

  openTrust(trustFolder(config.home), clock).establish(publisher.root());
  expect((await send('/api/releases/install', { folder: stick })).status).toBe(201);
  expect(await screens()).toEqual([
    { ...lobby, playlist: 'everyday', gone: 'quiet' },
    { ...stairs, playlist: 'everyday', gone: 'quiet' },
  ]);
  expect(await items('lobby')).toContain('three-steps');
  expect(await items('stairs')).toContain('three-steps');

  await read('/api/lobby-choice/screens/lobby', { playlist: 'everyday' });
  expect(await screens()).toEqual([
    { ...lobby, playlist: 'everyday' },
    { ...stairs, playlist: 'everyday', gone: 'quiet' },
  ]);
}, 30_000);
