import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openHqDoor } from '../../../main/doors/hq-door.ts';
import { openOnlineKey } from '../../../main/hq/releases/online-key.ts';
import { keepEnrolment } from '../../../main/services/outbox/enrolment-file.ts';
import type { Fetch } from '../../../main/services/outbox/hq-post.ts';
import { draftRoot } from '../../../main/services/releases/drafting.ts';
import { createHqWord } from '../../../main/services/releases/hq-word.ts';
import { sendReleases } from '../../../main/services/releases/sending.ts';
import { trustFolder } from '../../../main/services/releases/site-releases.ts';
import { openTrust } from '../../../main/services/releases/trust.ts';
import { archiveInstallation } from '../../../main/services/updates/installation.ts';
import { startFault } from '../../../main/services/updates/start-check.ts';
import { kindHere, updateSource } from '../../../main/services/updates/update-place.ts';
import { openUpdates } from '../../../main/services/updates/updates.ts';
import type { HqAppChannel } from '../../../shared/domain/hq/app.ts';
import type { AppKind } from '../../../shared/domain/hq/app-version.ts';
import { samplePack } from '../content/sample.ts';
import { createPublisher, type Publisher, publisherOf } from '../releases/publisher.ts';
import { createWorkshop } from '../releases/workshop.ts';
import { temporaryFolder } from '../sandbox.ts';
import { fails, packApp, releaseApp, works } from '../updates/packed-app.ts';
import { enrolledSite, fetchOf, hqRequest, openHq, signedIn } from './hq-sandbox.ts';

// Versions are made, sent, installed and started.
vi.setConfig({ testTimeout: 30_000 });

const root = join(import.meta.dirname, '..', '..', '..');
const ground = mkdtempSync(join(tmpdir(), 'tantam-hq-apps-'));
const account = { name: 'bien-tap', password: 'một mật khẩu dài' };
let opened: Awaited<ReturnType<typeof openHq>>;
let publisher: Publisher;

/** HQ gives out 0.2.0 as an archive, and renews it: the root names its key. */
beforeAll(async () => {
  opened = await openHq();
  await opened.hq.services.accounts.make({ ...account, role: 'editor' });
  publisher = await createPublisher(join(ground, 'archive'));
  const { an, binh, online } = publisher.keys;
  const machines = [online, openOnlineKey(opened.config.home)];
  const holders = { root: [an, binh], targets: [an, binh], online: machines, threshold: 2 };
  draftRoot(publisher.folder, holders, Date.now());
  await releaseApp(publisher, '0.2.0', packApp(ground, '0.2.0', works));
  await send(publisher.path);
}, 60_000);
afterAll(async () => {
  await opened.close();
  rmSync(ground, { recursive: true, force: true });
});

const send = (folder: string, fetch = fetchOf(opened.hq)) =>
  sendReleases(folder, 'https://hq.example', account, fetch);

const given = (path: string, headers: Record<string, string> = {}) =>
  opened.hq.handle(new Request(`https://hq.example/app/${path}`, { headers }), { from: 'test' });

async function channels(): Promise<HqAppChannel[]> {
  const viewer = await signedIn(opened.hq, 'viewer');
  return ((await (await viewer('/api/apps')).json()) as { channels: HqAppChannel[] }).channels;
}

/** A copy of the publisher's folder, for what is not to be given out after all. */
function copied(): Publisher {
  const path = join(temporaryFolder(), 'archive');
  cpSync(publisher.path, path, { recursive: true });
  return publisherOf(path, publisher.keys);
}

/** An enrolled machine that runs 0.1.0 as an archive and believes the publisher. */
async function machine(code: string, fetch: Fetch = fetchOf(opened.hq)) {
  const [home, app] = [temporaryFolder(), temporaryFolder()];
  keepEnrolment(home, await enrolledSite(opened.hq, code));
  const updates = openUpdates({
    home,
    clock: Date.now,
    site: () => ({ id: code, group: undefined }),
    hours: () => ({ week: [] }),
    installations: { archive: archiveInstallation(app) },
    startFault: (command) => startFault(command, process.env, 10_000),
  });
  updates.trust(publisher.root());
  const source = updateSource({ named: undefined, settings: {}, home, kind: kindHere(app, 'linux') }, fetch);
  const version = () => JSON.parse(readFileSync(join(app, 'current', 'package.json'), 'utf8')).version;
  return { updates, source, version, apply: (running = '0.1.0') => updates.apply(source, running) };
}

