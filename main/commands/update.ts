import { type Command, Option } from 'commander';
import { type AppKind, appKinds } from '../../shared/domain/hq/app-version.ts';
import { packagedAs } from '../config.ts';
import { systemClock } from '../services/clock.ts';
import { openReleaseFolder } from '../services/releases/release-folder.ts';
import type { ReleaseSource } from '../services/releases/release-source.ts';
import { type AppRelease, draftApp } from '../services/updates/app-release.ts';
import { archiveInstallation, fileInstallation } from '../services/updates/installation.ts';
import { installCommand } from '../services/updates/packaged.ts';
import { startFault } from '../services/updates/start-check.ts';
import { beginTrial } from '../services/updates/trial.ts';
import { kindHere, siteOf, updateSource } from '../services/updates/update-place.ts';
import { openUpdates, type Updates } from '../services/updates/updates.ts';
import { readGiven } from './release-files.ts';
import { readSiteConfig } from './site-config.ts';

interface SiteOptions {
  app?: string;
  from?: string;
  kind?: AppKind;
}

/** `tantam update …`: new versions of the app, signed and brought to a site as content is. */
export function addUpdateCommands(program: Command, root: string): void {
  const update = program
    .command('update')
    .description('bring signed new versions of the app to this machine');
  const app = () =>
    new Option(
      '--app <path>',
      'what is replaced: the AppImage, or the folder that holds "current"; without it the file is handed over',
    );
  const from = () =>
    new Option(
      '--from <place>',
      'a release folder, or its address; without it what the settings name, or headquarters',
    );
  const kind = () =>
    new Option(
      '--kind <kind>',
      'of the app at headquarters; without it as --app is, or as this system installs',
    ).choices(appKinds);

  update
    .command('trust')
    .description('tell this machine whose versions of the app to believe; once, from a trusted hand')
    .argument('<file>', 'metadata/1.root.json of the release folder')
    .action((file: string) => {
      updatesOf(root).updates.trust(readGiven(file));
      console.log('This machine believes versions of the app that these people sign.');
    });

  update
    .command('check')
    .description('tell whether a new version is offered; changes nothing that is in use')
    .addOption(from())
    .addOption(app())
    .addOption(kind())
    .action(async (options: SiteOptions) => {
      const { updates, source } = updatesOf(root, options);
      const offer = await updates.check(source());
      console.log(offer ? `Release ${offer.number} is new: ${offer.title}.` : 'Nothing is new.');
    });

  update
    .command('apply')
    .description('bring in the new version and take it into use; never while the site is open')
    .addOption(from())
    .addOption(app())
    .addOption(kind())
    .action(async (options: SiteOptions) => {
      const { updates, version, source } = updatesOf(root, options);
      const outcome = await updates.apply(source(), version);
      if (outcome.kind === 'nothing new') return console.log('Nothing is new.');
      if (outcome.kind === 'handed over') return console.log(byHand(outcome.app, outcome.file));
      console.log(
        `Version ${outcome.app.version} starts here and is in use from the next start of the app. The one before is kept: tantam update back.`,
      );
    });

  update
    .command('back')
    .description('go back to the version before, which was kept')
    .addOption(app().makeOptionMandatory())
    .addOption(
      new Option('--kind <kind>', 'of the app').choices(['archive', 'appimage']).makeOptionMandatory(),
    )
    .action((options: Required<Omit<SiteOptions, 'from'>>) => {
      const { updates, home, version } = updatesOf(root, options);
      const release = updates.current() ?? null;
      updates.back(options.kind);
      beginTrial(home, { version, release });
      console.log('The version before is in use from the next start of the app.');
    });

  update
    .command('draft')
    .description(
      'put a version of the app into a release folder; signed, published and sent as content is: tantam release …',
    )
    .argument('<folder>', 'the release folder, one for each kind')
    .requiredOption('--file <file>', 'the package')
    .addOption(new Option('--kind <kind>', 'of the package').choices(appKinds).makeOptionMandatory())
    .requiredOption('--app-version <version>', 'as 0.2.0')
    .requiredOption('--title <title>', 'what is new in it, for people')
    .action(
      async (folder: string, given: { file: string; kind: AppKind; appVersion: string; title: string }) => {
        const { appVersion: version, ...rest } = given;
        const rollout = { groups: [], percent: 100 };
        const drafted = { ...rest, version, rollout };
        const { number } = await draftApp(openReleaseFolder(folder), drafted, systemClock());
        console.log(
          `Drafted release ${number}, version ${version}. Let two people sign it by: tantam release sign ${folder} --key <file>`,
        );
      },
    );
}

/** The updates of this machine's data folder, for an app that is installed at a path, and where they come from. */
function updatesOf(
  root: string,
  { app, from, kind }: SiteOptions = {},
): { updates: Updates; home: string; version: string; source: () => ReleaseSource } {
  const config = readSiteConfig(root);
  const { home, settings, version } = config;
  const own = process.versions.electron === undefined ? undefined : packagedAs(process.env, process);
  const path = app ?? (own?.kind === 'appimage' ? own.file : undefined);
  const updates = openUpdates({
    home,
    clock: systemClock,
    site: () => siteOf(home, settings),
    hours: () => settings.hours,
    installations:
      path === undefined || process.platform === 'win32'
        ? {}
        : { archive: archiveInstallation(path), appimage: fileInstallation(path) },
    startFault: (command) => startFault(command, process.env),
  });
  const places = {
    named: from,
    settings: settings.updates,
    home,
    kind: kind ?? ((app === undefined && own?.kind) || kindHere(path, process.platform)),
  };
  return { updates, home, version, source: () => updateSource(places) };
}

/** What a person does with a package that the system installs. */
function byHand({ kind, version }: AppRelease, file: string): string {
  const proven = `Version ${version} is on this machine as it was signed.`;
  const command = installCommand(kind, file);
  const steps: Record<AppKind, string> = {
    nsis: `Install it as an administrator, without questions: ${command}`,
    deb: `Install it: ${command}`,
    portable: `End the app, and put this file in the place of the one before: ${file}`,
    appimage: 'Name the AppImage that it replaces: --app <file>',
    archive: 'Name the folder that holds "current": --app <folder>',
  };
  return `${proven} ${steps[kind]}`;
}
