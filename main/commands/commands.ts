import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { Day } from '../../shared/domain/day.ts';
import { businessDay } from '../../shared/domain/hanoi-time.ts';
import { homeOf, packFolderOf, portOf } from '../config.ts';
import { addDoctorCommand } from '../doctor/doctor-command.ts';
import { PlainError } from '../errors.ts';
import { type LockdownKind, lockdownKinds, writeLockdown } from '../lockdown/lockdown.ts';
import { systemClock } from '../services/clock.ts';
import { faultReport } from '../services/content/checks/fault-report.ts';
import { checkPack } from '../services/content/checks/pack-check.ts';
import { findDecoder } from '../services/content/media/ffmpeg-decoder.ts';
import { loadPack } from '../services/content/pack/pack-load.ts';
import { checkStore } from '../services/store-check.ts';
import { openDatabaseForReading } from '../store/database.ts';
import { addOutboxCommands } from './outbox.ts';
import { addPinCommands } from './pins.ts';
import { addReleaseCommands } from './release.ts';
import { addReportCommands } from './report.ts';
import { addSignageCommands } from './signage.ts';
import { addUpdateCommands } from './update.ts';

/**
 * The commands that a site needs: `tantam …`, and the packaged app's own when its first argument is one. Those of a
 * workplace, which come with the source alone, cli.ts adds.
 *
 * @param root the folder that holds `dist` and `resources`
 */
export function siteProgram(root: string): { program: Command; content: Command } {
  const program = new Command('tantam')
    .description('Tận Tâm: guidance kiosk, lobby signage and assist counters')
    .version(packageJson.version)
    .showHelpAfterError('Run "tantam --help" to see the commands.')
    .showSuggestionAfterError();

  addReportCommands(program, root);
  addDoctorCommand(program, root);
  addPinCommands(program, root);

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
    .action(async (kind: LockdownKind, options: LockdownOptions) => {
      const origin = `http://127.0.0.1:${portOf(process.env.TANTAM_PORT)}`;
      const { app, account, out } = options;
      const lobby =
        options.page === 'signage' ? { screen: options.screen, framed: await framedByPack(root) } : undefined;
      const paths = await writeLockdown(kind, { app, origin, account, ...lobby }, out);
      console.log(`Wrote ${paths.length} files to ${out}. Read READ-ME-FIRST.md before you apply them.`);
    });

  addSignageCommands(program, root);
  addOutboxCommands(program);
  addReleaseCommands(program);
  addUpdateCommands(program, root);
  return { program, content };
}

/** Does what was entered, program and script left out. What goes wrong is a sentence and an exit code. */
export async function run(program: Command, entered: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(entered, { from: 'user' });
  } catch (cause) {
    const plain = cause instanceof PlainError;
    console.error(plain ? cause.message : cause);
    process.exitCode = plain ? cause.exitCode : 1;
  }
}

interface LockdownOptions {
  out: string;
  app?: string;
  account: string;
  page: 'kiosk' | 'signage';
  screen: string;
}

/** From where the content in use lets the lobby's page fill frames. */
async function framedByPack(root: string): Promise<string[]> {
  const { pack } = await loadPack(packFolderOf(process.env, root));
  return pack.signage.allowed?.pages ?? [];
}

function day(given: string): Day {
  if (Day.safeParse(given).success) return given;
  throw new InvalidArgumentError('Give a calendar day as YYYY-MM-DD, for example 2026-11-20.');
}