test('an enrolled machine finds a version at its headquarters, proves it, starts it and uses it', async () => {
  const { updates, source, apply, version } = await machine('ba-dinh-1');
  expect(source.name).toBe('https://hq.example/app/archive/');
  expect(await updates.check(source)).toEqual({
    number: 1,
    title: 'Bản 0.2.0',
    version: '0.2.0',
  });
  expect(await apply()).toMatchObject({ kind: 'in use', app: { version: '0.2.0' } });
  expect([version(), await updates.check(source)]).toEqual(['0.2.0', undefined]);
  expect(await channels()).toEqual([
    {
      kind: 'archive',
      releases: [
        expect.objectContaining({
          number: 1,
          version: '0.2.0',
          title: 'Bản 0.2.0',
          groups: [],
          percent: 100,
        }),
      ],
      expiresAt: expect.any(String),
      signedUntil: expect.any(String),
      renews: true,
    },
  ]);
});

test('an enrolled PC hears once whose versions of the app of its kind to believe', async () => {
  const home = temporaryFolder();
  keepEnrolment(home, await enrolledSite(opened.hq, 'ba-dinh-9'));
  const believed = openTrust(join(home, 'updates', 'releases', 'trust'), Date.now);
  const polled: string[] = [];
  const complaints: string[] = [];
  let kind: AppKind = 'deb';
  const word = createHqWord({
    home,
    clock: Date.now,
    trust: openTrust(trustFolder(home), Date.now),
    appTrust: () =>
      believed.established ? undefined : { kind, establish: (root) => void believed.establish(root) },
    notices: { post: (notice) => notice as never, end: () => ({}) as never },
    shown: () => ({
      revision: 'sample',
      state: {
        inUse: null,
        onTrial: false,
        fetching: null,
        asksHq: true,
        checkedAt: null,
        trouble: null,
        fellBackFrom: null,
      },
    }),
    fetch: (address, init) => {
      polled.push(JSON.parse(JSON.parse(String(init.body)).text).app ?? 'nothing');
      return fetchOf(opened.hq)(address, init);
    },
    warn: (sentence) => complaints.push(sentence),
  });
  // Nothing is given out as deb.
  await word.ask();
  expect(believed.established).toBe(false);
  kind = 'archive';
  await word.ask();
  await word.ask();
  expect([believed.established, polled, complaints]).toEqual([true, ['deb', 'archive', 'nothing'], []]);
  expect(readFileSync(join(home, 'updates', 'releases', 'trust', 'root.json'))).toEqual(publisher.root());
});

test('by the command line nobody has to name a place on an enrolled machine', async () => {
  const [home, app] = [temporaryFolder(), temporaryFolder()];
  const door = await openHqDoor(opened.hq, { ...opened.config, port: 0, address: undefined });
  try {
    keepEnrolment(home, { ...(await enrolledSite(opened.hq, 'ba-dinh-2')), hq: door.address });
    openTrust(join(home, 'updates', 'releases', 'trust'), Date.now).establish(publisher.root());
    const said = await new Promise<string>((done) => {
      const command = [join(root, 'main', 'cli.ts'), 'update', 'check', '--app', app];
      const env = { ...process.env, TANTAM_HOME: home };
      execFile(process.execPath, command, { env }, (_, output, complaint) => done(output + complaint));
    });
    expect(said).toBe('Release 1 is new: Bản 0.2.0.\n');
  } finally {
    await door.close();
  }
});

