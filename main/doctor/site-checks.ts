import { accessSync, constants, statfsSync } from 'node:fs';
import { hanoiTime } from '../../shared/domain/hanoi-time.ts';
import { findBrowser, hasDisplay } from '../browser/find-browser.ts';
import type { Config } from '../config.ts';
import type { Clock, SteadyClock } from '../services/clock.ts';
import { createClockWatch } from '../services/clock-watch.ts';
import { loadPack } from '../services/content/pack-load.ts';
import { readEnrolment } from '../services/outbox/enrolment-file.ts';
import { listBackups } from '../store/backups.ts';
import { openDatabaseForReading } from '../store/database.ts';
import { inspect } from '../store/inspect.ts';
import { type Check, type Finding, notable, well, wrong } from './finding.ts';
import type { AppAnswer } from './running-app.ts';

/** What the doctor is let look at. */
export interface Patient {
  config: Config;
  environment: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  /** Whether this process runs as root. */
  root: boolean;
  app: AppAnswer;
  /** The printers this system knows; undefined where it cannot be asked. */
  printers(): string[] | undefined;
  clock: Clock;
  steady: SteadyClock;
}

/** Everything the doctor looks at, in the order in which it is told. */
export function siteChecks(patient: Patient): Check[] {
  const { config, clock, steady } = patient;
  return [
    { name: 'data folder', look: () => dataFolder(config.home) },
    {
      name: 'settings',
      look: () => well(`${config.settings.siteName}, ${config.settings.dailyTarget} a day.`),
    },
    { name: 'app', look: () => appFinding(patient.app, config.port) },
    { name: 'counters', look: () => counters(config.home, patient.app) },
    { name: 'clock', look: () => clockFinding(config.home, clock, steady) },
    { name: 'backups', look: () => backups(config.home, clock()) },
    { name: 'content', look: () => content(config.packFolder) },
    { name: 'display', look: () => display(patient) },
    { name: 'browser', look: () => browser(patient) },
    { name: 'printer', look: () => printer(config.settings.printer?.name, patient.printers()) },
    { name: 'headquarters', look: () => headquarters(config.home) },
  ];
}

/** With less, the day's backups no longer fit beside the database. */
const littleBytes = 2 * 2 ** 30;
const tooLittleBytes = 256 * 2 ** 20;

function dataFolder(home: string): Finding {
  accessSync(home, constants.R_OK | constants.W_OK);
  const { bavail, bsize } = statfsSync(home);
  const free = bavail * bsize;
  const said = `${home} can be written, ${(free / 2 ** 30).toFixed(1)} GiB are free.`;
  const remedy = 'Make room on this disk: old files of other programs first, never files of the data folder.';
  if (free < tooLittleBytes) return wrong(said, remedy);
  return free < littleBytes ? notable(said, remedy) : well(said);
}

function appFinding(app: AppAnswer, port: number): Finding {
  if (app.state === 'silent') {
    return notable(`It does not run on port ${port}.`, 'Start it: npm start, or the kiosk service.');
  }
  if (app.state === 'stranger') {
    return wrong(
      `Another program answers on port ${port}.`,
      'End that program, or give the app another port in TANTAM_PORT.',
    );
  }
  const { status, version, content: inUse } = app.health;
  const said = `Version ${version} runs on port ${port} with content ${inUse.revision.slice(0, 12)}.`;
  if (status === 'ok') return well(said);
  return wrong(
    `${said} It says that it is not well.`,
    'Read what the staff desk says; the next lines may name it.',
  );
}

/** A running app proves its database as it goes, and its files cannot be judged from outside meanwhile. */
function counters(home: string, app: AppAnswer): Finding {
  if (app.state === 'runs') {
    const { state, events, synchronous } = app.health.database;
    const said = `The running app holds ${events} events and writes each to the disk before it counts.`;
    if (state === 'ok' && synchronous === 2) return well(said);
    return wrong(
      'The running app cannot write its events.',
      'Free the disk or end the program that holds tantam.db; what waits is kept and written then.',
    );
  }
  const found = inspect(home);
  if (found === 'new') return well('Nothing has been counted yet.');
  if (typeof found === 'string') return well('Every page of the database is what was written.');
  return wrong(
    `The database is damaged (${found.damage}).`,
    'Start the app: it puts the damaged file aside and restores the newest backup that is whole.',
  );
}

function clockFinding(home: string, clock: Clock, steady: SteadyClock): Finding {
  const said = `It is ${hanoiTime(clock())}.`;
  if (inspect(home) === 'new') return well(said);
  const db = openDatabaseForReading(home);
  try {
    const flag = createClockWatch(db, clock, steady).flag();
    if (flag === 'ok') return well(said);
    return wrong(
      `${said} That cannot be believed (${flag}): events are flagged until it is right.`,
      'Set the clock of the machine, let it follow a time server, and change the battery if it keeps failing.',
    );
  } finally {
    db.close();
  }
}

const dayMs = 24 * 3_600_000;

function backups(home: string, now: number): Finding {
  const [newest] = listBackups(home);
  if (newest === undefined) {
    return notable('There is none yet.', 'One is made within the first hour that the app runs.');
  }
  const at = new Date(newest.at);
  const said = `The newest is of ${hanoiTime(at.getTime())}.`;
  if (now - at.getTime() < dayMs) return well(said);
  return notable(said, 'Leave the app running for an hour; if none is made, the staff desk says why.');
}

async function content(packFolder: string): Promise<Finding> {
  const { pack, revision } = await loadPack(packFolder);
  const said = `${packFolder} is sound: ${pack.procedures.length} procedures, revision ${revision.slice(0, 12)}.`;
  return well(said);
}

function display({ environment, platform }: Patient): Finding {
  if (hasDisplay(environment, platform)) return well('This session has one.');
  return notable(
    'This session has none: the app can serve, but shows nothing here.',
    'Run the doctor in the session of the screen to look at that one.',
  );
}

function browser({ environment, platform, root }: Patient): Finding {
  const found = findBrowser(environment, platform);
  if (found === undefined) {
    return wrong(
      'No Chromium, Chrome or Edge was found.',
      'Install one, or name its program in CHROMIUM_PATH. The desktop app brings its own.',
    );
  }
  if (!root) return well(`${found}.`);
  return notable(
    `${found}, but this is root: its sandbox is off.`,
    'Run the kiosk under an account of its own; "tantam lockdown linux" writes one.',
  );
}

function printer(name: string | undefined, known: string[] | undefined): Finding {
  if (name === undefined) {
    return notable(
      'The settings name none: citizens get the code to scan, and a page to print where there is a browser.',
      'Name one in the settings file: "printer": {"name": "…", "paper": "a4"}.',
    );
  }
  if (known === undefined) return notable(`The settings name "${name}"; this system cannot be asked for it.`);
  if (known.includes(name)) return well(`The system knows "${name}".`);
  return wrong(
    `The settings name "${name}", which this system does not know.`,
    known.length > 0 ? `It knows: ${known.join(', ')}.` : 'Install the printer in the system first.',
  );
}

function headquarters(home: string): Finding {
  const enrolment = readEnrolment(home);
  if (enrolment !== undefined) return well(`Enrolled at ${enrolment.hq} as ${enrolment.name}.`);
  return notable(
    'This site is not enrolled: its counts stay here.',
    'Ask headquarters for a code, then: tantam enrol --hq <address> --code <code>.',
  );
}
