import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { openHqDoor } from './doors/hq-door.ts';
import { PlainError } from './errors.ts';
import { createHqApp } from './hq/app.ts';
import { readHqConfig } from './hq/config.ts';
import { importBundles } from './hq/ingest/bundle-files.ts';
import { openOnlineKey } from './hq/releases/online-key.ts';
import { cardOfKey } from './services/releases/signing-key.ts';

const program = new Command('tantam-hq')
  .description('Tận Tâm HQ: collects what the branches count')
  .version(packageJson.version)
  .showHelpAfterError('Run with --help to see the commands.')
  .showSuggestionAfterError();

program.command('serve', { isDefault: true }).description('collect, until Ctrl-C').action(serve);

program
  .command('import')
  .description('take bundles from files, for example of a USB stick; HQ itself is not running meanwhile')
  .argument('<paths...>', 'files, or folders that hold some')
  .action(async (paths: string[]) => {
    const app = await createHqApp(readHqConfig(process.env, rootFolder()));
    try {
      for await (const { sentence, taken } of importBundles(app.services.ingest, paths)) {
        console.log(sentence);
        if (!taken) process.exitCode = 6;
      }
    } finally {
      await app.close();
    }
  });

program
  .command('release-key')
  .description(
    'print the public half of the key that HQ renews releases with, to be named in "tantam release root … --online"',
  )
  .action(() => {
    const { home } = readHqConfig(process.env, rootFolder());
    console.log(JSON.stringify(cardOfKey(openOnlineKey(home)), null, 2));
  });

/** The collector, on a port of its own. */
async function serve(): Promise<void> {
  const config = readHqConfig(process.env, rootFolder());
  const app = await createHqApp(config);
  const door = await openHqDoor(app, config).catch(async (cause) => {
    await app.close();
    throw cause;
  });
  app.reachedAt(door.address);

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await door.close();
    await app.close();
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());

  console.log(`Tận Tâm HQ is ready: ${door.address}/hq`);
  console.log(`  data     ${config.home}`);
  console.log(
    `  database ${config.databaseUrl === undefined ? 'embedded, in the data folder' : 'DATABASE_URL'}`,
  );
  const setUpCode = await app.services.accounts.setUpCode();
  if (setUpCode !== undefined) {
    console.log(`There is no account yet. Make the first one with the set-up code ${setUpCode}`);
  }
}

/** The folder that holds `dist` and `resources`: two above the built entry, one above this file. */
function rootFolder(): string {
  const above = join(import.meta.dirname, '..');
  return existsSync(join(above, 'package.json')) ? above : join(above, '..');
}

program.parseAsync().catch((cause) => {
  const plain = cause instanceof PlainError;
  console.error(plain ? cause.message : cause);
  process.exitCode = plain ? cause.exitCode : 1;
});
