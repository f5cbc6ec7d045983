import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { languages } from '../shared/domain/language.ts';
import { papers } from '../shared/domain/paper.ts';
import { run, siteProgram } from './commands/commands.ts';
import { addSimulateCommand } from './commands/simulate.ts';
import { homeOf } from './config.ts';
import { keepOutput } from './kept-output.ts';
import { superviseKiosk } from './launcher/supervise.ts';
import { systemClock } from './services/clock.ts';
import { coverageTable } from './services/content/checks/coverage.ts';
import { importMedia } from './services/content/media/media-import.ts';
import { readPack } from './services/content/pack/pack-read.ts';
import { openSiteLog } from './services/site-log.ts';
import { type SheetOrder, writeSheets } from './studio/sheets.ts';

const root = join(import.meta.dirname, '..', '..');

const { program, content } = siteProgram(root);

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

addSimulateCommand(program, root);

await run(program, process.argv.slice(2));
