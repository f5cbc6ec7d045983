import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderSource } from '../../../main/services/releases/release-source.ts';
import type { ReleaseName } from '../../../main/services/releases/shelf.ts';
import type { SigningKey } from '../../../main/services/releases/signing-key.ts';
import { trustFolder } from '../../../main/services/releases/site-releases.ts';
import { type Branch, openBranch, releasesOf } from './branch.ts';
import { createPublisher, type Publisher, signer } from './publisher.ts';
import { tamperedMetadata } from './tampered-metadata.ts';
import { tamperedReleases } from './tampered-releases.ts';
import { tamperedRoots } from './tampered-roots.ts';
import { createWorkshop } from './workshop.ts';

const ground = mkdtempSync(join(tmpdir(), 'tantam-tampering-'));
const at = (name: string) => join(ground, name);
const pack = join(import.meta.dirname, '..', '..', 'sample-pack');
const tamperings = [...tamperedMetadata, ...tamperedRoots, ...tamperedReleases];
let publisher: Publisher;
let stranger: SigningKey;

/** What a branch has: release 1, or 2. Its trust is put back as it was for every case. */
const branches = new Map<1 | 2, Branch>();

/** `old` holds release 1, `new` both, of which no file is the same; `foreign` those of other people. */
beforeAll(async () => {
  publisher = await createPublisher(at('new'));
  await publisher.release(pack, 'Bản một');
  cpSync(at('new'), at('old'), { recursive: true });
  cpSync(pack, at('pack'), { recursive: true });
  for (const { parentPath, name } of readdirSync(at('pack'), { recursive: true, withFileTypes: true })) {
    if (name.includes('.')) appendFileSync(join(parentPath, name), ' ');
  }
  await publisher.release(at('pack'), 'Bản hai');
  const others = await createPublisher(at('foreign'));
  for (const title of ['Bản một', 'Bản hai', 'Bản ba']) await others.release(pack, title);
  stranger = await signer('stranger');
  for (const [number, name] of [
    [1, 'old'],
    [2, 'new'],
  ] as const) {
    const branch = await openBranch(at(`has-${number}`), { hq: folderSource(at(name)) });
    branch.trust.establish(publisher.root());
    await branch.releases.check();
    await branch.releases.noteSign({ revision: branch.content.revision, played: true });
    cpSync(trustFolder(branch.home), at(`trust-${number}`), { recursive: true });
    branches.set(number, branch);
  }
}, 60_000);

afterAll(() => rmSync(ground, { recursive: true, force: true }));

test('there are more than sixty ways to tamper with a release', () => {
  expect(new Set(tamperings.map(({ title }) => title)).size).toBeGreaterThan(60);
});

test.each(tamperings)(
  'when $title, the last good release keeps playing',
  async ({ tamper, says, has = 1 }) => {
    const { home, content, shelf } = branches.get(has) as Branch;
    const [folder, trust] = [at('tampered'), trustFolder(home)];
    for (const name of [folder, trust]) rmSync(name, { recursive: true, force: true });
    cpSync(at('new'), folder, { recursive: true });
    cpSync(at(`trust-${has}`), trust, { recursive: true });
    // What came well in the case before is no news to this one.
    shelf.tidy();
    tamper(createWorkshop(folder, publisher), { old: 'old', stranger, foreign: 'foreign' });
    const before = content.revision;
    const releases = releasesOf(home, content, folderSource(folder));
    await releases.check();
    expect(releases.state().trouble?.reason).toMatch(says);
    expect(releases.state().trouble?.reason).toMatch(/^[A-Z].*[."]$/s);
    const { current } = shelf.read();
    expect([current?.number, content.revision]).toEqual([has, before]);
    expect((await shelf.prove(current as ReleaseName)).manifest.revision).toBe(before);
  },
);

test('a branch that was offered all of that starts with its last good release', async () => {
  for (const [number, { home }] of branches) expect((await openBranch(home)).number()).toBe(number);
});
