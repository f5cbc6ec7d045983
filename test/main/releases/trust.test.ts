import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftRenewal, draftRoot, signDrafts } from '../../../main/services/releases/drafting.ts';
import { publish } from '../../../main/services/releases/publishing.ts';
import { folderSource } from '../../../main/services/releases/release-source.ts';
import { newKey, openKey } from '../../../main/services/releases/signing-key.ts';
import { openTrust } from '../../../main/services/releases/trust.ts';
import { handMovedClock, temporaryFolder } from '../sandbox.ts';
import { createPublisher, type Publisher, publisherOf, signer } from './publisher.ts';
import { createWorkshop } from './workshop.ts';

const pack = join(import.meta.dirname, '..', '..', 'sample-pack');

const ground = mkdtempSync(join(tmpdir(), 'tantam-trust-'));
let keys: Publisher['keys'];
afterAll(() => rmSync(ground, { recursive: true, force: true }));
beforeAll(async () => {
  const publisher = await createPublisher(join(ground, 'releases'));
  ({ keys } = publisher);
  await publisher.release(pack, 'Bản một');
  cpSync(publisher.path, join(ground, 'old'), { recursive: true });
  await publisher.release(pack, 'Bản hai');
}, 60_000);

/** A publisher with two releases, the folder as it was after the first, and a machine that has seen both. */
async function seen() {
  const folder = temporaryFolder();
  cpSync(join(ground, 'releases'), join(folder, 'releases'), { recursive: true });
  const publisher = publisherOf(join(folder, 'releases'), keys);
  const clock = handMovedClock(Date.now());
  const state = join(folder, 'trust');
  const trust = openTrust(state, clock);
  trust.establish(publisher.root());
  const newest = folderSource(publisher.path);
  await trust.refresh(newest);
  return { publisher, clock, state, trust, old: folderSource(join(ground, 'old')), newest };
}

test('a machine whose state was damaged still refuses what is older than what it saw', async () => {
  const { state, trust, old, newest } = await seen();
  for (const role of ['timestamp', 'snapshot', 'targets'])
    writeFileSync(join(state, `${role}.json`), 'damaged');
  await expect(trust.refresh(old)).rejects.toThrow(
    'The timestamp metadata has version 1; this machine has seen version 2 before. Older content is refused.',
  );
  expect((await trust.refresh(newest)).offers.map(({ number }) => number)).toEqual([2, 1]);
  for (const role of ['timestamp', 'snapshot', 'targets']) rmSync(join(state, `${role}.json`));
  await expect(trust.refresh(old)).rejects.toThrow('this machine has seen version 2 before');
});

test('what nobody published again for a month is out of date', async () => {
  const { trust, clock, newest } = await seen();
  const now = clock();
  clock.setTo(new Date(now + 31 * 86_400_000).toISOString());
  await expect(trust.refresh(newest)).rejects.toThrow(
    /is out of date since .* Publish it anew, or set this machine's clock right\.$/,
  );
  clock.setTo(new Date(now).toISOString());
  expect((await trust.refresh(newest)).offers).toHaveLength(2);
});

test('a clock that stands before the newest timestamp was signed makes nothing older believable', async () => {
  const { publisher, trust, clock } = await seen();
  const workshop = createWorkshop(publisher.path, publisher);
  const before = new Date(Date.now() + 60_000).toISOString();
  const after = new Date(Date.now() + 120_000).toISOString();
  workshop.forge('timestamp', (signed) =>
    Object.assign(signed, { version: 3, expires: before, issued: after }),
  );
  clock.setTo('2020-01-01T00:00:00Z');
  await expect(trust.refresh(folderSource(publisher.path))).rejects.toThrow(/is out of date since/);
});

test('high numbers that a thief of the publishing key gave out are undone by a new key', async () => {
  const { publisher, trust, newest } = await seen();
  const workshop = createWorkshop(publisher.path, publisher);
  workshop.forge('timestamp', (signed) => Object.assign(signed, { version: 2_000_000_000 }));
  await trust.refresh(newest);
  const { an, binh } = publisher.keys;
  const online = await signer('online-2');
  draftRoot(
    publisher.folder,
    { root: [an, binh], targets: [an, binh], online: [online], threshold: 2 },
    Date.now(),
  );
  draftRenewal(publisher.folder, Date.now());
  for (const key of [an, binh]) signDrafts(publisher.folder, key);
  // The publisher's own folder is as it was before the theft.
  workshop.forge('timestamp', (signed) => Object.assign(signed, { version: 2 }));
  publish(publisher.folder, online, Date.now());
  expect((await trust.refresh(newest)).offers).toHaveLength(2);
});

test('a machine believes nobody before it was told whom, and is told once', async () => {
  const { publisher, state, newest } = await seen();
  const others = await createPublisher(join(temporaryFolder(), 'others'));
  await others.release(pack, 'Của người khác');
  const fresh = openTrust(join(state, 'fresh'), Date.now);
  await expect(fresh.refresh(newest)).rejects.toThrow('tantam release trust <root.json>');
  expect(() => fresh.establish(Buffer.from('{}'))).toThrow('The root metadata is not as it must be');
  fresh.establish(publisher.root());
  fresh.establish(publisher.root());
  expect(() => fresh.establish(others.root())).toThrow('This machine believes other keys already.');
  expect((await fresh.refresh(newest)).offers).toHaveLength(2);
});

test('a root that does not sign itself is nothing to begin with', async () => {
  const { publisher, state } = await seen();
  const root = JSON.parse(String(publisher.root()));
  root.signatures.pop();
  expect(() =>
    openTrust(join(state, 'fresh'), Date.now).establish(Buffer.from(JSON.stringify(root))),
  ).toThrow(
    'What the file given offers is refused: its root metadata carries 1 good signatures of the 2 that it needs.',
  );
});

test('a key opens by its passphrase only, and its file shows nothing of it', async () => {
  const { file, card } = await newKey('an', 'bốn năm từ khó đoán', 1);
  expect(file).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
  expect(file).not.toMatch(/PRIVATE/);
  expect(await openKey(file, 'bốn năm từ khó đoán')).toMatchObject(card);
  await expect(openKey(file, 'bốn năm từ khác hẳn')).rejects.toThrow('The key cannot be opened');
  await expect(newKey('an', 'ngắn')).rejects.toThrow('at least 12 letters');
});

test('the state of a machine is replaced as a whole, and nothing half-written is taken for it', async () => {
  const { state, clock, newest } = await seen();
  const before = readFileSync(join(state, 'timestamp.json'), 'utf8');
  writeFileSync(join(state, 'timestamp.json.123.part'), 'half');
  const again = openTrust(state, clock);
  await again.refresh(newest);
  expect(readFileSync(join(state, 'timestamp.json'), 'utf8')).toBe(before);
});
