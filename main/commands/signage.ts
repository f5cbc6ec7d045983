import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { v7 as uuid } from 'uuid';
import { Day } from '../../shared/domain/day.ts';
import { businessDay, hanoiTime } from '../../shared/domain/hanoi-time.ts';
import type { Notice } from '../../shared/domain/signage/notice.ts';
import { NewNotice } from '../../shared/domain/signage/notice.ts';
import { UnknownScreenError } from '../../shared/signage/screen.ts';
import { homeOf } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { readCap } from '../services/cap.ts';
import { systemClock } from '../services/clock.ts';
import { writeWhole } from '../services/export.ts';
import { type NoticeFolder, openNoticeFolder } from '../services/notice-folder.ts';
import { NoticeError, noticeOf, proveScreens } from '../services/notice-order.ts';
import { planTable } from '../services/plan-table.ts';
import { playCsv } from '../services/reports/play-csv.ts';
import { readSitePlans, type SitePlans } from '../services/site-plans.ts';
import { openDatabaseForReading } from '../store/database.ts';
import { readSiteConfig } from './site-config.ts';

/** `tantam signage …` and `tantam notice …`. A running app sees what they write at once. */
export function addSignageCommands(program: Command, root: string): void {
  const signage = program.command('signage').description('look at and switch what the screens show');

  signage
    .command('plan')
    .description('print what a screen shows on a day, by the content in use and what the desk has chosen')
    .requiredOption('--screen <id>', 'the screen, for example lobby')
    .option('--day <day>', 'the business day, as 2026-11-21; today when left out', day)
    .option('--json', 'print the plan as the screens get it')
    .action(async (options: { screen: string; day?: Day; json?: boolean }) => {
      const on = options.day ?? businessDay(systemClock());
      await withPlans(root, ({ plan, pack }) => {
        const planned = inSentences(() => plan(options.screen, on));
        console.log(options.json ? JSON.stringify(planned, null, 2) : planTable(planned, pack));
      });
    });

  signage
    .command('safe')
    .description('show the safe slide ("màn hình an toàn") on every screen, or the plan again')
    .argument('<on|off>', 'on or off', onOrOff)
    .action((safe: boolean) => {
      openNoticeFolder(homeOf(process.env)).setSafe(safe);
      console.log(safe ? 'Every screen shows the safe slide now.' : 'Every screen shows its plan again.');
    });

  signage
    .command('plays')
    .description('write what the screens showed, and what they could not, as CSV')
    .requiredOption('--from <day>', 'the first business day, as 2026-11-20', day)
    .requiredOption('--to <day>', 'the last one', day)
    .requiredOption('--out <file>', 'the file to write')
    .action(async ({ from, to, out }: { from: Day; to: Day; out: string }) => {
      const db = openDatabaseForReading(homeOf(process.env));
      try {
        await writeWhole(out, playCsv(db, from, to));
      } finally {
        db.close();
      }
      console.log(`What the screens showed from ${from} to ${to} is in ${out}.`);
    });

  const notice = program.command('notice').description('urgent notices, shown over everything else');

  notice
    .command('add')
    .description('show a notice: words of your own, or a file by the Common Alerting Protocol (CAP 1.2)')
    .argument('[file]', 'a CAP file')
    .option('--headline <words>', 'what is read first; at most 90 letters')
    .option('--text <words>', 'what has happened and what to do; at most 400 letters')
    .option(
      '--until <instant>',
      'when it ends, as 2026-11-21T16:30+07:00; in Hanoi where no offset is given',
      instant,
    )
    .option('--from <instant>', 'when it begins; at once when left out', instant)
    .option('--screens <ids...>', 'on these screens only')
    .action(async (file: string | undefined, options: NoticeOptions) => {
      const folder = openNoticeFolder(homeOf(process.env));
      const now = systemClock();
      if (file === undefined) {
        const order = ordered(options);
        const added = noticeOf(order, now);
        await proveSeen(root, order);
        folder.add(added);
        console.log(told('Shown', added));
        return;
      }
      const { notice: ordering, ends } = readCap(await textOf(file), options.until);
      const added =
        ordering && noticeOf({ ...ordering, ...(options.screens && { screens: options.screens }) }, now);
      if (added) await proveSeen(root, added);
      for (const id of ends) folder.remove(id);
      if (added) folder.add(added);
      console.log(added ? told('Shown', added) : `Ended ${ends.length} notices that the file takes back.`);
    });

  notice
    .command('list')
    .description('print the notices that are not over')
    .option('--json', 'print them as JSON')
    .action(({ json }: { json?: boolean }) => {
      const { notices, safe } = openNoticeFolder(homeOf(process.env)).read(systemClock());
      if (json) return console.log(JSON.stringify({ notices, safe }, null, 2));
      for (const one of notices) console.log(told('', one));
      if (notices.length === 0) console.log('There is no notice.');
      if (safe) console.log('Every screen shows the safe slide.');
    });

  notice
    .command('end')
    .description('end a notice before its time')
    .argument('<id>', 'as "tantam notice list" prints it; its beginning is enough')
    .action((given: string) => {
      const folder = openNoticeFolder(homeOf(process.env));
      const found = oneBy(folder, given);
      folder.remove(found.id);
      console.log(`Ended ${found.id}  ${found.headline}`);
    });
}

