import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trustFolder } from '../../../main/services/releases/site-releases.ts';
import { openTrust } from '../../../main/services/releases/trust.ts';
import type { ReleaseState } from '../../../shared/domain/hq/release-api.ts';
import type { NewPlay } from '../../../shared/domain/signage/play.ts';
import type { ScreenReport } from '../../../shared/domain/signage/screen-report.ts';
import { card, samplePack } from '../content/sample.ts';
import { openApp, request, signIn, temporaryFolder } from '../sandbox.ts';
import { createPublisher } from './publisher.ts';

test('a technician installs a release from a stick at the desk; a restart on a broken shipped pack shows it', async () => {
  const stick = join(temporaryFolder(), 'stick');
  const publisher = await createPublisher(stick);
  const pack = samplePack();
  pack.put(card, 'name.vi', 'Bản trên USB');
  const { revision } = await publisher.release(pack.folder, 'Bản trên USB');

  const floor = samplePack();
  const { app, config, clock } = await openApp({ packFolder: floor.folder });
  const name = async (of = app) => {
    const content = (await (await of.handle(request('/api/content'))).json()) as {
      procedures: { name: { vi: string } }[];
    };
    return content.procedures[0]?.name.vi;
  };
  const before = (await (await app.handle(request('/api/health'))).json()) as {
    content: { revision: string };
  };
  const order = { folder: stick };
  expect((await app.handle(request('/api/releases/install', order))).status).toBe(401);
  const desk = await signIn(app);
  const untold = await desk('/api/releases/install', order);
  expect([untold.status, ((await untold.json()) as { detail: string }).detail]).toEqual([
    422,
    'This machine was not told whose releases to believe. Tell it by: tantam release trust <root.json>',
  ]);
  openTrust(trustFolder(config.home), clock).establish(publisher.root());
  const installed = await desk('/api/releases/install', order);
  expect(installed.status).toBe(201);
  expect((await installed.json()) as ReleaseState).toMatchObject({
    inUse: { number: 1, title: 'Bản trên USB' },
    asksHq: false,
  });
  expect(await name()).toBe('Bản trên USB');
  for (const known of [before.content.revision, revision]) {
    expect((await app.handle(request(`/media/${known}/pictures/red-dot.png`))).status).toBe(200);
  }
  expect((await app.reloadContent()).changed).toBe(false);
  const state = async (of = app) =>
    (await (await of.handle(request('/api/releases'))).json()) as ReleaseState;
  const report = (item: string, end: NewPlay['end'], revisionShown = revision) =>
    app.handle(request('/api/screens/lobby/reports', reportOf(item, end, revisionShown)));
  expect((await report(randomUUID(), 'complete')).status).toBe(201);
  await report('red-dot', 'complete', before.content.revision);
  expect((await state()).onTrial).toBe(true);
  await report('red-dot', 'complete');
  expect((await state()).onTrial).toBe(false);
  await app.close();

  floor.write('signage.json', 'spoilt');
  const { app: next } = await openApp({ ...config, packFolder: floor.folder });
  expect(await name(next)).toBe('Bản trên USB');
  expect(await state(next)).toMatchObject({ inUse: { number: 1 } });
}, 30_000);

/** What the lobby screen tells of one item. */
function reportOf(item: string, end: NewPlay['end'], revision: string): ScreenReport {
  const at = '2026-11-20T02:00:00.000Z';
  return {
    run: randomUUID(),
    playing: null,
    plays: [
      {
        id: randomUUID(),
        item,
        planned: item,
        plannedAt: at,
        revision,
        shownAt: at,
        durationMs: 3_000,
        end,
        reason: null,
      },
    ],
    health: {
      lastFrameAgoMs: null,
      frames: 0,
      dropped: 0,
      memoryMb: null,
      clock: null,
      width: 1920,
      height: 1080,
      uptimeMs: 0,
      mended: { layers: 0, pages: 0, processes: 0 },
    },
  };
}
