import {
  appendFileSync,
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContentStore } from '../../../main/services/content/content-store.ts';
import {
  draftRenewal,
  draftRoot,
  draftWithdrawal,
  signDrafts,
} from '../../../main/services/releases/drafting.ts';
import { install } from '../../../main/services/releases/install.ts';
import { checkReleases, publish } from '../../../main/services/releases/publishing.ts';
import { folderSource } from '../../../main/services/releases/release-source.ts';
import { card, samplePack } from '../content/sample.ts';
import { handMovedClock, temporaryFolder } from '../sandbox.ts';
import { openBranch, releasesOf } from './branch.ts';
import { createPublisher, everybody, type Publisher, publisherOf, signer } from './publisher.ts';

const ground = mkdtempSync(join(tmpdir(), 'tantam-releases-'));
let keys: Publisher['keys'];
afterAll(() => rmSync(ground, { recursive: true, force: true }));
beforeAll(async () => {
  const publisher = await createPublisher(ground);
  ({ keys } = publisher);
  const pack = join(ground, 'pack');
  cpSync(join(import.meta.dirname, '..', '..', 'sample-pack'), pack, { recursive: true });
  const text = readFileSync(join(pack, card), 'utf8');
  writeFileSync(join(pack, card), text.replace(/"vi": "[^"]*"/, '"vi": "Bản một"'));
  await publisher.release(pack, 'Bản một');
}, 60_000);

/** A publisher with release 1, and a pack that differs a little more each time it is published. */
async function published() {
  const path = join(temporaryFolder(), 'releases');
  cpSync(ground, path, { recursive: true });
  const publisher = publisherOf(path, keys);
  const pack = samplePack();
  const release = (name: string, rollout = everybody) => {
    pack.put(card, 'name.vi', name);
    return publisher.release(pack.folder, name, rollout);
  };
  return { publisher, pack, release, source: folderSource(path) };
}

/** A branch that believes the publisher's root. */
async function branchOf(
  { publisher, source }: Awaited<ReturnType<typeof published>>,
  more: Parameters<typeof openBranch>[1] = {},
) {
  const home = temporaryFolder();
  const branch = await openBranch(home, { hq: source, ...more });
  branch.trust.establish(publisher.root());
  return { ...branch, again: () => openBranch(home, { hq: source, ...more }) };
}

const nameIn = ({ content }: { content: { pack: { procedures: { name: { vi: string } }[] } } }) =>
  content.pack.procedures[0]?.name.vi;

test('a release that two people signed is whole for whoever knows nothing but the first root', async () => {
  const { source, release } = await published();
  await release('Bản hai');
  const offers = await checkReleases(source, Date.now);
  expect(offers.map(({ number }) => number)).toEqual([2, 1]);
});

test('a branch takes a new release into use, keeps three, and starts with the newest', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  for (const name of ['Bản một', 'Bản hai', 'Bản ba', 'Bản bốn']) {
    if (name !== 'Bản một') await hq.release(name);
    await branch.releases.check();
    expect(nameIn(branch)).toBe(name);
  }
  expect(branch.told).toHaveLength(4);
  expect(readdirSync(join(branch.home, 'releases', 'installed')).map((name) => name.split('-')[0])).toEqual([
    '2',
    '3',
    '4',
  ]);
  expect(nameIn(await branch.again())).toBe('Bản bốn');
  expect(branch.releases.state()).toMatchObject({
    inUse: { number: 4, title: 'Bản bốn' },
    onTrial: true,
    trouble: null,
  });
});

test('the same release from a stick, twice, changes nothing', async () => {
  const hq = await published();
  const stick = join(temporaryFolder(), 'stick');
  cpSync(hq.publisher.path, stick, { recursive: true });
  const branch = await branchOf(hq);
  await branch.releases.installFrom(stick);
  const before = [branch.shelf.read(), [...branch.told], nameIn(branch)];
  await branch.releases.installFrom(stick);
  expect([branch.shelf.read(), [...branch.told], nameIn(branch)]).toEqual(before);
});

