import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepEnrolment } from '../../../main/services/outbox/enrolment-file.ts';
import type { Fetch } from '../../../main/services/outbox/hq-post.ts';
import { readGroup } from '../../../main/services/releases/hq-word.ts';
import { sendReleases } from '../../../main/services/releases/sending.ts';
import { openSiteReleases } from '../../../main/services/releases/site-releases.ts';
import type { WordText } from '../../../shared/domain/hq/branch-poll.ts';
import type { SignedText } from '../../../shared/domain/hq/enrolment.ts';
import type { HqReleases, SeenNotice } from '../../../shared/domain/hq/release.ts';
import type { NewNotice } from '../../../shared/domain/signage/notice.ts';
import { card, samplePack } from '../content/sample.ts';
import { createPublisher } from '../releases/publisher.ts';
import { temporaryFolder } from '../sandbox.ts';
import { enrolledSite, fetchOf, hqRequest, openHq, signedIn } from './hq-sandbox.ts';

// Releases are made, sent and installed, every file of them synced.
vi.setConfig({ testTimeout: 20_000 });

let tokens: Record<'editor' | 'viewer', string>;
let opened: Awaited<ReturnType<typeof openHq>>;
const account = { name: 'bien-tap', password: 'một mật khẩu dài' };

beforeAll(async () => {
  opened = await openHq();
  const { accounts } = opened.hq.services;
  await accounts.make({ ...account, role: 'editor' });
  await accounts.make({ ...account, name: 'nguoi-xem', role: 'viewer' });
  tokens = {
    editor: (await accounts.signIn(account.name, account.password, 'test')).token,
    viewer: (await accounts.signIn('nguoi-xem', account.password, 'test')).token,
  };
}, 60_000);
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A PC that is enrolled and shows content, as after a start of its app. */
async function enrolledBranch(code: string, { fetch, group }: { fetch?: Fetch; group?: string } = {}) {
  const home = temporaryFolder();
  keepEnrolment(home, await enrolledSite(opened.hq, code, { group: group ?? null }));
  const shown: string[] = [];
  const over: string[] = [];
  const site = await openSiteReleases(
    home,
    join(import.meta.dirname, '..', '..', 'sample-pack'),
    Date.now,
    () => {},
  );
  const { releases, word } = site.follow({
    id: () => code,
    settings: {},
    fetch: fetch ?? fetchOf(opened.hq, code),
    notices: {
      post: ({ id }: NewNotice) => {
        shown.push(id);
        return { notices: [], safe: false };
      },
      end: (id) => {
        over.push(id);
        return { notices: [], safe: false };
      },
    },
  });
  const round = async () => {
    await word.ask();
    await releases.check();
  };
  return { home, releases, word, round, shown, over, content: site.content };
}

const folder = mkdtempSync(join(tmpdir(), 'tantam-hq-releases-'));
let publisher: Awaited<ReturnType<typeof createPublisher>>;

test('an editor sends releases, and an enrolled branch shows them without being told anything by hand', async () => {
  publisher = await createPublisher(folder);
  const sample = samplePack();
  sample.put(card, 'name.vi', 'Bản của trung tâm');
  const { revision } = await publisher.release(sample.folder, 'Bản đầu');
  const sent = await sendReleases(folder, 'https://hq.example', account, fetchOf(opened.hq), 100);
  expect(sent).toBe(10);
  const branch = await enrolledBranch('hoan-kiem-1');
  await branch.round();
  expect([branch.content.pack.procedures[0]?.name.vi, branch.releases.state().trouble]).toEqual([
    'Bản của trung tâm',
    null,
  ]);
  await branch.word.ask();
  const viewer = await signedIn(opened.hq, 'viewer');
  const { releases, reports } = (await (await viewer('/api/releases')).json()) as HqReleases;
  const names = await opened.hq.services.names();
  expect([names.revision, names.pack.procedures[0]?.name.vi]).toEqual([revision, 'Bản của trung tâm']);
  expect(releases).toEqual([
    expect.objectContaining({ number: 1, title: 'Bản đầu', revision, groups: [], percent: 100 }),
  ]);
  expect(reports).toEqual([
    expect.objectContaining({ site: 'hoan-kiem-1', release: 1, revision, onTrial: true, trouble: null }),
  ]);
});

