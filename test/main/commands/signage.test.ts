import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { siteProgram } from '../../../main/commands/commands.ts';
import { openNoticeFolder } from '../../../main/services/notice-folder.ts';
import { trustFolder } from '../../../main/services/releases/site-releases.ts';
import { openTrust } from '../../../main/services/releases/trust.ts';
import { Plan } from '../../../shared/domain/signage/plan.ts';
import { samplePack } from '../content/sample.ts';
import { createPublisher } from '../releases/publisher.ts';
import { id, tapped } from '../sample-events.ts';
import { openApp, request, signIn, temporaryFolder } from '../sandbox.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const shipped = join(root, 'resources', 'packs', 'hanoi');
const planOfSaturday = '/api/screens/lobby/plan?day=2026-11-21';
const printPlan = ['signage', 'plan', '--screen', 'lobby', '--day', '2026-11-21', '--json'];

test('the printed plan is of the release in use and without what the desk has hidden, as the screens get it', async () => {
  const released = samplePack();
  released.put('signage.json', 'items.0.durationMs', 7_000);
  const stick = join(temporaryFolder(), 'stick');
  const publisher = await createPublisher(stick);
  await publisher.release(released.folder, 'Bản mới');
  const { app, config, clock } = await openApp();
  openTrust(trustFolder(config.home), clock).establish(publisher.root());
  const desk = await signIn(app);
  expect((await desk('/api/releases/install', { folder: stick })).status).toBe(201);
  await desk('/api/lobby-choice/items/today', { shown: false });

  const { edition, ...plan } = Plan.parse(await (await app.handle(request(planOfSaturday))).json());
  expect(edition).toBeDefined();
  expect(plan.items.map((item) => [item.id, item.durationMs])).toEqual([
    ['three-steps', 7_000],
    ['red-dot', 3_000],
  ]);
  expect(JSON.parse(await tantam(config, ...printPlan))).toEqual(plan);
  await app.close();
  expect(JSON.parse(await tantam(config, ...printPlan))).toEqual(plan);
}, 30_000);

test('the printed plan has the tips that the counts of the last days bring', async () => {
  const { app, config } = await openApp({ packFolder: shipped });
  for (let n = 1; n <= 3; n += 1) {
    const sent = await app.handle(
      request('/api/assists', { ...tapped, id: id(n), difficulties: ['afraid'] }),
    );
    expect(sent.status).toBe(201);
  }
  const { items } = Plan.parse(JSON.parse(await tantam(config, ...printPlan)));
  expect(items.map((item) => item.id)).toContain('info-thuc-hanh');
}, 30_000);

test('before the first start there is a plan to print, and nothing is chosen', async () => {
  const config = { home: temporaryFolder(), packFolder: samplePack().folder };
  const { items } = Plan.parse(JSON.parse(await tantam(config, ...printPlan)));
  expect(items.map((item) => item.id)).toEqual(['three-steps', 'red-dot', 'today']);
});

test('a notice for a screen that does not exist is refused with those there are, and shown nowhere', async () => {
  const config = { home: temporaryFolder(), packFolder: samplePack().folder };
  const add = (screen: string) =>
    tantam(
      config,
      ...['notice', 'add', '--text', 'Mất điện', '--until', '2099-01-01T10:00', '--screens', screen],
    );
  await expect(add('roof')).rejects.toThrow(
    'There is no screen "roof" in the content pack. It has: lobby. Name one of these, or none to show the notice on every screen.',
  );
  const notices = () => openNoticeFolder(config.home).read(Date.now()).notices;
  expect(notices()).toEqual([]);
  expect(await add('lobby')).toMatch(/^Shown: /);
  expect(notices()).toMatchObject([{ screens: ['lobby'] }]);
});

/** What a command prints, run on a data folder and a pack. */
async function tantam(config: { home: string; packFolder: string }, ...words: string[]): Promise<string> {
  vi.stubEnv('TANTAM_HOME', config.home);
  vi.stubEnv('TANTAM_PACK', config.packFolder);
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  print.mockClear();
  await siteProgram(root).program.parseAsync(['node', 'tantam', ...words]);
  return print.mock.calls.map(([line]) => String(line)).join('\n');
}
