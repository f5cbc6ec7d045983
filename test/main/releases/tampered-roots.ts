import type { Loose, Tampering } from './workshop.ts';

const past = new Date(Date.now() - 3_600_000).toISOString();

/** The keys that a role of a root names. */
const role = (signed: Loose, name: string) => signed.roles?.[name] as Loose;

/** Ways to put other keys in the place of those that a branch believes. */
export const tamperedRoots: Tampering[] = [
  {
    title: 'new keys are signed by themselves alone',
    tamper: (w, { stranger }) =>
      void w.nextRoot(
        (signed) => {
          Object.assign(signed.keys ?? {}, { [stranger.id]: stranger.key });
          for (const name of ['root', 'targets'])
            Object.assign(role(signed, name), { keyids: [stranger.id], threshold: 1 });
        },
        [stranger],
      ),
    says: /its root metadata carries 0 good signatures of the 2/,
  },
  {
    title: 'new keys are signed by one of the two who may',
    tamper: (w) => void w.nextRoot(() => {}, [w.keys.an]),
    says: /its root metadata carries 1 good signatures of the 2/,
  },
  {
    title: 'new keys are signed by the old ones, but not by themselves',
    tamper: (w, { stranger }) =>
      void w.nextRoot((signed) => {
        Object.assign(signed.keys ?? {}, { [stranger.id]: stranger.key });
        Object.assign(role(signed, 'root'), { keyids: [w.keys.an.id, stranger.id] });
      }),
    says: /its root metadata carries 1 good signatures of the 2/,
  },
  {
    title: 'a root is left out',
    tamper: (w) => void w.nextRoot((signed) => Object.assign(signed, { version: 3 })),
    says: /after these keys comes root 2, not 3/,
  },
  {
    title: 'the old root is offered as the next one',
    tamper: (w) => w.write('metadata/2.root.json', w.read('metadata/1.root.json')),
    says: /after these keys comes root 2, not 1/,
  },
  {
    title: 'one key is named under two ids, to count as two',
    tamper: (w) =>
      void w.nextRoot((signed) => {
        const second = 'f'.repeat(64);
        Object.assign(signed.keys ?? {}, { [second]: w.keys.an.key });
        Object.assign(role(signed, 'targets'), { keyids: [w.keys.an.id, second] });
      }),
    says: /a key does not have the id that follows from it/,
  },
  {
    title: 'a role names one key twice',
    tamper: (w) =>
      void w.nextRoot((signed) =>
        Object.assign(role(signed, 'targets'), { keyids: [w.keys.an.id, w.keys.an.id] }),
      ),
    says: /a key is named twice/,
  },
  {
    title: 'no signature is asked for',
    tamper: (w) => void w.nextRoot((signed) => Object.assign(role(signed, 'targets'), { threshold: 0 })),
    says: /The root metadata is not as it must be: signed.roles.targets.threshold/,
  },
  {
    title: 'more signatures are asked for than there are keys',
    tamper: (w) => void w.nextRoot((signed) => Object.assign(role(signed, 'targets'), { threshold: 3 })),
    says: /more signatures are asked for than keys are named/,
  },
  {
    title: 'a role names a key that is not there',
    tamper: (w) =>
      void w.nextRoot((signed) =>
        Object.assign(role(signed, 'targets'), { keyids: [w.keys.an.id, '0'.repeat(64)] }),
      ),
    says: /a role names a key that is not there/,
  },
  {
    title: 'a key is of an algorithm that nobody uses here',
    tamper: (w) =>
      void w.nextRoot((signed) =>
        Object.assign(signed.keys?.[w.keys.an.id] ?? {}, { keytype: 'rsa', scheme: 'rsassa-pss-sha256' }),
      ),
    says: /The root metadata is not as it must be: signed.keys/,
  },
  {
    title: 'a key is no key',
    tamper: (w) =>
      void w.nextRoot((signed) =>
        Object.assign(signed.keys?.[w.keys.an.id]?.keyval ?? {}, { public: 'none' }),
      ),
    says: /must be 32 bytes in hexadecimal/,
  },
  {
    title: 'a role is missing',
    tamper: (w) => void w.nextRoot((signed) => delete signed.roles?.timestamp),
    says: /The root metadata is not as it must be: signed.roles.timestamp/,
  },
  {
    title: 'there is a role that nobody knows',
    tamper: (w) =>
      void w.nextRoot((signed) => Object.assign(signed.roles ?? {}, { mirror: role(signed, 'timestamp') })),
    says: /The root metadata is not as it must be: signed.roles/,
  },
  {
    title: 'snapshots are not to be consistent any more',
    tamper: (w) => void w.nextRoot((signed) => Object.assign(signed, { consistent_snapshot: false })),
    says: /The root metadata is not as it must be: signed.consistent_snapshot/,
  },
  {
    title: 'the new root is of another specification',
    tamper: (w) => void w.nextRoot((signed) => Object.assign(signed, { spec_version: '2.0.0' })),
    says: /The root metadata is not as it must be: signed.spec_version/,
  },
  {
    title: 'the new root is out of date',
    tamper: (w) => void w.nextRoot((signed) => Object.assign(signed, { expires: past })),
    says: /its root metadata is out of date/,
  },
  {
    title: 'the new root is huge',
    tamper(w) {
      w.nextRoot(() => {});
      w.write('metadata/2.root.json', `${w.read('metadata/2.root.json')}${' '.repeat(70_000)}`);
    },
    says: /is larger than it may be/,
  },
  {
    title: 'a bit of the new root is flipped',
    tamper(w) {
      w.nextRoot(() => {});
      w.flip('metadata/2.root.json', 0.3);
    },
    says: /refused/,
  },
  {
    title: 'the list is signed by somebody whose key was revoked',
    tamper(w, { stranger }) {
      w.nextRoot((signed) => {
        Object.assign(signed.keys ?? {}, { [stranger.id]: stranger.key });
        Object.assign(role(signed, 'targets'), { keyids: [w.keys.an.id, stranger.id] });
      });
      w.list(() => {}, [w.keys.an, w.keys.binh]);
    },
    says: /its targets metadata carries 1 good signatures of the 2/,
  },
  {
    title: "the timestamp is signed by the publishing machine's key that was revoked",
    tamper: (w, { stranger }) =>
      void w.nextRoot((signed) => {
        Object.assign(signed.keys ?? {}, { [stranger.id]: stranger.key });
        for (const name of ['snapshot', 'timestamp'])
          Object.assign(role(signed, name), { keyids: [stranger.id] });
      }),
    says: /its timestamp metadata carries 0 good signatures/,
  },
];
