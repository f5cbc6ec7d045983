import { cpSync, renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPack, PackError } from '../../../../main/services/content/pack/pack-load.ts';
import { temporaryFolder } from '../../sandbox.ts';
import { card, samplePack } from '../sample.ts';
import { sampleHandbook } from '../sample-handbook.ts';

const errorOf = async (folder: string) => {
  const error = await loadPack(folder).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(PackError);
  return error as PackError;
};

test('a sound pack is loaded whole', async () => {
  const { folder, read } = samplePack();
  const { pack, revision } = await loadPack(folder);
  expect(pack).toEqual({
    head: JSON.parse(read('pack.json')),
    sources: JSON.parse(read('sources.json')),
    signage: JSON.parse(read('signage.json')),
    procedures: [JSON.parse(read(card))],
    handbook: {},
  });
  expect(revision).toMatch(/^[0-9a-f]{12}$/);
});

test('a handbook is loaded with the pack', async () => {
  const { folder, write } = samplePack();
  for (const [part, contents] of Object.entries(sampleHandbook)) {
    write(`${part}.json`, JSON.stringify(contents));
  }
  expect((await loadPack(folder)).pack.handbook).toEqual(sampleHandbook);
});

test('the revision is the same for the same files and another for every change', async () => {
  const { folder, write, read, at } = samplePack();
  const revision = async (of: string) => (await loadPack(of)).revision;
  const first = await revision(folder);
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  expect(await revision(copy)).toBe(first);

  write('pack.json', `${read('pack.json')}\n`);
  const second = await revision(folder);
  renameSync(at('media/pictures'), at('media/images'));
  write('signage.json', read('signage.json').replace('pictures/', 'images/'));
  const third = await revision(folder);
  write('media/images/more.png', '');
  const fourth = await revision(folder);
  expect(new Set([first, second, third, fourth]).size).toBe(4);
});

test('a pack with a fault is refused with its file, field, mistake and remedy', async () => {
  const { folder, put } = samplePack();
  put('pack.json', 'portal.url', 'portal');
  const error = await errorOf(folder);
  expect(error.exitCode).toBe(3);
  expect(error.message).toBe(
    `The content pack at ${folder} cannot be used. pack.json, portal.url: "portal" is not a web address. Write it whole, with https://. See all by: tantam content check "${folder}"`,
  );
});

test('of many faults the first three are named and the others counted', async () => {
  const { folder, put } = samplePack();
  for (const field of ['name', 'purpose', 'field', 'level', 'steps']) put(card, field, undefined);
  const { message, faults } = await errorOf(folder);
  expect(faults).toHaveLength(5);
  expect(message.match(/This field is missing/g)).toHaveLength(3);
  expect(message).toMatch(/There are 2 more faults\./);
});

test('warnings keep no pack from being used', async () => {
  const { folder, put, write } = samplePack();
  put(card, 'name.vi', 'Cấp thẻ'.normalize('NFD'));
  write('media/unused.png', 'x');
  expect((await loadPack(folder)).pack.procedures).toHaveLength(1);
});

test('a folder that does not exist is said so', async () => {
  const folder = `${temporaryFolder()}/absent`;
  expect((await errorOf(folder)).message).toMatch(`There is no content pack at ${folder}.`);
});
