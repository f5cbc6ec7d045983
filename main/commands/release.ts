import { type Command, InvalidArgumentError } from 'commander';
import { Id } from '../../shared/domain/text.ts';
import { systemClock } from '../services/clock.ts';
import { findDecoder } from '../services/content/media/ffmpeg-decoder.ts';
import {
  draftRelease,
  draftRenewal,
  draftRollout,
  draftRoot,
  draftWithdrawal,
  signDrafts,
} from '../services/releases/drafting.ts';
import { checkReleases, proveDraft, publish } from '../services/releases/publishing.ts';
import { ReleaseError } from '../services/releases/release-error.ts';
import { openReleaseFolder } from '../services/releases/release-folder.ts';
import { keyIdOf, offersOf, type Rollout } from '../services/releases/release-format.ts';
import { sendReleases } from '../services/releases/sending.ts';
import { newKey } from '../services/releases/signing-key.ts';
import { sourceAt } from '../services/releases/site-releases.ts';
import { readPassphrase } from './passphrase.ts';
import { cardOf, keyAt, writeNew } from './release-files.ts';
import { addSiteReleaseCommands } from './release-site.ts';

/** `tantam release …`: content is signed by people, published to a folder, and installed at branches. */
export function addReleaseCommands(program: Command): void {
  const release = program.command('release').description('sign, publish and install releases of the content');
  addKeyCommands(release);
  addPublishingCommands(release);
  addSiteReleaseCommands(release);
}

function addKeyCommands(release: Command): void {
  release
    .command('keys')
    .description('make the keys that releases are signed with')
    .command('new')
    .description('make a key: a file that only a passphrase opens, and beside it its public half')
    .requiredOption('--name <name>', 'whose key it is, for example "Phòng nội dung"')
    .requiredOption(
      '--out <file>',
      'the file to write, for example noi-dung.key; the public half goes to <file>.pub',
    )
    .action(async ({ name, out }: { name: string; out: string }) => {
      const passphrase = await readPassphrase(`Passphrase for the key of ${name}: `, process.env);
      const { file, card } = await newKey(name, passphrase);
      writeNew(out, file);
      writeNew(`${out}.pub`, `${JSON.stringify(card, null, 2)}\n`);
      console.log(
        `Made the key ${keyIdOf(card.key).slice(0, 12)} of ${name}. Keep ${out} where only its holder gets at it; ${out}.pub is for everybody.`,
      );
    });

  release
    .command('root')
    .description(
      'say whose signatures count, for the first time or anew; to be signed by the holders, old and new',
    )
    .argument('<folder>', 'the release folder')
    .requiredOption('--people <files...>', 'public keys of those who sign releases and keys')
    .requiredOption('--online <files...>', 'public key of the machine that publishes')
    .option('--threshold <count>', 'how many of the people must sign', whole, 2)
    .action((path: string, options: { people: string[]; online: string[]; threshold: number }) => {
      const people = options.people.map(cardOf);
      const online = options.online.map(cardOf);
      const { signed } = draftRoot(
        openReleaseFolder(path),
        { root: people, targets: people, online, threshold: options.threshold },
        systemClock(),
      );
      console.log(
        `Drafted root ${signed.version}: ${options.threshold} of ${people.length} people sign. ${toSign}`,
      );
      if (options.threshold < 2)
        console.log('One signature is enough here: whoever has that key decides alone.');
    });
}