test('what is sent a second time is not sent again, and changes nothing', async () => {
  const before = readFileSync(join(opened.config.home, 'content', 'metadata', 'timestamp.json'), 'utf8');
  const sent = await sendReleases(folder, 'https://hq.example', account, fetchOf(opened.hq));
  expect(sent).toBe(5);
  expect(readFileSync(join(opened.config.home, 'content', 'metadata', 'timestamp.json'), 'utf8')).toBe(
    before,
  );
});

test('a tampered upload is refused with a sentence, and what is given out stays', async () => {
  const tampered = join(temporaryFolder(), 'tampered');
  cpSync(folder, tampered, { recursive: true });
  const timestamp = join(tampered, 'metadata', 'timestamp.json');
  writeFileSync(timestamp, readFileSync(timestamp, 'utf8').replace('"version": 1', '"version": 9'));
  await expect(sendReleases(tampered, 'https://hq.example', account, fetchOf(opened.hq))).rejects.toThrow(
    'Headquarters does not take it: What is given out stays as it was. What the upload offers is refused: its timestamp metadata carries 0 good signatures of the 1 that it needs.',
  );
  const given = await opened.hq.handle(hqRequest('/content/metadata/timestamp.json'), { from: 'test' });
  expect(await given.text()).toBe(readFileSync(join(folder, 'metadata', 'timestamp.json'), 'utf8'));
});

test.each([
  ['metadata/../../hq-keys.json', 404],
  ['metadata/..%2F..%2Fhq-keys.json', 404],
  ['drafts/targets.json', 404],
  ['blobs/aa/nothing', 404],
])('nobody is given %s', async (path, status) => {
  const answer = await opened.hq.handle(hqRequest(`/content/${path}`), { from: 'test' });
  expect(answer.status).toBe(status);
});

test.each([
  ['metadata/timestamp.json', 'viewer', 403],
  ['metadata/timestamp.json', undefined, 401],
  ['../hq-keys.json', 'editor', 404],
  ['metadata/..%2F..%2Fhq-keys.json', 'editor', 422],
  [`blobs/aa/${'a'.repeat(64)}`, 'editor', 422],
  [`blobs/aa/${'a'.repeat(64)}?at=7&more`, 'editor', 422],
  ['metadata/timestamp.json?at=-1', 'editor', 400],
] as const)('an upload of %s by %s is answered with %i', async (path, role, status) => {
  const token = role && tokens[role];
  const answer = await opened.hq.handle(
    new Request(`https://hq.example/content/${path}`, {
      method: 'PUT',
      body: 'x',
      ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    }),
    { from: 'test' },
  );
  expect(answer.status).toBe(status);
});

test('a release for a group reaches the sites that headquarters has in it', async () => {
  const pilot = await enrolledBranch('ba-dinh-1', { group: 'thi-diem' });
  const other = await enrolledBranch('tay-ho-1');
  await publisher.release(samplePack().folder, 'Bản thí điểm', { groups: ['thi-diem'], percent: 0 });
  await sendReleases(folder, 'https://hq.example', account, fetchOf(opened.hq));
  for (const branch of [pilot, other]) await branch.round();
  expect([pilot, other].map(({ releases }) => releases.state().inUse?.number)).toEqual([2, 1]);
  expect([pilot, other].map(({ home }) => readGroup(home))).toEqual(['thi-diem', null]);
});

test('an unchanged timestamp is asked for by its tag, and nothing else is asked', async () => {
  const asked: string[] = [];
  const hq = fetchOf(opened.hq);
  const branch = await enrolledBranch('tay-ho-2', {
    fetch: async (address, init) => {
      const answer = await hq(address, init);
      asked.push(`${new URL(address).pathname} ${answer.status}`);
      return answer;
    },
  });
  await branch.round();
  asked.length = 0;
  await branch.round();
  expect(asked).toEqual(['/api/poll 200', '/content/metadata/timestamp.json 304']);
});

