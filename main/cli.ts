import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { Day } from '../shared/domain/day.ts';
import { businessDay } from '../shared/domain/hanoi-time.ts';
import { languages } from '../shared/domain/language.ts';
import { papers } from '../shared/domain/paper.ts';
import { homeOf, packFolderOf, portOf } from './config.ts';
import { addDoctorCommand } from './doctor/doctor-command.ts';
import { PlainError } from './errors.ts';
import { keepOutput } from './kept-output.ts';
import { superviseKiosk } from './launcher/supervise.ts';
import { type LockdownKind, lockdownKinds, writeLockdown } from './lockdown/lockdown.ts';
import { addOutboxCommands } from './outbox-commands.ts';
import { addReleaseCommands } from './release-commands.ts';
import { addReportCommands } from './report-commands.ts';
import { systemClock } from './services/clock.ts';
import { coverageTable } from './services/content/coverage.ts';
import { faultReport } from './services/content/fault-report.ts';
import { findDecoder } from './services/content/ffmpeg-decoder.ts';
import { importMedia } from './services/content/media-import.ts';
import { checkPack } from './services/content/pack-check.ts';
import { loadPack } from './services/content/pack-load.ts';
import { readPack } from './services/content/pack-read.ts';
import { openSiteLog } from './services/site-log.ts';
import { checkStore } from './services/store-check.ts';
import { addSignageCommands } from './signage-commands.ts';
import { addSimulateCommand } from './simulate-command.ts';
import { openDatabaseForReading } from './store/database.ts';
import { type SheetOrder, writeSheets } from './studio/sheets.ts';
import { addUpdateCommands } from './update-commands.ts';

const root = join(import.meta.dirname, '..', '..');

const program = new Command('tantam')
  .description('Tận Tâm: guidance kiosk, lobby signage and assist counters')
  .version(packageJson.version)
  .showHelpAfterError('Run "tantam --help" to see the commands.')
  .showSuggestionAfterError();

addReportCommands(program, root);
addDoctorCommand(program, root);

program
  .command('store')
  .description('look after the data folder')
  .command('check')
  .description('prove every event and backup; the app may run beside it')
  .action(async () => {
    const home = homeOf(process.env);
    const db = openDatabaseForReading(home);
    try {
      const { events, backups, faults } = await checkStore(db, home);
      for (const fault of faults) console.error(fault);
      console.log(`Looked at ${events} events and ${backups} sound backups: ${faults.length} faults.`);
      if (faults.length > 0) process.exitCode = 4;
    } finally {
      db.close();
    }
  });

const content = program.command('content').description('work on content packs');

content
  .command('check')
  .description('prove a content pack: names the file, the field and the mistake')
  .argument('<folder>', 'the pack, for example resources/packs/hanoi')
  .option('--on <day>', 'as if it were this day', day)
  .option('--json', 'print the result as JSON')
  .action(async (folder: string, { on, json }: { on?: Day; json?: boolean }) => {
    const result = await checkPack(folder, {
      on: on ?? businessDay(systemClock()),
      decoder: await findDecoder(),
    });
    console.log(json ? JSON.stringify(result, null, 2) : faultReport(result));
    if (result.faults.some((fault) => fault.level === 'error')) process.exitCode = 3;
  });

content
  .command('coverage')
  .description('tell which rows of the plans a content pack answers, as a table in Markdown')
  .argument('<folder>', 'the pack, for example resources/packs/hanoi')
  .option('--out <file>', 'the file to write, for example the COVERAGE.md of the pack')
  .action(async (folder: string, { out }: { out?: string }) => {
    const table = coverageTable(await readPack(folder));
    if (out === undefined) process.stdout.write(table);
    else await writeFile(out, table);
  });

content
  .command('import-media')
  .description('bring films, pictures and PDF pages into a pack, in the form that every screen plays')
  .argument('<folder>', 'the pack, for example resources/packs/hanoi')
  .argument('<files...>', 'what to bring in; needs ffmpeg')
  .action(async (packFolder: string, files: string[]) => {
    const { added, refused } = await importMedia({ packFolder, files, progress: console.log });
    console.log(`Took ${added.length} ${added.length === 1 ? 'medium' : 'media'} into ${packFolder}.`);
    if (added.length > 0) {
      console.log(
        'Now write into media.json what is said and written in each, and into signage.json the items that show them.',
      );
    }
    if (refused.length > 0) process.exitCode = 3;
  });

