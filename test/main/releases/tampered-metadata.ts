import type { Tampering } from './workshop.ts';

const hour = 3_600_000;
const past = new Date(Date.now() - hour).toISOString();

/** Ways to tamper with the metadata that a release folder holds, below the root. */
export const tamperedMetadata: Tampering[] = [
  {
    title: 'a bit of the timestamp is flipped',
    tamper: (w) => w.flip('metadata/timestamp.json'),
    says: /refused/,
  },
  { title: 'a bit of the snapshot is flipped', tamper: (w) => w.flip(w.nameOf('snapshot')), says: /refused/ },
  { title: 'a bit of the list is flipped', tamper: (w) => w.flip(w.nameOf('targets')), says: /refused/ },
  {
    title: 'a bit of a signature is flipped',
    tamper: (w) =>
      w.scratch('timestamp', ({ signatures: [first] }) => {
        if (first) first.sig = first.sig.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
      }),
    says: /its timestamp metadata carries 0 good signatures of the 1 that it needs/,
  },
  {
    title: 'the timestamp is cut short',
    tamper: (w) => w.write('metadata/timestamp.json', w.read('metadata/timestamp.json').subarray(0, 200)),
    says: /is no JSON/,
  },
  {
    title: 'the list is cut short',
    tamper: (w) => w.write(w.nameOf('targets'), w.read(w.nameOf('targets')).subarray(0, 300)),
    says: /is no JSON/,
  },
  {
    title: 'a captive portal answers for the timestamp',
    tamper: (w) => w.write('metadata/timestamp.json', '<!doctype html><title>Đăng nhập Wi-Fi</title>'),
    says: /is no JSON/,
  },
  {
    title: 'the timestamp is not UTF-8',
    tamper: (w) => w.write('metadata/timestamp.json', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])),
    says: /is no JSON/,
  },
  {
    title: 'the timestamp is missing',
    tamper: (w) => w.remove('metadata/timestamp.json'),
    says: /timestamp.json is missing/,
  },
  {
    title: 'the snapshot is missing',
    tamper: (w) => w.remove(w.nameOf('snapshot')),
    says: /snapshot.json is missing/,
  },
  {
    title: 'the list is missing',
    tamper: (w) => w.remove(w.nameOf('targets')),
    says: /targets.json is missing/,
  },
  {
    title: 'the timestamp is huge',
    tamper: (w) =>
      w.write('metadata/timestamp.json', `${w.read('metadata/timestamp.json')}${' '.repeat(9_000)}`),
    says: /is larger than it may be/,
  },
  {
    title: 'the list is huge',
    tamper: (w) => w.write(w.nameOf('targets'), `${w.read(w.nameOf('targets'))}${' '.repeat(600_000)}`),
    says: /is larger than it may be/,
  },
  {
    title: 'the list is signed by one person',
    tamper: (w) => w.list(() => {}, [w.keys.an]),
    says: /its targets metadata carries 1 good signatures of the 2 that it needs/,
  },
  {
    title: 'the list is signed by nobody',
    tamper: (w) => w.list(() => {}, []),
    says: /carries 0 good signatures/,
  },
  {
    title: 'the list is signed by one person and the publishing machine',
    tamper: (w) => w.list(() => {}, [w.keys.an, w.keys.online]),
    says: /carries 1 good signatures of the 2/,
  },
  {
    title: 'the list is signed by strangers',
    tamper: (w, { stranger }) => w.list(() => {}, [stranger]),
    says: /carries 0 good signatures/,
  },
  {
    title: 'one person signed the list twice',
    tamper(w) {
      w.forge('targets', () => {}, [w.keys.an]);
      w.scratch('targets', ({ signatures }) => signatures.push(...signatures));
      w.seal();
    },
    says: /one key signed twice/,
  },
  {
    title: "one person's signature stands under another's name as well",
    tamper(w) {
      w.forge('targets', () => {}, [w.keys.an]);
      w.scratch('targets', ({ signatures }) =>
        signatures.push({ keyid: w.keys.binh.id, sig: signatures[0]?.sig ?? '' }),
      );
      w.seal();
    },
    says: /carries 1 good signatures of the 2/,
  },
  {
    title: 'the signatures are those of the list before',
    tamper(w, { old }) {
      const before = JSON.parse(String(w.read(`../${old}/metadata/1.targets.json`)));
      w.scratch('targets', (list) => Object.assign(list, { signatures: before.signatures }));
      w.seal();
    },
    says: /carries 0 good signatures/,
  },
  {
    title: 'a signature is no Ed25519 signature',
    tamper: (w) =>
      w.scratch('timestamp', ({ signatures: [first] }) => Object.assign(first ?? {}, { sig: 'ab' })),
    says: /must be 64 bytes in hexadecimal/,
  },
  {
    title: 'there are more signatures than anybody needs',
    tamper: (w) =>
      w.scratch('timestamp', ({ signatures }) => {
        for (let more = 0; more < 20; more += 1)
          signatures.push({ keyid: `${more}`.padStart(64, '0'), sig: '0'.repeat(128) });
      }),
    says: /The timestamp metadata is not as it must be: signatures/,
  },
  {
    title: 'the snapshot is signed by a person instead of the publishing machine',
    tamper(w) {
      w.forge('snapshot', () => {}, [w.keys.an]);
      w.sealTimestamp();
    },
    says: /its snapshot metadata carries 0 good signatures/,
  },
  {
    title: 'the timestamp is signed by two people instead of the publishing machine',
    tamper: (w) => void w.forge('timestamp', () => {}, [w.keys.an, w.keys.binh]),
    says: /its timestamp metadata carries 0 good signatures/,
  },
  {
    title: 'the snapshot stands in the place of the timestamp',
    tamper: (w) => w.write('metadata/timestamp.json', w.read(w.nameOf('snapshot'))),
    says: /The timestamp metadata is not as it must be/,
  },
  {
    title: 'the list stands in the place of the snapshot',
    tamper(w) {
      w.write(w.nameOf('snapshot'), w.read(w.nameOf('targets')));
      w.forge('timestamp', () => {});
    },
    says: /refused/,
  },
  {
    title: 'the timestamp has a field that nobody knows',
    tamper: (w) => void w.forge('timestamp', (signed) => Object.assign(signed, { mirrors: [] })),
    says: /The timestamp metadata is not as it must be/,
  },
  {
    title: 'the timestamp names another SHA-256 of the snapshot',
    tamper: (w) =>
      void w.forge('timestamp', ({ meta }) =>
        Object.assign(meta?.['snapshot.json']?.hashes ?? {}, { sha256: '0'.repeat(64) }),
      ),
    says: /a file has another SHA-256 than was signed/,
  },
  {
    title: 'the snapshot says a wrong length of the list',
    tamper(w) {
      w.forge('snapshot', ({ meta }) => Object.assign(meta?.['targets.json'] ?? {}, { length: 999 }));
      w.sealTimestamp();
    },
    says: /is larger than it may be/,
  },
  {
    title: 'the snapshot gives no SHA-256 of the list',
    tamper(w) {
      w.forge('snapshot', ({ meta }) => delete meta?.['targets.json']?.hashes);
      w.sealTimestamp();
    },
    says: /The snapshot metadata is not as it must be: signed.meta.targets.json.hashes/,
  },
  {
    title: 'the snapshot gives a hash of an algorithm that nobody asked for',
    tamper(w) {
      w.forge('snapshot', ({ meta }) =>
        Object.assign(meta?.['targets.json'] ?? {}, { hashes: { md5: '0'.repeat(32) } }),
      );
      w.sealTimestamp();
    },
    says: /The snapshot metadata is not as it must be/,
  },
  {
    title: 'the snapshot leaves out the list',
    tamper(w) {
      w.forge('snapshot', ({ meta }) => delete meta?.['targets.json']);
      w.sealTimestamp();
    },
    says: /The snapshot metadata is not as it must be/,
  },

  {
    title: 'the whole folder of an earlier day is offered again',
    has: 2,
    tamper(w, { old }) {
      w.remove('metadata');
      w.copy(w.at(`../${old}/metadata`), 'metadata');
    },
    says: /its timestamp has version 1, and version 2 was seen before/,
  },
  {
    title: 'the timestamp of an earlier day is offered again',
    has: 2,
    tamper: (w, { old }) => w.write('metadata/timestamp.json', w.read(`../${old}/metadata/timestamp.json`)),
    says: /its timestamp has version 1, and version 2 was seen before/,
  },
  {
    title: 'a new timestamp names the snapshot of an earlier day',
    has: 2,
    tamper(w, { old }) {
      const before = JSON.parse(String(w.read(`../${old}/metadata/timestamp.json`)));
      w.forge('timestamp', (signed) => Object.assign(signed, { version: 3, meta: before.signed.meta }));
    },
    says: /its timestamp names snapshot 1, and snapshot 2 was seen before/,
  },
  {
    title: 'a new snapshot names the list of an earlier day',
    has: 2,
    tamper(w, { old }) {
      const before = JSON.parse(String(w.read(`../${old}/metadata/1.snapshot.json`)));
      const forged = w.forge('snapshot', (signed) =>
        Object.assign(signed, { version: 3, meta: before.signed.meta }),
      );
      w.write('metadata/3.snapshot.json', `${JSON.stringify(forged, null, 2)}\n`);
      w.forge('timestamp', (signed) => {
        signed.version = 3;
        Object.assign(signed.meta?.['snapshot.json'] ?? {}, { version: 3 });
      });
      const bytes = w.read('metadata/3.snapshot.json');
      w.forge('timestamp', (signed) => {
        signed.version = 3;
        Object.assign(signed.meta?.['snapshot.json'] ?? {}, { version: 3, ...w.listed(bytes) });
      });
    },
    says: /its targets.json has version 1, and version 2 was seen before/,
  },
  {
    title: 'the snapshot of an earlier day stands under the name of the new one',
    tamper: (w, { old }) => w.write(w.nameOf('snapshot'), w.read(`../${old}/metadata/1.snapshot.json`)),
    says: /refused/,
  },
  {
    title: 'the list of an earlier day stands under the name of the new one',
    tamper: (w, { old }) => w.write(w.nameOf('targets'), w.read(`../${old}/metadata/1.targets.json`)),
    says: /refused/,
  },
  {
    title: 'an earlier list is sealed by the publishing machine as if it were the new one',
    tamper(w, { old }) {
      w.write(w.nameOf('targets'), w.read(`../${old}/metadata/1.targets.json`));
      w.forge('snapshot', ({ meta }) =>
        Object.assign(meta?.['targets.json'] ?? {}, w.listed(w.read('metadata/2.targets.json'))),
      );
      w.sealTimestamp();
    },
    says: /its targets metadata has version 1, and its snapshot names 2/,
  },
  {
    title: 'the timestamp is out of date: somebody stopped the world',
    tamper: (w) => void w.forge('timestamp', (signed) => Object.assign(signed, { expires: past })),
    says: /its timestamp metadata is out of date/,
  },
  {
    title: 'the snapshot is out of date',
    tamper(w) {
      w.forge('snapshot', (signed) => Object.assign(signed, { expires: past }));
      w.sealTimestamp();
    },
    says: /its snapshot metadata is out of date/,
  },
  {
    title: 'the list is out of date',
    tamper(w) {
      w.forge('targets', (signed) => Object.assign(signed, { expires: past }));
      w.seal();
    },
    says: /its targets metadata is out of date/,
  },
  {
    title: 'a date of expiry is no date',
    tamper: (w) => void w.forge('timestamp', (signed) => Object.assign(signed, { expires: 'never' })),
    says: /The timestamp metadata is not as it must be: signed.expires/,
  },
  {
    title: 'everything is signed by another headquarters',
    tamper(w, { foreign }) {
      for (const name of ['metadata', 'targets', 'blobs']) {
        w.remove(name);
        w.copy(w.at(`../${foreign}/${name}`), name);
      }
    },
    says: /its timestamp metadata carries 0 good signatures/,
  },
];
