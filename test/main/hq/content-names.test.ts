import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createContentNames } from '../../../main/hq/figures/content-names.ts';
import { signageLabels } from '../../../main/hq/figures/signage-labels.ts';
import { loadPack } from '../../../main/services/content/pack/pack-load.ts';
import { blobPath, type Manifest, type Offer } from '../../../main/services/releases/release-format.ts';
import { labelsOf } from '../../../main/services/reports/labels.ts';
import type { Vocabularies } from '../../../shared/domain/content/vocabulary.ts';

const shipped = await loadPack(join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi'));
const { procedures, handbook, signage } = shipped.pack;
const [procedure] = procedures;
const vocabularies = handbook.vocabularies as Vocabularies;

/** Releases that hold these files, the newest first. */
function storeOf(releases: Record<string, unknown>[]) {
  const blobs = new Map<string, Buffer>();
  const given = releases.map((held, at) => {
    const files = Object.entries(held).map(([path, value]) => {
      const bytes = Buffer.from(JSON.stringify(value));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      blobs.set(blobPath(sha256), bytes);
      return { path, sha256, length: bytes.length };
    });
    const number = releases.length - at;
    return {
      offer: { number } as Offer,
      manifest: { number, revision: `revision-${number}`, files } as Manifest,
    };
  });
  return {
    manifests: async () => given,
    read: async (path: string) => blobs.get(path),
    file: () => undefined,
  };
}

const text = (name: string) => ({ vi: name, en: `${name} (en)` });

test('names are those of the newest release, then of those before it, then of the pack that came along', async () => {
  const groups = (name: string) => ({
    ...vocabularies.groups,
    terms: [
      { id: 'elderly', text: text(name) },
      { id: 'youth', text: text('Thanh niên') },
    ],
  });
  const store = storeOf([
    {
      'procedures/a.json': { ...procedure, name: text('Tên mới nhất') },
      'vocabularies.json': { ...vocabularies, groups: groups('Các cụ') },
    },
    {
      'procedures/a.json': { ...procedure, name: text('Tên cũ') },
      'procedures/b.json': { ...procedure, id: 'thu-tuc-da-bo', name: text('Thủ tục đã bỏ') },
      'procedures/c.json': { from: 'a newer version' },
      'signage.json': {
        ...signage,
        items: signage.items.map((item) => ({ ...item, title: text(`Phim ${item.id}`) })),
      },
    },
  ]);
  const names = await createContentNames(async () => shipped, store)();
  expect(names.revision).toBe('revision-2');
  const labels = labelsOf(names.pack);
  expect([
    labels.of('procedures', procedure?.id ?? '').vi,
    labels.of('procedures', 'thu-tuc-da-bo').en,
    labels.of('procedures', procedures.at(-1)?.id ?? ''),
    labels.of('procedures', 'khong-co').vi,
    labels.of('groups', 'elderly').vi,
    labels.of('groups', 'pupil'),
    labels.levels,
  ]).toEqual([
    'Tên mới nhất',
    'Thủ tục đã bỏ (en)',
    procedures.at(-1)?.name,
    'khong-co',
    'Các cụ',
    vocabularies.groups.terms.find(({ id }) => id === 'pupil')?.text,
    {
      satisfaction: vocabularies.satisfaction.terms.map(({ id }) => id),
      ease: vocabularies.ease.terms.map(({ id }) => id),
    },
  ]);
  const [item] = signage.items;
  expect(signageLabels(names).item(item?.id ?? '').vi).toBe(`Phim ${item?.id}`);
});

test('without a release the names are those of the pack that came along', async () => {
  const { pack, revision } = await createContentNames(async () => shipped, storeOf([]))();
  expect(revision).toBe(shipped.revision);
  expect([pack.procedures, pack.signage, pack.handbook.vocabularies]).toEqual([
    procedures,
    signage,
    vocabularies,
  ]);
});