test('a download that broke off goes on from where it was', async () => {
  const hq = fetchOf(opened.hq);
  const ranges: string[] = [];
  let breaks = 1;
  const branch = await enrolledBranch('tay-ho-3', {
    fetch: async (address, init) => {
      const answer = await hq(address, init);
      const range = new Headers(init.headers).get('range');
      if (range) ranges.push(`${range} ${answer.status}`);
      if (!address.includes('/blobs/') || breaks === 0) return answer;
      breaks -= 1;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const broken = new ReadableStream({
        start(controller) {
          controller.enqueue(bytes.subarray(0, 40));
        },
        pull(controller) {
          controller.error(new Error('broken off'));
        },
      });
      return new Response(broken, { status: answer.status });
    },
  });
  await branch.round();
  expect(branch.releases.state()).toMatchObject({ inUse: null, trouble: { kind: 'unreachable' } });
  await branch.round();
  expect([branch.releases.state().inUse?.number, ranges]).toEqual([1, ['bytes=40- 206']]);
});

test('an urgent notice is shown at the next poll of the sites it is for, and ends there, too', async () => {
  const here = await enrolledBranch('dong-da-1', { group: 'noi-thanh' });
  const there = await enrolledBranch('soc-son-1', { group: 'ngoai-thanh' });
  const editor = await signedIn(opened.hq, 'editor');
  const now = opened.clock();
  const notice = {
    id: '0190f6f0-0000-7000-8000-000000000001',
    headline: 'Hệ thống tạm dừng đến 16 giờ',
    severity: 'severe',
    from: new Date(now).toISOString(),
    until: new Date(now + 3_600_000).toISOString(),
    screens: ['lobby'],
    groups: ['noi-thanh'],
  };
  expect((await editor('/api/notices', notice)).status).toBe(201);
  opened.clock.setTo(new Date(now + 2_000).toISOString());
  for (const branch of [here, there]) for (let poll = 0; poll < 2; poll += 1) await branch.word.ask();
  expect([here.shown, there.shown]).toEqual([[notice.id], []]);
  await editor(`/api/notices/${notice.id}/end`, {});
  opened.clock.setTo(new Date(now + 4_000).toISOString());
  await here.word.ask();
  await here.word.ask();
  expect([here.shown, here.over]).toEqual([[notice.id], [notice.id]]);
});

test('an answer that HQ did not sign for this very poll shows no notice', async () => {
  const hq = fetchOf(opened.hq);
  const answers: SignedText[] = [];
  const forged = {
    id: '0190f6f0-0000-7000-8000-000000000002',
    headline: 'Giả mạo',
    severity: 'severe',
    from: '2026-11-20T00:00:00Z',
    until: '2036-11-20T00:00:00Z',
  };
  const ways: ((said: SignedText) => SignedText)[] = [
    (said) => ({ ...said, text: said.text.replace('"notices":[]', `"notices":[${JSON.stringify(forged)}]`) }),
    (said) => answers.at(-1) ?? said,
    ({ text }) => ({
      text: JSON.stringify({ ...(JSON.parse(text) as WordText), notices: [forged] }),
      signature: 'A'.repeat(86),
    }),
  ];
  let way: ((said: SignedText) => SignedText) | undefined;
  const branch = await enrolledBranch('dong-da-2', {
    group: 'mot-nhom',
    fetch: async (address, init) => {
      const answer = await hq(address, init);
      if (!address.endsWith('/api/poll')) return answer;
      const said = (await answer.json()) as SignedText;
      const changed = way ? way(said) : said;
      answers.push(said);
      return Response.json(changed);
    },
  });
  await branch.word.ask();
  expect(branch.word.group()).toBe('mot-nhom');
  for (way of ways) await branch.word.ask();
  expect(branch.shown).toEqual([]);
});