interface NoticeOptions {
  headline?: string;
  text?: string;
  until?: string;
  from?: string;
  screens?: string[];
}

/** Words alone are the headline as long as they fit there. */
function ordered({ headline, text, until, from, screens }: NoticeOptions): NewNotice {
  const parsed = NewNotice.safeParse({
    id: uuid(),
    headline: headline ?? text,
    ...(headline !== undefined && text !== undefined && { text }),
    ...(from !== undefined && { from }),
    until,
    ...(screens && { screens }),
  });
  if (parsed.success) return parsed.data;
  if (headline === undefined && text === undefined) {
    throw new NoticeError('A notice needs words: give --text and --until, or a CAP file.');
  }
  if (until === undefined) throw new NoticeError('A notice needs an end: give it with --until.');
  const faults = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
  throw new NoticeError(`The notice cannot be shown: ${faults.join('; ')}. Shorten or mend it.`);
}

function told(did: string, { id, headline, from, until, severity, screens }: Notice): string {
  const where = screens ? `on ${screens.join(', ')}` : 'on every screen';
  const when = `${hanoiTime(Date.parse(from))} to ${hanoiTime(Date.parse(until))}`;
  return `${did === '' ? '' : `${did}: `}${id}  ${when}  ${severity}  ${where}  ${headline}`;
}

function oneBy(folder: NoticeFolder, beginning: string): Notice {
  const { notices } = folder.read(systemClock());
  const found = notices.filter(({ id }) => id.startsWith(beginning));
  if (found[0] !== undefined && found.length === 1) return found[0];
  throw new NoticeError(
    found.length > 1
      ? `${found.length} notices begin with "${beginning}". Give more of the id.`
      : `There is no notice "${beginning}". See those there are by: tantam notice list`,
  );
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new NoticeError(
      `The file ${file} cannot be read (${(cause as NodeJS.ErrnoException).code}). Give the path of a CAP file.`,
    );
  }
}

async function withPlans(root: string, work: (plans: SitePlans) => void): Promise<void> {
  const config = readSiteConfig(root);
  const plans = await readSitePlans(config, systemClock);
  try {
    work(plans);
  } finally {
    plans.close();
  }
}

/** A notice for every screen needs no look at which there are, so nothing about the content can stop it. */
async function proveSeen(root: string, { screens }: Pick<NewNotice, 'screens'>): Promise<void> {
  if (screens) await withPlans(root, (plans) => proveScreens({ screens }, plans));
}

function inSentences<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UnknownScreenError) throw new ConfigError(cause.message);
    throw cause;
  }
}

function day(given: string): Day {
  if (Day.safeParse(given).success) return given;
  throw new InvalidArgumentError('Give a calendar day as YYYY-MM-DD, for example 2026-11-21.');
}

function instant(given: string): string {
  const withOffset = /([+-]\d\d:\d\d|Z)$/.test(given) ? given : `${given}+07:00`;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(given) ? Date.parse(withOffset) : Number.NaN;
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  throw new InvalidArgumentError('Give an instant as 2026-11-21T16:30, in Hanoi, or with an offset.');
}

function onOrOff(given: string): boolean {
  if (given === 'on' || given === 'off') return given === 'on';
  throw new InvalidArgumentError('Give on or off.');
}
