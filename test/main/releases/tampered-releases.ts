import { join } from 'node:path';
import { card } from '../content/sample.ts';
import type { Loose, Tampering } from './workshop.ts';

const medium = 'media/pictures/red-dot.png';

/** Two people signed, without looking, that a file lies at this path. */
function misplaced(path: string): Tampering {
  return {
    title: `a file is to lie at ${JSON.stringify(path)}`,
    tamper: (w) => w.manifest(({ files: [first] }) => Object.assign(first ?? {}, { path })),
    says: /names what no pack may have/,
  };
}

const other = (targets: Loose) => targets['releases/2.json'] as Loose;

/** Ways to tamper with what a release consists of. */
export const tamperedReleases: Tampering[] = [
  {
    title: 'a bit of the manifest is flipped',
    tamper: (w) => w.flip(w.manifestName()),
    says: /is not what was signed/,
  },
  {
    title: 'a bit of a text is flipped',
    tamper: (w) => w.flip(w.blobOf(card)),
    says: /its bytes have another SHA-256/,
  },
  {
    title: 'a bit of a medium is flipped',
    tamper: (w) => w.flip(w.blobOf(medium)),
    says: /its bytes have another SHA-256/,
  },
  {
    title: 'the manifest is written in another way',
    tamper: (w) =>
      w.write(w.manifestName(), JSON.stringify(JSON.parse(String(w.read(w.manifestName()))), null, 1)),
    says: /refused/,
  },
  {
    title: 'the manifest is cut short',
    tamper: (w) => w.write(w.manifestName(), w.read(w.manifestName()).subarray(0, 100)),
    says: /is not what was signed/,
  },
  {
    title: 'the manifest is missing',
    tamper: (w) => w.remove(w.manifestName()),
    says: /is listed at .* but not there as a whole/,
  },
  {
    title: 'the manifest of release 1 stands in the place of that of release 2',
    tamper(w, { old }) {
      const before = JSON.parse(String(w.read(`../${old}/metadata/1.targets.json`))).signed.targets[
        'releases/1.json'
      ];
      w.write(w.manifestName(), w.read(`targets/releases/${before.hashes.sha256}.1.json`));
    },
    says: /refused/,
  },
  {
    title: 'two people signed the manifest of release 1 as release 2',
    tamper(w) {
      w.manifest((manifest) => Object.assign(manifest, { number: 1 }));
    },
    says: /is not what was signed/,
  },
  { title: 'a medium is missing', tamper: (w) => w.remove(w.blobOf(medium)), says: /is missing at/ },
  {
    title: 'a medium is cut short',
    tamper: (w) => w.write(w.blobOf(medium), w.read(w.blobOf(medium)).subarray(0, 40)),
    says: /Only 40 of the 70 bytes of media\/pictures\/red-dot\.png came/,
  },
  {
    title: 'a medium is empty',
    tamper: (w) => w.write(w.blobOf(medium), ''),
    says: /Only 0 of the 70 bytes/,
  },
  {
    title: 'a medium has a byte more',
    tamper: (w) => w.write(w.blobOf(medium), Buffer.concat([w.read(w.blobOf(medium)), Buffer.from([0])])),
    says: /is larger than it may be/,
  },
  {
    title: 'a medium never ends',
    tamper: (w) => w.write(w.blobOf(medium), Buffer.alloc(3_000_000)),
    says: /is larger than it may be/,
  },
  {
    title: 'two files are swapped',
    tamper(w) {
      const [one, two] = [w.blobOf(card), w.blobOf('pack.json')];
      const first = w.read(one);
      w.write(one, w.read(two));
      w.write(two, first);
    },
    says: /refused|Only \d+ of the/,
  },
  {
    title: 'a medium is a link to the very bytes',
    tamper(w) {
      const blob = w.blobOf(medium);
      w.write('elsewhere', w.read(blob));
      w.link(blob, w.at('elsewhere'));
    },
    says: /is a link or a folder instead of a file/,
  },
  {
    title: 'a medium is a link to a file of the system',
    tamper: (w) => w.link(w.blobOf(medium), '/etc/hostname'),
    says: /is a link or a folder instead of a file/,
  },
  {
    title: 'a medium is a folder',
    tamper(w) {
      w.remove(w.blobOf(medium));
      w.write(join(w.blobOf(medium), 'inside'), 'x');
    },
    says: /is a link or a folder instead of a file/,
  },
  {
    title: 'the manifest is a link',
    tamper(w) {
      w.write('elsewhere', w.read(w.manifestName()));
      w.link(w.manifestName(), w.at('elsewhere'));
    },
    says: /is a link or a folder instead of a file/,
  },
  {
    title: 'the timestamp is a link',
    tamper(w) {
      w.write('elsewhere', w.read('metadata/timestamp.json'));
      w.link('metadata/timestamp.json', w.at('elsewhere'));
    },
    says: /is a link or a folder instead of a file/,
  },

  ...[
    '../outside.json',
    'media/../../outside.json',
    '/etc/outside.json',
    'C:/outside.json',
    'media\\..\\outside.json',
    '.hidden/config',
    'procedures/.part',
    'media/con.json',
    'media//twice.png',
    'media/point.',
    'media/%2e%2e/outside.json',
    'media/nul\u0000.png',
    'media/a\u202egnp.exe',
    'media/a\u0309.png',
    'a/b/c/d/e/f/g/h/i.json',
    `media/${'a'.repeat(300)}.png`,
  ].map(misplaced),
  {
    title: 'two files differ only by capitals',
    tamper: (w) => w.manifest(({ files }) => void files.push({ ...files[0], path: 'PACK.json' } as Loose)),
    says: /names what no pack may have/,
  },
  {
    title: 'a file is named twice',
    tamper: (w) => w.manifest(({ files }) => void files.push(files[0] as Loose)),
    says: /names what no pack may have/,
  },
  {
    title: 'a file has the name of a folder',
    tamper: (w) => w.manifest(({ files }) => void files.push({ ...files[0], path: 'media' } as Loose)),
    says: /names what no pack may have/,
  },
  {
    title: 'a file has a length that no disk has',
    tamper: (w) => w.manifest(({ files: [first] }) => Object.assign(first ?? {}, { length: 2 ** 50 })),
    says: /names what no pack may have/,
  },
  {
    title: 'a file is said to be longer than it is',
    tamper: (w) =>
      w.manifest(({ files: [first] }) => Object.assign(first ?? {}, { length: (first?.length ?? 0) + 1 })),
    says: /Only \d+ of the \d+ bytes/,
  },
  {
    title: 'a file is said to be shorter than it is',
    tamper: (w) => w.manifest(({ files: [first] }) => Object.assign(first ?? {}, { length: 3 })),
    says: /is larger than it may be/,
  },
  {
    title: 'a file has a negative length',
    tamper: (w) => w.manifest(({ files: [first] }) => Object.assign(first ?? {}, { length: -1 })),
    says: /names what no pack may have/,
  },
  {
    title: 'a file is named by no hash but a path',
    tamper: (w) =>
      w.manifest(({ files: [first] }) => Object.assign(first ?? {}, { sha256: '../../../../etc/passwd' })),
    says: /names what no pack may have/,
  },
  {
    title: 'the manifest is of a format that this app does not know',
    tamper: (w) => w.manifest((manifest) => Object.assign(manifest, { format: 2 })),
    says: /names what no pack may have/,
  },
  {
    title: 'the manifest names a revision that its pack does not have',
    tamper: (w) => w.manifest((manifest) => Object.assign(manifest, { revision: '0123456789ab' })),
    says: /Release 2 was changed while it was read/,
  },
  {
    title: 'a pack that does not load is signed by two people',
    tamper: (w) =>
      w.manifest(
        ({ files }) =>
          void files.splice(
            files.findIndex(({ path }) => path === 'sources.json'),
            1,
          ),
      ),
    says: /sources\.json: This file is missing/,
  },

  {
    title: 'the list names a release that climbs out of its folder',
    tamper: (w) => w.list((targets) => Object.assign(targets, { 'releases/../../x.json': other(targets) })),
    says: /is not the name of a release/,
  },
  {
    title: 'the list names a release by an absolute path',
    tamper: (w) => w.list((targets) => Object.assign(targets, { '/etc/passwd': other(targets) })),
    says: /is not the name of a release/,
  },
  {
    title: 'the list gives a manifest a length that no memory has',
    tamper: (w) => w.list((targets) => Object.assign(other(targets), { length: 10 ** 15 })),
    says: /The targets metadata is not as it must be/,
  },
  {
    title: 'the list gives a manifest a byte less',
    tamper: (w) => w.list((targets) => Object.assign(other(targets), { length: other(targets).length - 1 })),
    says: /is larger than it may be/,
  },
  {
    title: 'the list gives a manifest a byte more',
    tamper: (w) => w.list((targets) => Object.assign(other(targets), { length: other(targets).length + 1 })),
    says: /is not what was signed/,
  },
  {
    title: 'the list gives a manifest no SHA-256',
    tamper: (w) => w.list((targets) => Object.assign(other(targets), { hashes: {} })),
    says: /The targets metadata is not as it must be/,
  },
  {
    title: 'the list gives a manifest a hash of a broken algorithm',
    tamper: (w) => w.list((targets) => Object.assign(other(targets), { hashes: { sha1: '0'.repeat(40) } })),
    says: /The targets metadata is not as it must be/,
  },
  {
    title: 'the list lets somebody else sign releases',
    tamper(w, { stranger }) {
      w.forge('targets', (signed) =>
        Object.assign(signed, {
          delegations: {
            keys: { [stranger.id]: stranger.key },
            roles: [
              { name: 'x', keyids: [stranger.id], threshold: 1, terminating: true, paths: ['releases/*'] },
            ],
          },
        }),
      );
      w.seal();
    },
    says: /The targets metadata is not as it must be/,
  },
  {
    title: 'the list does not say whom a release is for',
    tamper: (w) => w.list((targets) => delete other(targets).custom),
    says: /The targets metadata is not as it must be/,
  },
];
