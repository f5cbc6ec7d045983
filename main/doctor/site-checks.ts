import { accessSync, constants, statfsSync } from 'node:fs';
import { hanoiTime } from '../../shared/domain/hanoi-time.ts';
import { findBrowser, hasDisplay } from '../browser/find-browser.ts';
import type { Config } from '../config.ts';
import type { Clock, SteadyClock } from '../services/clock.ts';
import { createClockWatch } from '../services/clock-watch.ts';
import { loadPack } from '../services/content/pack/pack-load.ts';
import { readEnrolment } from '../services/outbox/enrolment-file.ts';
import { listBackups } from '../store/backups.ts';
import { openDatabaseForReading } from '../store/database.ts';
import { inspect } from '../store/inspect.ts';
import { appFinding, counters } from './app-check.ts';
import { type Check, type Found, joined, notable, said, well, wrong } from './finding.ts';
import type { AppAnswer } from './running-app.ts';
import { versionFinding } from './version-check.ts';

/** What the doctor is let look at. */
export interface Patient {
  config: Config;
  environment: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  /** Whether this process runs as root. */
  root: boolean;
  app: AppAnswer;
  /** The printers this system knows; undefined where it cannot be asked. */
  printers(): Promise<string[] | undefined>;
  clock: Clock;
  steady: SteadyClock;
}

/** Everything the doctor looks at, in the order in which it is told. */
export function siteChecks(patient: Patient): Check[] {
  const { config, clock, steady } = patient;
  const { siteName, dailyTarget } = config.settings;
  return [
    { name: said('Thư mục dữ liệu', 'data folder'), look: () => dataFolder(config.home) },
    {
      name: said('Cài đặt', 'settings'),
      look: () =>
        well(said(`${siteName}, ${dailyTarget} lượt mỗi ngày.`, `${siteName}, ${dailyTarget} a day.`)),
    },
    { name: said('Phần mềm', 'app'), look: () => appFinding(patient.app, config) },
    { name: said('Bản mới', 'new version'), look: () => versionFinding(config) },
    { name: said('Bộ đếm', 'counters'), look: () => counters(config.home, patient.app) },
    { name: said('Đồng hồ', 'clock'), look: () => clockFinding(config.home, clock, steady) },
    { name: said('Bản sao lưu', 'backups'), look: () => backups(config.home, clock()) },
    { name: said('Nội dung', 'content'), look: () => content(config.packFolder) },
    { name: said('Màn hình', 'display'), look: () => display(patient) },
    { name: said('Trình duyệt', 'browser'), look: () => browser(patient) },
    {
      name: said('Máy in', 'printer'),
      look: async () => printer(config.settings.printer?.name, await patient.printers()),
    },
    { name: said('Trung tâm', 'headquarters'), look: () => headquarters(config.home) },
  ];
}

/** With less, the day's backups no longer fit beside the database. */
const littleBytes = 2 * 2 ** 30;
const tooLittleBytes = 256 * 2 ** 20;

function dataFolder(home: string): Found {
  accessSync(home, constants.R_OK | constants.W_OK);
  const { bavail, bsize } = statfsSync(home);
  const free = bavail * bsize;
  const gib = (free / 2 ** 30).toFixed(1);
  const sentence = said(
    `Ghi được vào ${home}, còn trống ${gib.replace('.', ',')} GiB.`,
    `${home} can be written, ${gib} GiB are free.`,
  );
  const remedy = said(
    'Bạn dọn bớt ổ đĩa này: xóa tệp cũ của chương trình khác, đừng xóa tệp trong thư mục dữ liệu.',
    'Make room on this disk: old files of other programs first, never files of the data folder.',
  );
  if (free < tooLittleBytes) return wrong(sentence, remedy);
  return free < littleBytes ? notable(sentence, remedy) : well(sentence);
}

function clockFinding(home: string, clock: Clock, steady: SteadyClock): Found {
  const now = hanoiTime(clock());
  const sentence = said(`Máy đang chỉ ${now}.`, `It is ${now}.`);
  if (inspect(home) === 'new') return well(sentence);
  const db = openDatabaseForReading(home);
  try {
    const flag = createClockWatch(db, clock, steady).flag();
    if (flag === 'ok') return well(sentence);
    return wrong(
      joined(
        sentence,
        said(
          `Giờ này không tin được (${flag}): các lượt bị đánh dấu cho đến khi giờ đúng lại.`,
          `That cannot be believed (${flag}): events are flagged until it is right.`,
        ),
      ),
      said(
        'Bạn chỉnh giờ của máy, cho máy tự lấy giờ từ mạng, và thay pin nếu giờ cứ sai.',
        'Set the clock of the machine, let it follow a time server, and change the battery if it keeps failing.',
      ),
    );
  } finally {
    db.close();
  }
}

const dayMs = 24 * 3_600_000;

