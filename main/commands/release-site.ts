import type { Command } from 'commander';
import { homeOf } from '../config.ts';
import { systemClock } from '../services/clock.ts';
import { install } from '../services/releases/install.ts';
import { ReleaseError } from '../services/releases/release-error.ts';
import { openShelf } from '../services/releases/shelf.ts';
import { sourceAt, trustFolder } from '../services/releases/site-releases.ts';
import { openTrust } from '../services/releases/trust.ts';
import { readGiven } from './release-files.ts';

/** `tantam release trust|install|state`: what is done at a branch. */
export function addSiteReleaseCommands(release: Command): void {
  release
    .command('trust')
    .description('tell this machine whose releases to believe; once, by a file from a trusted hand')
    .argument('<file>', 'metadata/1.root.json of the release folder')
    .action((file: string) => {
      const { signed } = openTrust(trustFolder(homeOf(process.env)), systemClock).establish(readGiven(file));
      const { keyids, threshold } = signed.roles.targets;
      console.log(
        `This machine believes releases that ${threshold} of these keys signed: ${keyids.map((id) => id.slice(0, 12)).join(', ')}.`,
      );
    });

  release
    .command('install')
    .description(
      'install the newest release of a folder, for example on a USB stick; a running app takes it at once',
    )
    .argument('<place>', 'a release folder, or the address of one')
    .action(async (place: string) => {
      const home = homeOf(process.env);
      const shelf = openShelf(home);
      const source = sourceAt(place);
      await shelf.alone(async () => {
        const [newest] = (await openTrust(trustFolder(home), systemClock).refresh(source)).offers;
        if (newest === undefined) throw new ReleaseError('local', `${place} lists no release.`);
        const { current } = shelf.read();
        if (current?.manifest === newest.manifest)
          return console.log(`Release ${newest.number} is in use already.`);
        await install(shelf, source, newest);
        shelf.want(newest);
        console.log(
          `Release ${newest.number} is on this machine as it was signed. The app takes it into use at once, or at its next start.`,
        );
      });
    });

  release
    .command('state')
    .description('tell which release is in use here, which are kept, and which failed')
    .action(() => {
      const { current, trial, kept, failed } = openShelf(homeOf(process.env)).read();
      console.log(
        current
          ? `Release ${current.number} is in use since ${current.since}${trial ? ', on trial' : ''}.`
          : 'The pack that came with the app is in use.',
      );
      if (kept.length > 0) console.log(`Kept to go back to: ${kept.map(({ number }) => number).join(', ')}.`);
      for (const { number, at, reason } of failed)
        console.log(`Release ${number} failed at ${at}: ${reason}`);
    });
}