test('a PC that was shut out is not answered any more', async () => {
  const answers: number[] = [];
  const hq = fetchOf(opened.hq);
  const branch = await enrolledBranch('dong-da-3', {
    fetch: async (address, init) => {
      const answer = await hq(address, init);
      answers.push(answer.status);
      return answer;
    },
  });
  const editor = await signedIn(opened.hq, 'editor');
  const { installations } = (await (await editor('/api/installations?site=dong-da-3')).json()) as {
    installations: { id: string }[];
  };
  await branch.word.ask();
  await editor(`/api/installations/${installations[0]?.id}/revoke`, {});
  await branch.word.ask();
  expect(answers).toEqual([200, 403]);
});

test('an editor holds a release back, lets it go to a group, and stops it; who has it keeps it', async () => {
  const editor = await signedIn(opened.hq, 'editor');
  const pilot = await enrolledBranch('stage-1', { group: 'stage-pilot' });
  const other = await enrolledBranch('stage-2');
  const stage = async (groups: string[], percent: number) => {
    const answer = await editor('/api/releases/1/stage', { groups, percent });
    return ((await answer.json()) as HqReleases).releases.find(({ number }) => number === 1)?.stage;
  };
  const inUse = async () => {
    for (const { round } of [pilot, other]) await round();
    return [pilot, other].map(({ releases }) => releases.state().inUse?.number ?? null);
  };
  for (const { number } of ((await (await editor('/api/releases')).json()) as HqReleases).releases)
    await editor(`/api/releases/${number}/stage`, { groups: [], percent: 0 });
  expect(await inUse()).toEqual([null, null]);
  expect(await stage(['stage-pilot'], 0)).toEqual({ groups: ['stage-pilot'], percent: 0 });
  expect(await inUse()).toEqual([1, null]);
  expect(await stage([], 0)).toEqual({ groups: [], percent: 0 });
  expect(await inUse()).toEqual([1, null]);
  expect(await stage([], 100)).toEqual({ groups: [], percent: 100 });
  expect(await inUse()).toEqual([1, 1]);
});

test('a release that is new goes no further at first than whoever sends it says', async () => {
  const editor = await signedIn(opened.hq, 'editor');
  const { number } = await publisher.release(samplePack().folder, 'Đi từng bước');
  const stage = { groups: ['stage-pilot'], percent: 0 };
  await sendReleases(folder, 'https://hq.example', { ...account, stage }, fetchOf(opened.hq));
  const { releases } = (await (await editor('/api/releases')).json()) as HqReleases;
  expect(releases.find((release) => release.number === number)?.stage).toEqual(stage);
});

test('only an editor stages, and only what is given out', async () => {
  const [editor, viewer] = [await signedIn(opened.hq, 'editor'), await signedIn(opened.hq, 'viewer')];
  const all = { groups: [], percent: 100 };
  expect((await viewer('/api/releases/1/stage', all)).status).toBe(403);
  const unknown = await editor('/api/releases/999/stage', all);
  expect([unknown.status, await unknown.json()]).toEqual([
    404,
    expect.objectContaining({ code: 'unknown-release' }),
  ]);
});

test('headquarters see which PC took a notice, and which one that it is for has not', async () => {
  const editor = await signedIn(opened.hq, 'editor');
  const first = await enrolledBranch('notice-1', { group: 'notice-seen' });
  await enrolledBranch('notice-2', { group: 'notice-seen' });
  const id = '0190f6f0-0000-7000-8000-00000000000a';
  const { clock } = opened;
  const until = new Date(clock() + 3_600_000).toISOString();
  const from = new Date(clock()).toISOString();
  const groups = ['notice-seen'];
  const headline = 'Hệ thống tạm dừng';
  await editor('/api/notices', { id, headline, severity: 'severe', from, until, groups });
  const seen = async () => {
    const { notices } = (await (await editor('/api/notices')).json()) as { notices: SeenNotice[] };
    const found = notices.find((notice) => notice.id === id);
    return { taken: found?.taken.map(({ site }) => site), waiting: found?.waiting.map(({ site }) => site) };
  };
  expect(await seen()).toEqual({ taken: [], waiting: ['notice-1', 'notice-2'] });
  clock.moveTo(new Date(clock() + 2_000).toISOString());
  await first.word.ask();
  await first.word.ask();
  expect(await seen()).toEqual({ taken: ['notice-1'], waiting: ['notice-2'] });
});
