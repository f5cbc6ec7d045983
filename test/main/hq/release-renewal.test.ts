import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openOnlineKey } from '../../../main/hq/releases/online-key.ts';
import { openReleaseStore, type ReleaseStore } from '../../../main/hq/releases/release-store.ts';
import { draftRenewal, draftRoot } from '../../../main/services/releases/drafting.ts';
import { folderSource } from '../../../main/services/releases/release-source.ts';
import { openTrust } from '../../../main/services/releases/trust.ts';
import { samplePack } from '../content/sample.ts';
import { createPublisher, type Publisher } from '../releases/publisher.ts';
import { temporaryFolder } from '../sandbox.ts';

const dayMs = 24 * 3_600_000;

// Each makes, signs and publishes a release of its own, every file of it synced.
vi.setConfig({ testTimeout: 20_000 });

/** An HQ that gives out a release, and a branch that believes it; both by clocks that are moved by hand. */
async function givenOut({ named }: { named: boolean }) {
  const home = temporaryFolder();
  const publisher = await createPublisher(temporaryFolder());
  const { an, binh, online } = publisher.keys;
  const own = named ? [openOnlineKey(home)] : [];
  const holders = { root: [an, binh], targets: [an, binh], online: [online, ...own], threshold: 2 };
  draftRoot(publisher.folder, holders, Date.now());
  await publisher.release(samplePack().folder, 'Bản đầu');
  const begun = Date.now();
  const at = { hq: begun, branch: begun };
  const store = openReleaseStore(home, () => at.hq);
  const give = async () => {
    await upload(store, publisher);
    await store.publish();
  };
  await give();
  const trust = openTrust(join(temporaryFolder(), 'trust'), () => at.branch);
  trust.establish(publisher.root());
  const content = join(home, 'content');
  const timestamp = () => readFileSync(join(content, 'metadata', 'timestamp.json'), 'utf8');
  return {
    store,
    publisher,
    give,
    content,
    timestamp,
    /** What the branch comes to believe, or why it does not. */
    refresh: (folder = content) =>
      trust.refresh(folderSource(folder)).then(
        ({ offers, expires }) => ({ offers: offers.length, days: Math.round((expires - begun) / dayMs) }),
        (cause: Error) => cause.message,
      ),
    moveTo(day: number) {
      at.hq = at.branch = begun + day * dayMs;
    },
  };
}

/** Brings a publisher's folder to HQ, as `tantam release send` does. */
async function upload(store: ReleaseStore, { path }: Publisher): Promise<void> {
  for (const part of ['blobs', 'targets', 'metadata']) {
    for (const entry of readdirSync(join(path, part), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const bytes = new Blob([readFileSync(file)]).stream();
      await store.upload(file.slice(path.length + 1), bytes, { at: 0, last: true });
    }
  }
}

test('HQ renews what it gives out before it is out of date, as long as what people signed is good', async () => {
  const { store, moveTo, refresh } = await givenOut({ named: true });
  expect(await refresh()).toEqual({ offers: 1, days: 30 });
  const renewed: [number, boolean][] = [];
  for (let day = 0; day <= 60; day += 5) {
    moveTo(day);
    renewed.push([day, await store.renew()]);
  }
  expect(renewed.filter(([, done]) => done).map(([day]) => day)).toEqual([10, 20, 30, 40, 50, 60]);
  expect(await refresh()).toEqual({ offers: 1, days: 90 });
  expect(await store.list()).toMatchObject({ renews: true, releases: [{ number: 1 }] });
});

test('a branch is not kept on what stood before: frozen or brought back, it is refused as before', async () => {
  const { store, content, moveTo, refresh } = await givenOut({ named: true });
  const before = temporaryFolder();
  cpSync(content, before, { recursive: true });
  expect(await refresh(before)).toEqual({ offers: 1, days: 30 });
  moveTo(12);
  expect(await store.renew()).toBe(true);
  expect(await refresh()).toEqual({ offers: 1, days: 42 });
  expect(await refresh(before)).toContain('has version 1, and version 2 was seen before');
  moveTo(43);
  expect(await refresh()).toContain('is out of date since');
  expect(await store.renew()).toBe(true);
  expect(await refresh()).toEqual({ offers: 1, days: 73 });
});

test('an HQ whose key nobody named renews nothing', async () => {
  const { store, moveTo, timestamp, refresh } = await givenOut({ named: false });
  const before = timestamp();
  moveTo(25);
  expect(await store.renew()).toBe(false);
  expect(timestamp()).toBe(before);
  expect(await store.list()).toMatchObject({ renews: false });
  moveTo(31);
  expect(await refresh()).toContain('is out of date since');
});

test('what people signed is not renewed for them: after a year nothing is', async () => {
  const { store, moveTo, timestamp } = await givenOut({ named: true });
  for (let day = 10; day < 365; day += 20) {
    moveTo(day);
    await store.renew();
  }
  const before = timestamp();
  moveTo(366);
  expect(await store.renew()).toBe(false);
  expect(timestamp()).toBe(before);
});

test.each([
  ['before the last signature', -1],
  ['months after all of it was out of date', 91],
])('a clock that stands %s signs nothing', async (_, day) => {
  const { store, moveTo, timestamp } = await givenOut({ named: true });
  const before = timestamp();
  moveTo(day);
  if (day < 0) expect(await store.renew()).toBe(false);
  else await expect(store.renew()).rejects.toThrow('Set the clock right');
  expect(timestamp()).toBe(before);
});

test('a new list of the people is given out also when HQ has renewed more often than they published', async () => {
  const { store, give, moveTo, refresh, publisher } = await givenOut({ named: true });
  for (const day of [10, 20, 30]) {
    moveTo(day);
    await store.renew();
  }
  expect(await refresh()).toEqual({ offers: 1, days: 60 });
  const second = samplePack();
  await publisher.release(second.folder, 'Bản hai');
  await give();
  expect(await refresh()).toEqual({ offers: 2, days: 60 });
  await give();
  expect(await refresh()).toEqual({ offers: 2, days: 60 });
});

test('a list that one person alone signed does not come out by the key of HQ', async () => {
  const { store, give, moveTo, timestamp, publisher } = await givenOut({ named: true });
  moveTo(10);
  await store.renew();
  const before = timestamp();
  draftRenewal(publisher.folder, Date.now());
  publisher.sign(publisher.keys.an);
  const draft = publisher.folder.draft('targets');
  if (draft) publisher.folder.publish('targets', draft);
  await expect(give()).rejects.toThrow('1 good');
  expect(timestamp()).toBe(before);
});