test('what somebody names counts before the settings, and these before headquarters; without all three it is said', async () => {
  const home = temporaryFolder();
  const kind = kindHere(undefined, 'linux');
  const place = (named?: string, from?: string) =>
    updateSource({ named, settings: { from }, home, kind }).name;
  expect(() => place()).toThrow(
    /^This machine is not enrolled with headquarters, and no other place is named\./,
  );
  keepEnrolment(home, await enrolledSite(opened.hq, 'ba-dinh-5'));
  expect([place(), place(undefined, '/srv/ban-moi'), place('/media/usb', '/srv/ban-moi')]).toEqual([
    'https://hq.example/app/deb/',
    '/srv/ban-moi',
    '/media/usb',
  ]);
  const file = join(home, 'enrolment.json');
  expect([kindHere(home, 'linux'), kindHere(file, 'linux'), kindHere(undefined, 'win32')]).toEqual([
    'archive',
    'appimage',
    'nsis',
  ]);
});

test('a machine whose kind is not given out is told so', async () => {
  const { updates } = await machine('ba-dinh-6');
  const home = temporaryFolder();
  keepEnrolment(home, await enrolledSite(opened.hq, 'ba-dinh-7'));
  const places = { named: undefined, settings: {}, home, kind: 'nsis' as const };
  await expect(updates.check(updateSource(places, fetchOf(opened.hq)))).rejects.toThrow(
    'Headquarters at https://hq.example gives out no version of the app as nsis.',
  );
});

test('a download goes on where it broke off, and an unchanged timestamp is told by its tag', async () => {
  const { manifest } = (await opened.hq.services.appStores.archive.manifests())[0] ?? {};
  const file = manifest?.files.find(({ path }) => path.endsWith('.tar.gz'));
  const blob = `archive/blobs/${file?.sha256.slice(0, 2)}/${file?.sha256}`;
  const rest = await given(blob, { range: 'bytes=10-' });
  expect([rest.status, (await rest.arrayBuffer()).byteLength]).toEqual([206, (file?.length ?? 0) - 10]);
  const timestamp = await given('archive/metadata/timestamp.json');
  const tag = timestamp.headers.get('etag') ?? '';
  expect((await given('archive/metadata/timestamp.json', { 'if-none-match': tag })).status).toBe(304);
});

test.each([
  ['archive/metadata/../../hq-keys.json', 404],
  ['archive/metadata/..%2F..%2Fhq-keys.json', 404],
  ['archive/drafts/targets.json', 404],
  ['deb/metadata/timestamp.json', 404],
  ['rpm/metadata/timestamp.json', 404],
])('nobody is given %s', async (path, status) => {
  expect((await given(path)).status).toBe(status);
});

test('only an editor uploads and publishes', async () => {
  const put = new Request('https://hq.example/app/archive/metadata/timestamp.json', {
    method: 'PUT',
    body: '{}',
  });
  expect((await opened.hq.handle(put, { from: 'test' })).status).toBe(401);
  expect((await opened.hq.handle(hqRequest('/api/apps/archive/publish', {}), { from: 'test' })).status).toBe(
    401,
  );
  const viewer = await signedIn(opened.hq, 'viewer');
  expect((await viewer('/api/apps/archive/publish', {})).status).toBe(403);
});

const refused: [string, (by: Publisher) => Promise<void> | void, RegExp][] = [
  [
    'a bit of the app is flipped',
    async (by) => {
      await releaseApp(by, '0.3.0', packApp(ground, '0.3.0', works));
      const workshop = createWorkshop(by.path, by);
      workshop.flip(workshop.blobOf('tan-tam-0.3.0.tar.gz'));
    },
    /another SHA-256/,
  ],
  [
    'one person alone signed the list',
    async (by) => {
      await releaseApp(by, '0.3.0', packApp(ground, '0.3.0', works));
      createWorkshop(by.path, by).list(() => {}, [by.keys.an]);
    },
    /carries 1 good signatures? of the 2/,
  ],
  [
    'nobody signed the list',
    async (by) => {
      await releaseApp(by, '0.3.0', packApp(ground, '0.3.0', works));
      createWorkshop(by.path, by).list(() => {}, []);
    },
    /carries 0 good signatures of the 2/,
  ],
  [
    'a package of another kind lies among the archives',
    async (by) => {
      writeFileSync(join(ground, 'tan-tam-0.3.0.deb'), 'a package');
      await releaseApp(by, '0.3.0', join(ground, 'tan-tam-0.3.0.deb'), 'deb');
    },
    /is the app as \w+, and this way goes \w+\. Make a release folder for each kind\./,
  ],
];