test('a release that does not fit the app falls back, and is not tried again', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  await branch.releases.check();
  const two = await hq.release('Bản hai');
  await branch.releases.check();
  const failed = { revision: two.revision, played: false };
  await Promise.all(Array.from({ length: 6 }, () => branch.releases.noteSign(failed)));
  expect(nameIn(branch)).toBe('Bản một');
  await branch.releases.check();
  expect(nameIn(branch)).toBe('Bản một');
  expect(branch.releases.state().fellBackFrom).toMatchObject({
    number: 2,
    reason: 'Release 2 does not play: 6 items could not be shown, and none could.',
  });
  await hq.release('Bản ba');
  await branch.releases.check();
  expect(nameIn(branch)).toBe('Bản ba');
});

test('one item that is shown proves a release, and failures after that do not take it away', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  await branch.releases.check();
  const { revision } = branch.content;
  await branch.releases.noteSign({ revision, played: true });
  for (let item = 0; item < 5; item += 1) await branch.releases.noteSign({ revision, played: false });
  expect([branch.number(), branch.releases.state().onTrial]).toEqual([1, false]);
});

test('a release that runs for two minutes has proven itself', async () => {
  const clock = handMovedClock(Date.now());
  const branch = await branchOf(await published(), { clock });
  await branch.releases.check();
  await branch.releases.upkeep();
  expect(branch.releases.state().onTrial).toBe(true);
  clock.setTo(new Date(clock() + 120_000).toISOString());
  await branch.releases.upkeep();
  expect(branch.releases.state().onTrial).toBe(false);
});

test('an app that ends three times soon after it began to show a release starts with the one before', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  await branch.releases.check();
  await branch.releases.noteSign({ revision: branch.content.revision, played: true });
  await hq.release('Bản hai');
  await branch.releases.check();
  const names = [];
  for (let start = 0; start < 5; start += 1) names.push(nameIn(await branch.again()));
  expect(names).toEqual(['Bản hai', 'Bản hai', 'Bản hai', 'Bản một', 'Bản một']);
});

test('a start on a spoilt release, or a spoilt shipped pack, shows the last good one, and without any what is built in', async () => {
  const hq = await published();
  const floor = samplePack();
  const branch = await branchOf(hq, { packFolder: floor.folder });
  await branch.releases.check();
  await hq.release('Bản hai');
  await branch.releases.check();
  floor.write('pack.json', 'spoilt');
  const file = join(branch.shelf.packOf(branch.shelf.read().current as never), card);
  chmodSync(file, 0o600);
  appendFileSync(file, ' ');
  const next = await branch.again();
  expect([next.number(), nameIn(next)]).toEqual([1, 'Bản một']);
  rmSync(join(branch.home, 'releases', 'installed'), { recursive: true });
  const { content } = await branch.again();
  expect([content.revision, content.fault]).toEqual([
    'built-in',
    expect.stringMatching(/^The content pack at .* cannot be used/),
  ]);
});

test('a release goes to its groups first, then to a part of the others, and never back by itself', async () => {
  const hq = await published();
  const pilot = await branchOf(hq, { group: 'thi-diem' });
  const other = await branchOf(hq);
  await hq.release('Bản hai', { groups: ['thi-diem'], percent: 0 });
  for (const branch of [pilot, other]) await branch.releases.check();
  expect([pilot.number(), other.number()]).toEqual([2, 1]);
  const offer = (number: number, percent: number) => ({
    number,
    manifest: `${number}`.padStart(64, '0'),
    length: 1,
    rollout: { groups: [], percent },
  });
  const chosen = Array.from({ length: 1_000 }, (_, index) => other.choose([offer(index + 10, 30)])).filter(
    Boolean,
  );
  expect(chosen.length).toBeGreaterThan(240);
  expect(chosen.length).toBeLessThan(360);
});

test('a release that headquarters withdraws gives way to the newest that is left', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  await hq.release('Bản hai');
  await branch.releases.check();
  draftWithdrawal(hq.publisher.folder, 2, Date.now());
  hq.publisher.sign();
  hq.publisher.publish();
  await branch.releases.check();
  expect(nameIn(branch)).toBe('Bản một');
  const three = await hq.release('Bản ba');
  expect(three.number).toBe(3);
});