function backups(home: string, now: number): Found {
  const [newest] = listBackups(home);
  if (newest === undefined) {
    return notable(
      said('Chưa có bản nào.', 'There is none yet.'),
      said(
        'Bản đầu tiên được tạo trong giờ đầu phần mềm chạy.',
        'One is made within the first hour that the app runs.',
      ),
    );
  }
  const at = new Date(newest.at);
  const time = hanoiTime(at.getTime());
  const sentence = said(`Bản mới nhất: ${time}.`, `The newest is of ${time}.`);
  if (now - at.getTime() < dayMs) return well(sentence);
  return notable(
    sentence,
    said(
      'Bạn để phần mềm chạy một giờ; nếu vẫn chưa có bản mới, bàn làm việc nêu lý do.',
      'Leave the app running for an hour; if none is made, the staff desk says why.',
    ),
  );
}

async function content(packFolder: string): Promise<Found> {
  const { pack, revision } = await loadPack(packFolder);
  const [count, short] = [pack.procedures.length, revision.slice(0, 12)];
  return well(
    said(
      `${packFolder} dùng được: ${count} thủ tục, bản ${short}.`,
      `${packFolder} is sound: ${count} procedures, revision ${short}.`,
    ),
  );
}

function display({ environment, platform }: Patient): Found {
  if (hasDisplay(environment, platform)) {
    return well(said('Phiên làm việc này có màn hình.', 'This session has one.'));
  }
  return notable(
    said(
      'Phiên làm việc này không có màn hình: phần mềm phục vụ được nhưng không hiện gì ở đây.',
      'This session has none: the app can serve, but shows nothing here.',
    ),
    said(
      'Bạn chạy lệnh kiểm tra trong phiên của màn hình cần xem.',
      'Run the doctor in the session of the screen to look at that one.',
    ),
  );
}

function browser({ environment, platform, root }: Patient): Found {
  const found = findBrowser(environment, platform);
  if (found === undefined) {
    return wrong(
      said('Không thấy Chromium, Chrome hay Edge.', 'No Chromium, Chrome or Edge was found.'),
      said(
        'Bạn cài một trình duyệt ấy, hoặc nêu chương trình trong CHROMIUM_PATH. Bản cài trên máy có sẵn trình duyệt riêng.',
        'Install one, or name its program in CHROMIUM_PATH. The desktop app brings its own.',
      ),
    );
  }
  if (!root) return well(said(`${found}.`, `${found}.`));
  return notable(
    said(
      `${found}, nhưng đang chạy bằng root nên lớp bảo vệ của trình duyệt bị tắt.`,
      `${found}, but this is root: its sandbox is off.`,
    ),
    said(
      'Bạn chạy ki-ốt bằng tài khoản riêng; lệnh "tantam lockdown linux" viết sẵn cách làm.',
      'Run the kiosk under an account of its own; "tantam lockdown linux" writes one.',
    ),
  );
}

function printer(name: string | undefined, known: string[] | undefined): Found {
  if (name === undefined) {
    return notable(
      said(
        'Chưa chọn máy in: người dân chỉ có mã để quét bằng điện thoại.',
        'The settings name none: citizens get the code to scan, and a page to print where there is a browser.',
      ),
      said(
        'Bạn chọn máy in ở bàn làm việc, mục Thiết bị.',
        'Choose one at the staff desk, as the technician, or in the settings file: "printer": {"name": "…", "paper": "a4"}.',
      ),
    );
  }
  if (known === undefined) {
    return notable(
      said(
        `Đã chọn máy in “${name}”; hệ thống này không cho hỏi danh sách máy in.`,
        `The settings name "${name}"; this system cannot be asked for it.`,
      ),
    );
  }
  if (known.includes(name)) return well(said(`Hệ thống có máy in “${name}”.`, `The system knows "${name}".`));
  return wrong(
    said(
      `Đã chọn máy in “${name}” nhưng hệ thống không có máy in này.`,
      `The settings name "${name}", which this system does not know.`,
    ),
    known.length > 0
      ? said(`Hệ thống có: ${known.join(', ')}.`, `It knows: ${known.join(', ')}.`)
      : said('Bạn cài máy in vào hệ thống trước.', 'Install the printer in the system first.'),
  );
}

function headquarters(home: string): Found {
  const enrolment = readEnrolment(home);
  if (enrolment !== undefined) {
    const { hq, name } = enrolment;
    return well(said(`Đã nối với ${hq}, tên máy “${name}”.`, `Enrolled at ${hq} as ${name}.`));
  }
  return notable(
    said(
      'Máy chưa nối với trung tâm: số liệu chỉ ở máy này.',
      'This site is not enrolled: its counts stay here.',
    ),
    said(
      'Bạn xin trung tâm một mã rồi chạy: tantam enrol --hq <địa chỉ> --code <mã>.',
      'Ask headquarters for a code, then: tantam enrol --hq <address> --code <code>.',
    ),
  );
}