test.each(refused)('when %s, what is given out stays as it was', async (_, change, says) => {
  const before = await (await given('archive/metadata/timestamp.json')).text();
  const by = copied();
  await change(by);
  await expect(send(by.path)).rejects.toThrow(says);
  expect(await (await given('archive/metadata/timestamp.json')).text()).toBe(before);
});

/** Carries what is meant for one way to another, as somebody might by mistake or on purpose. */
const misled = (from: string, to: string): Fetch => {
  const hq = fetchOf(opened.hq);
  return (address, init) => hq(address.replace(from, to), init);
};

test('the app is not given out as content, nor content as the app, though the same people signed it', async () => {
  const asContent = misled('/app/archive/', '/content/');
  await expect(
    send(publisher.path, (address, init) =>
      asContent(address.replace('/api/apps/archive/', '/api/releases/'), init),
    ),
  ).rejects.toThrow('Release 1 is a version of the app and no content.');
  const content = publisherOf(join(temporaryFolder(), 'content'), publisher.keys);
  const { an, binh, online } = publisher.keys;
  draftRoot(
    content.folder,
    { root: [an, binh], targets: [an, binh], online: [online], threshold: 2 },
    Date.now(),
  );
  await content.release(samplePack().folder, 'Nội dung');
  const asApp = misled('/content/', '/app/deb/');
  await expect(
    send(content.path, (address, init) => asApp(address.replace('/api/releases/', '/api/apps/deb/'), init)),
  ).rejects.toThrow('Release 1 is no release of the app: it is signed as');
  expect((await channels()).map(({ kind }) => kind)).toEqual(['archive']);
});

test('a version of the app is sent as far as it was signed for, and no stage is named', async () => {
  const stage = { groups: ['thi-diem'], percent: 0 };
  await expect(
    sendReleases(publisher.path, 'https://hq.example', { ...account, stage }, fetchOf(opened.hq)),
  ).rejects.toThrow('A version of the app goes as far as it was signed for.');
});

test('what was given out before does not come back by an older upload', async () => {
  const older = copied();
  await releaseApp(publisher, '0.2.1', packApp(ground, '0.2.1', works));
  await send(publisher.path);
  const now = await (await given('archive/metadata/timestamp.json')).text();
  await send(older.path);
  expect(await (await given('archive/metadata/timestamp.json')).text()).toBe(now);
  expect((await channels())[0]?.releases.map(({ version }) => version)).toEqual(['0.2.1', '0.2.0']);
});

test('a machine takes nothing of an HQ that changes a byte, and keeps what runs when the new does not start', async () => {
  const hq = fetchOf(opened.hq);
  const flipped: Fetch = async (address, init) => {
    const answer = await hq(address, init);
    if (!address.includes('/blobs/')) return answer;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return new Response(bytes, { status: answer.status });
  };
  await expect((await machine('ba-dinh-3', flipped)).apply()).rejects.toThrow(/another SHA-256/);

  const { apply, version } = await machine('ba-dinh-4');
  await apply();
  await releaseApp(publisher, '0.4.0', packApp(ground, '0.4.0', fails));
  await send(publisher.path);
  await expect(apply('0.2.1')).rejects.toThrow(/^Version 0\.4\.0 does not start here: it ended with 4\./);
  expect([version(), await apply('0.2.1')]).toEqual(['0.2.1', { kind: 'nothing new' }]);
});

test('HQ renews the dates of the app as those of the content', async () => {
  const versionOf = async () =>
    (await (await given('archive/metadata/timestamp.json')).json()).signed.version as number;
  const before = await versionOf();
  opened.clock.setTo(new Date(Date.now() + 12 * 24 * 3_600_000).toISOString());
  expect(await opened.hq.services.appStores.archive.renew()).toBe(true);
  expect(await versionOf()).toBe(before + 1);
});