test('keys change by a root that the old holders signed, and the old keys are worth nothing afterwards', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  await branch.releases.check();
  const { an, binh, online } = hq.publisher.keys;
  const chi = await signer('chi');
  draftRoot(
    hq.publisher.folder,
    { root: [an, chi], targets: [an, chi], online: [online], threshold: 2 },
    Date.now(),
  );
  draftRenewal(hq.publisher.folder, Date.now());
  for (const key of [an, binh]) signDrafts(hq.publisher.folder, key);
  expect(() => publish(hq.publisher.folder, online, Date.now())).toThrow(/1 more signature is needed/);
  signDrafts(hq.publisher.folder, chi);
  publish(hq.publisher.folder, online, Date.now());
  await branch.releases.check();
  expect(branch.releases.state().trouble).toBeNull();
  await hq.publisher.draft(hq.pack.folder, 'Bản của khóa cũ');
  for (const key of [an, binh]) signDrafts(hq.publisher.folder, key);
  expect(() => publish(hq.publisher.folder, online, Date.now())).toThrow(/1 more signature is needed/);
});

test('a pack with an error is not drafted', async () => {
  const { publisher, pack } = await published();
  pack.put(card, 'name.en', undefined);
  await expect(publisher.draft(pack.folder, 'Hỏng')).rejects.toThrow(
    /has 1 error and is not published. The first: procedures\/cap-the-doc-gia.json/,
  );
  expect(publisher.folder.draft('targets')).toBeUndefined();
});

test('what was wished by hand in another process is taken into use', async () => {
  const hq = await published();
  const branch = await branchOf(hq, { clock: Date.now });
  const [offer] = (await branch.trust.refresh(hq.source)).offers;
  if (offer === undefined) throw new Error('There is no offer.');
  await install(branch.shelf, hq.source, offer);
  branch.shelf.want(offer);
  await branch.releases.upkeep();
  expect([branch.number(), branch.shelf.wanted()]).toEqual([1, undefined]);
});

test('a file that is changed after it was brought in is not believed when the content is read again', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  await branch.releases.check();
  const file = join(branch.shelf.packOf(branch.shelf.read().current as never), 'media/pictures/red-dot.png');
  chmodSync(file, 0o600);
  writeFileSync(file, 'something else');
  await expect(branch.releases.reload()).rejects.toThrow(
    'Release 1 was spoilt on this machine: media/pictures/red-dot.png has changed.',
  );
  expect(nameIn(branch)).toBe('Bản một');
});

test('a file that is swapped between the proof and the reading keeps the release out of use', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  const { content } = branch;
  const swapping: ContentStore = {
    ...content,
    use(folder, accept) {
      const file = join(folder, 'pack.json');
      const text = readFileSync(file, 'utf8');
      rmSync(file);
      writeFileSync(file, text.replace('Sample library', 'Somebody else'));
      return content.use(folder, accept);
    },
  };
  const releases = releasesOf(branch.home, swapping, hq.source);
  await releases.check();
  expect(releases.state()).toMatchObject({
    inUse: null,
    trouble: { reason: 'Release 1 was changed while it was read. What was in use stays.' },
  });
  expect(content.pack.head.organisation.en).toBe('Sample library');
});

test('a release whose file became a link is not shown at the next start, and is brought in anew', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  await branch.releases.check();
  const file = join(branch.shelf.packOf(branch.shelf.read().current as never), 'pack.json');
  cpSync(file, join(branch.home, 'same-bytes.json'));
  rmSync(file);
  symlinkSync(join(branch.home, 'same-bytes.json'), file);
  const again = await branch.again();
  expect(again.number()).toBe(0);
  await again.releases.check();
  expect([again.number(), lstatSync(file).isFile()]).toEqual([1, true]);
});

test('only one program at a time brings in a release', async () => {
  const hq = await published();
  const branch = await branchOf(hq);
  await branch.shelf.alone(async () => {
    await branch.releases.check();
  });
  expect(branch.releases.state().trouble?.reason).toBe(
    'Another program is bringing in a release on this machine. Wait until it is done.',
  );
  await branch.releases.check();
  expect(branch.number()).toBe(1);
});
