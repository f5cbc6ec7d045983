import { rmSync, utimesSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openContent } from '../../../main/services/content/content-store.ts';
import { PackError } from '../../../main/services/content/pack/pack-load.ts';
import { card, samplePack } from './sample.ts';

const dot = 'pictures/red-dot.png';

/** The sample pack in use, and the revisions that its listener was told. */
async function openSample() {
  const sample = samplePack();
  const told: string[] = [];
  const content = await openContent(sample.folder, (revision) => told.push(revision));
  return { ...sample, content, told, dotFile: await realpath(sample.at(`media/${dot}`)) };
}

test('a changed pack is in use after a reload, whole and under a revision of its own', async () => {
  const { content, put, told } = await openSample();
  const { revision, pack } = content;
  put(card, 'name.vi', 'Làm thẻ thư viện');
  expect(content.pack).toBe(pack);

  const reloaded = await content.reload();
  expect(reloaded).toEqual({ revision: content.revision, changed: true });
  expect(content.revision).not.toBe(revision);
  expect(content.pack.procedures.map(({ name }) => name.vi)).toEqual(['Làm thẻ thư viện']);
  expect(told).toEqual([content.revision]);
});

test('a reload of the same files changes nothing and tells nobody', async () => {
  const { content, told } = await openSample();
  const { revision } = content;
  expect(await content.reload()).toEqual({ revision, changed: false });
  expect(told).toEqual([]);
});

test('a pack with errors is refused with its reasons, and the one in use stays', async () => {
  const { content, write, told } = await openSample();
  const { revision, pack } = content;
  write(card, '{');
  const refusal = content.reload();
  await expect(refusal).rejects.toBeInstanceOf(PackError);
  await expect(refusal).rejects.toThrow(/cap-the-doc-gia\.json: The file is not JSON/);
  expect(content.revision).toBe(revision);
  expect(content.pack).toBe(pack);
  expect(told).toEqual([]);
});

test('a pack that was refused is taken once it is mended', async () => {
  const { content, read, write, put } = await openSample();
  const good = read(card);
  write(card, '{');
  await expect(content.reload()).rejects.toBeInstanceOf(PackError);
  write(card, good);
  put(card, 'name.vi', 'Làm thẻ');
  expect(await content.reload()).toEqual({ revision: content.revision, changed: true });
});

test('reloads that are asked for at once happen one after the other, the last with the last files', async () => {
  const { content, put, told } = await openSample();
  put(card, 'name.vi', 'Một');
  const both = [content.reload(), content.reload()];
  expect((await Promise.all(both)).map(({ changed }) => changed)).toEqual([true, false]);
  expect(told).toEqual([content.revision]);
});

test('media are served for the revision in use and the one before it, and no other', async () => {
  const { content, put, dotFile } = await openSample();
  const revisions = [content.revision];
  for (const name of ['Một', 'Hai']) {
    put(card, 'name.vi', name);
    revisions.push((await content.reload()).revision);
  }
  const found = await Promise.all(revisions.map((revision) => content.media(revision, dot)));
  expect(found).toEqual([undefined, dotFile, dotFile]);
  expect(await content.media('000000000000', dot)).toBeUndefined();
});

test('the packs of the revision in use and of two before it are at hand, and no others', async () => {
  const { content, put } = await openSample();
  const packs = [[content.revision, content.pack] as const];
  for (const name of ['Một', 'Hai', 'Ba']) {
    put(card, 'name.vi', name);
    const { revision } = await content.reload();
    packs.push([revision, content.pack]);
  }
  const [, one, two, three] = packs.map(([, pack]) => pack);
  expect(packs.map(([revision]) => content.packOf(revision))).toEqual([undefined, one, two, three]);
  await content.reload();
  expect(content.packOf(packs[1]?.[0] as string)).toBe(one);
});

test('a medium that was exchanged without a reload is served to nobody, and after it to the new revision', async () => {
  const { content, read, write, at, dotFile } = await openSample();
  const before = content.revision;
  const bytes = Buffer.concat([Buffer.from(read(`media/${dot}`), 'latin1'), Buffer.from('x')]);
  write(`media/${dot}`, Buffer.from([0x89, ...Buffer.from('PNG\r\n'), ...bytes]));
  utimesSync(at(`media/${dot}`), 1, 1);
  expect(await content.media(before, dot)).toBeUndefined();

  const { revision } = await content.reload();
  expect(await content.media(revision, dot)).toBe(dotFile);
  expect(await content.media(before, dot)).toBeUndefined();
});

test('a medium that was only touched comes back with a reload', async () => {
  const { content, at, dotFile } = await openSample();
  const { revision } = content;
  utimesSync(at(`media/${dot}`), 1, 1);
  expect(await content.media(revision, dot)).toBeUndefined();
  expect(await content.reload()).toEqual({ revision, changed: false });
  expect(await content.media(revision, dot)).toBe(dotFile);
});

test('a folder that is gone is refused and the pack in use stays', async () => {
  const { content, folder } = await openSample();
  const { pack } = content;
  rmSync(folder, { recursive: true });
  await expect(content.reload()).rejects.toThrow(/There is no content pack at/);
  expect(content.pack).toBe(pack);
});
