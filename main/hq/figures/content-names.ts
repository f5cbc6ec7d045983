import { statSync } from 'node:fs';
import type { z } from 'zod';
import { Procedure } from '../../../shared/domain/content/procedure.ts';
import { Vocabularies } from '../../../shared/domain/content/vocabulary.ts';
import { Signage } from '../../../shared/domain/signage/playlist.ts';
import { blobPath, limits, type Manifest, metadataPath } from '../../services/releases/release-format.ts';
import type { ReleaseStore } from '../releases/release-store.ts';
import type { Names } from './report.ts';

type Store = Pick<ReleaseStore, 'manifests' | 'read' | 'file'>;
type Pack = Names['pack'];

/** The lists of vocabularies whose words events carry; levels, whose order matters, are those of the newest content alone. */
const lists = ['groups', 'helpers', 'places', 'difficulties'] as const;

/**
 * By whose names figures are shown: the newest release's that HQ gives out, and for what that no longer has those of
 * the releases before it and of the pack that came with HQ. Read anew when something else is given out.
 */
export function createContentNames(shipped: () => Promise<Names>, store: Store): () => Promise<Names> {
  let kept: { of: string; names: Promise<Names> } | undefined;
  return () => {
    const of = stampOf(store);
    if (kept?.of !== of) kept = { of, names: readNames(shipped, store) };
    return kept.names;
  };
}

/** Says whether something else is given out than before, at next to no cost: every page asks. */
function stampOf(store: Store): string {
  const file = store.file(metadataPath('timestamp'));
  const stat = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.mtimeMs} ${stat.ino}`;
}

async function readNames(shipped: () => Promise<Names>, store: Store): Promise<Names> {
  const [own, given] = [await shipped(), await store.manifests()];
  const packs: Pack[] = [];
  for (const { manifest } of given) packs.push(await packOf(store, manifest, own.pack));
  packs.push(own.pack);
  const [newest = own.pack] = packs;
  return {
    revision: given[0]?.manifest.revision ?? own.revision,
    pack: {
      head: own.pack.head,
      procedures: merged(packs.map(({ procedures }) => procedures)),
      handbook: { ...own.pack.handbook, ...vocabulariesOf(packs) },
      signage: {
        ...newest.signage,
        screens: merged(packs.map(({ signage }) => signage.screens)),
        items: merged(packs.map(({ signage }) => signage.items)),
      },
    },
  };
}

/** What a release names. Every byte of it was proven before it was given out; a file that is not understood is left out. */
async function packOf(store: Store, { files }: Manifest, own: Pack): Promise<Pack> {
  const read = async <Schema extends z.ZodType>(sha256: string, schema: Schema) => {
    const bytes = await store.read(blobPath(sha256), limits.manifest);
    return bytes && schema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  };
  const named = async <Schema extends z.ZodType>(path: string, schema: Schema) => {
    const file = files.find((known) => known.path === path);
    return file && read(file.sha256, schema);
  };
  const procedures: Pack['procedures'] = [];
  for (const { path, sha256 } of files.filter(({ path }) => /^procedures\/[^/]+\.json$/.test(path))) {
    const procedure = await read(sha256, Procedure);
    if (procedure !== undefined) procedures.push(procedure);
    else console.error(`The names in ${path} of a release are not understood, and left out.`);
  }
  const vocabularies = await named('vocabularies.json', Vocabularies);
  return {
    head: own.head,
    procedures,
    handbook: vocabularies ? { vocabularies } : {},
    signage: (await named('signage.json', Signage)) ?? { ...own.signage, screens: [], items: [] },
  };
}

function vocabulariesOf(packs: readonly Pack[]): Pick<Pack['handbook'], 'vocabularies'> {
  const all = packs.flatMap(({ handbook }) => handbook.vocabularies ?? []);
  const [newest] = all;
  if (newest === undefined) return {};
  const vocabularies = { ...newest };
  for (const list of lists) {
    vocabularies[list] = { ...newest[list], terms: merged(all.map((one) => one[list].terms)) };
  }
  return { vocabularies };
}

/** Each by its id as the first of the lists has it that does. */
function merged<One extends { id: string }>(from: readonly (readonly One[])[]): One[] {
  const found = new Map<string, One>();
  for (const one of from.flat()) if (!found.has(one.id)) found.set(one.id, one);
  return [...found.values()];
}