function addPublishingCommands(release: Command): void {
  release
    .command('draft')
    .description('put a pack into the release folder as the next release; one with errors is refused')
    .argument('<folder>', 'the release folder')
    .requiredOption('--pack <folder>', 'the pack, for example resources/packs/hanoi')
    .requiredOption('--title <words>', 'what is new, in one line')
    .option('--groups <ids...>', 'only for these groups of sites, and --percent of the others', ids)
    .option(
      '--percent <count>',
      'for so many of a hundred sites; all, or none besides --groups, when left out',
      percent,
    )
    .action(
      async (path: string, { pack, title, ...rollout }: { pack: string; title: string } & RolloutOptions) => {
        const { manifest, warnings } = await draftRelease(
          openReleaseFolder(path),
          { pack, title, rollout: rolloutOf(rollout) },
          systemClock(),
          await findDecoder(),
        );
        console.log(
          `Drafted release ${manifest.number}: ${manifest.files.length} files, revision ${manifest.revision}, ${warnings} warnings. ${toSign}`,
        );
      },
    );

  release
    .command('rollout')
    .description('say anew which sites a release is for')
    .argument('<folder>', 'the release folder')
    .argument('<number>', 'the release', whole)
    .option('--groups <ids...>', 'these groups of sites', ids)
    .option('--percent <count>', 'so many of a hundred of the other sites', percent)
    .action((path: string, number: number, options: RolloutOptions) => {
      draftRollout(openReleaseFolder(path), number, rolloutOf(options), systemClock());
      console.log(`Drafted the list with release ${number} for ${inWords(rolloutOf(options))}. ${toSign}`);
    });

  release
    .command('withdraw')
    .description('take a release out of the list; sites that have it go to the newest that is left')
    .argument('<folder>', 'the release folder')
    .argument('<number>', 'the release', whole)
    .action((path: string, number: number) => {
      draftWithdrawal(openReleaseFolder(path), number, systemClock());
      console.log(`Drafted the list without release ${number}. ${toSign}`);
    });

  release
    .command('renew')
    .description('draft the list as it is, for a later date of expiry or after keys changed')
    .argument('<folder>', 'the release folder')
    .action((path: string) => {
      draftRenewal(openReleaseFolder(path), systemClock());
      console.log(`Drafted the list once more. ${toSign}`);
    });

  release
    .command('sign')
    .description('sign what is drafted, after every byte and the pack were proven on this machine')
    .argument('<folder>', 'the release folder, or a copy of it')
    .requiredOption('--key <file>', 'the key to sign with')
    .action(async (path: string, options: { key: string }) => {
      const folder = openReleaseFolder(path);
      for (const { manifest, rollout } of await proveDraft(folder, systemClock(), await findDecoder())) {
        console.log(
          `Release ${manifest.number} "${manifest.title}": revision ${manifest.revision}, ${manifest.files.length} files, for ${inWords(rollout)}.`,
        );
      }
      const key = await keyAt(options.key);
      const signed = signDrafts(folder, key);
      if (signed.length === 0)
        throw new ReleaseError('local', `There is no draft in ${path} that the key of ${key.name} may sign.`);
      for (const { role, version, missing } of signed) {
        const what = role === 'root' ? `Root ${version}` : `List ${version}`;
        console.log(
          `${what} is signed by ${key.name}. ${missing === 0 ? 'It may be published.' : `${missing} more to go.`}`,
        );
      }
    });

  release
    .command('publish')
    .description('publish what is drafted and signed, or the same once more with a later date')
    .argument('<folder>', 'the release folder')
    .requiredOption('--key <file>', 'the key of the machine that publishes')
    .action(async (path: string, options: { key: string }) => {
      const folder = openReleaseFolder(path);
      const { targets } = publish(folder, await keyAt(options.key), systemClock());
      console.log(
        `Published list ${targets}. ${path} is good for 30 days from now, here and on every copy; publish again before that.`,
      );
    });

  release
    .command('check')
    .description('look at releases as a branch would that knows nothing but their first root: every byte')
    .argument('<place>', 'a release folder, or the address of one')
    .action(async (place: string) => {
      const offers = await checkReleases(sourceAt(place), systemClock);
      for (const { number, rollout } of offers)
        console.log(`Release ${number}, for ${inWords(rollout)}: whole.`);
      if (offers.length === 0) console.log('No release is listed.');
    });

  release
    .command('send')
    .description('upload a release folder to headquarters and have it given out there')
    .argument('<folder>', 'the release folder')
    .requiredOption('--to <address>', 'headquarters, for example https://hq.example.vn')
    .requiredOption('--account <name>', 'an account that may publish')
    .option('--groups <ids...>', 'what is new goes to these groups first, within what was signed', ids)
    .option(
      '--percent <count>',
      'and to so many of a hundred of the others; more later, on the page of releases',
      percent,
    )
    .action(
      async (path: string, { to, account, ...first }: { to: string; account: string } & RolloutOptions) => {
        if (!URL.canParse(to))
          throw new ReleaseError('local', `"${to}" is no address. Give it as https://hq.example.vn.`);
        const password = await readPassphrase(`Password of ${account}: `, process.env);
        const sent = await sendReleases(path, to, {
          ...{ name: account, password },
          ...((first.groups || first.percent !== undefined) && { stage: rolloutOf(first) }),
        });
        console.log(`Sent ${sent} files. Headquarters gives out what ${path} holds.`);
      },
    );

  release
    .command('list')
    .description('print the releases that are published, and what is still to be signed')
    .argument('<folder>', 'the release folder')
    .action((path: string) => {
      const folder = openReleaseFolder(path);
      const published = folder.published('targets');
      for (const { number, rollout } of published ? offersOf(published) : [])
        console.log(`Release ${number}, for ${inWords(rollout)}`);
      const draft = folder.draft('targets');
      if (draft)
        console.log(`List ${draft.signed.version} is a draft with ${draft.signatures.length} signatures.`);
      const root = folder.draft('root');
      if (root)
        console.log(`Root ${root.signed.version} is a draft with ${root.signatures.length} signatures.`);
    });
}

const toSign = 'Let its holders sign it by: tantam release sign <folder> --key <file>';

interface RolloutOptions {
  groups?: string[];
  percent?: number;
}

/** Without a word a release is for everybody; for groups alone it is for nobody else. */
function rolloutOf({ groups = [], percent: given }: RolloutOptions): Rollout {
  return { groups: [...new Set(groups)], percent: given ?? (groups.length > 0 ? 0 : 100) };
}

function inWords({ groups, percent: share }: Rollout): string {
  if (share === 100) return 'every site';
  const others = share > 0 ? `${share} % of the ${groups.length > 0 ? 'other ' : ''}sites` : '';
  return (
    [groups.length > 0 ? `the groups ${groups.join(', ')}` : '', others].filter(Boolean).join(' and ') ||
    'no site'
  );
}

function whole(given: string): number {
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new InvalidArgumentError('Give a whole number.');
}

function percent(given: string): number {
  if (/^\d{1,3}$/.test(given) && Number(given) <= 100) return Number(given);
  throw new InvalidArgumentError('Give a whole number from 0 to 100.');
}

function ids(given: string, before: string[] = []): string[] {
  if (Id.safeParse(given).success) return [...before, given];
  throw new InvalidArgumentError('Give groups by their ids: small letters, digits and hyphens.');
}