content
  .command('sheets')
  .description('write the take-away sheet of every procedure as a PDF file')
  .argument('<folder>', 'the pack, for example resources/packs/hanoi')
  .requiredOption('--out <folder>', 'where the files go')
  .addOption(new Option('--paper <paper>', 'the paper to print on').choices(papers).default('a4'))
  .addOption(new Option('--language <language>', 'of the sheets').choices(languages).default('vi'))
  .action(async (packFolder: string, options: Pick<SheetOrder, 'out' | 'paper' | 'language'>) => {
    const count = await writeSheets({
      ...options,
      packFolder,
      rendererFolder: join(root, 'dist', 'renderer'),
      version: packageJson.version,
      environment: process.env,
      progress: console.log,
    });
    console.log(`Wrote ${count} ${count === 1 ? 'sheet' : 'sheets'} to ${options.out}.`);
  });

program
  .command('kiosk')
  .description('start the app and a locked browser on it, and keep both running until Ctrl-C')
  .addOption(
    new Option('--page <page>', 'what the browser shows').choices(['kiosk', 'signage']).default('kiosk'),
  )
  .option('--screen <id>', 'which screen the signage is for', 'lobby')
  .action(async ({ page, screen }: { page: 'kiosk' | 'signage'; screen: string }) => {
    keepOutput(openSiteLog(homeOf(process.env), systemClock));
    await superviseKiosk({
      path: page === 'kiosk' ? '/kiosk' : `/signage?${new URLSearchParams({ screen })}`,
      environment: process.env,
      host: [process.execPath, join(root, 'dist', 'main', 'node.js')],
      log: (sentence) => console.log(`${new Date().toISOString()} ${sentence}`),
    });
  });

program
  .command('lockdown')
  .description('write what the operating system needs to show the kiosk and nothing else; applies nothing')
  .addArgument(new Argument('<kind>', 'what is locked').choices(lockdownKinds))
  .requiredOption('--out <folder>', 'where the files go; new or empty')
  .option('--app <folder>', 'where the app is installed on that machine')
  .option('--account <name>', "the kiosk's account", 'tantam')
  .addOption(
    new Option('--page <page>', 'what the machine shows').choices(['kiosk', 'signage']).default('kiosk'),
  )
  .option('--screen <id>', 'which screen the signage is for', 'lobby')
  .action(async (kind: LockdownKind, options: LockdownOrder) => {
    const app = options.app ?? (kind === 'windows' ? 'C:\\Program Files\\Tan Tam' : '/opt/tan-tam');
    const origin = `http://127.0.0.1:${portOf(process.env.TANTAM_PORT)}`;
    const { account, out } = options;
    const lobby =
      options.page === 'signage' ? { screen: options.screen, framed: await framedByPack() } : undefined;
    const paths = await writeLockdown(kind, { app, origin, account, ...lobby }, out);
    console.log(`Wrote ${paths.length} files to ${out}. Read READ-ME-FIRST.md before you apply them.`);
  });

addSignageCommands(program, root);
addOutboxCommands(program);
addSimulateCommand(program, root);
addReleaseCommands(program);
addUpdateCommands(program, root);

program.parseAsync().catch((cause) => {
  const plain = cause instanceof PlainError;
  console.error(plain ? cause.message : cause);
  process.exitCode = plain ? cause.exitCode : 1;
});

interface LockdownOrder {
  out: string;
  app?: string;
  account: string;
  page: 'kiosk' | 'signage';
  screen: string;
}

/** From where the content in use lets the lobby's page fill frames. */
async function framedByPack(): Promise<string[]> {
  const { pack } = await loadPack(packFolderOf(process.env, root));
  return pack.signage.allowed?.pages ?? [];
}

function day(given: string): Day {
  if (Day.safeParse(given).success) return given;
  throw new InvalidArgumentError('Give a calendar day as YYYY-MM-DD, for example 2026-11-20.');
}
