import { hanoiTime } from '../../shared/domain/hanoi-time.ts';
import type { Damage, StoreReport } from '../../shared/domain/store/store-report.ts';
import type { Text } from '../../shared/domain/text.ts';

/** What was wrong with the database, as a clause. */
const causes: Record<Damage, Text> = {
  vanished: { vi: 'không còn tệp dữ liệu', en: 'its data file was gone' },
  unreadable: { vi: 'tệp dữ liệu không đọc được', en: 'its data file could not be read' },
  altered: { vi: 'tệp dữ liệu đã bị hỏng', en: 'its data file was damaged' },
  'log-damaged': {
    vi: 'phần dữ liệu mới ghi bị mất hoặc hỏng',
    en: 'the newest part of its data was missing or damaged',
  },
  'events-missing': {
    vi: 'tệp dữ liệu là bản cũ hoặc của máy khác',
    en: "its data file was an older one, or another machine's",
  },
  'chain-broken': {
    vi: 'có lượt ghi không còn đúng như ban đầu',
    en: 'a record in it was not what had been written',
  },
  'newer-version': {
    vi: 'dữ liệu do bản phần mềm mới hơn ghi mà nay bản cũ chạy lại',
    en: 'a newer version of the app had written its data, and the one before runs again',
  },
};

/** What the staff desk says of a database that was replaced: why, by what, and what is missing since. */
export function storeReportText(report: StoreReport): Text {
  const { damage, rescued, keptIn } = report;
  const at = timeOf(report.at);
  const backup = report.backupAt === null ? null : timeOf(report.backupAt);
  const missing = missingText(report);
  const from: Text = {
    vi: backup === null ? 'bắt đầu lại từ đầu' : `khôi phục từ bản sao lưu lúc ${backup.vi}`,
    en: backup === null ? 'begun anew' : `restored from the backup of ${backup.en}`,
  };
  const saved: Text = {
    vi: rescued === 0 ? '' : `, và giữ lại được ${rescued} lượt ghi khác`,
    en: rescued === 0 ? '' : `, and ${records(rescued)} more could be kept`,
  };
  return {
    vi: `Lúc ${at.vi}, máy thấy ${causes[damage].vi} nên đã tự ${from.vi}${saved.vi}. ${missing.vi} Dữ liệu cũ vẫn còn trong thư mục ${keptIn}.`,
    en: `At ${at.en} the machine found that ${causes[damage].en}, so it was ${from.en}${saved.en}. ${missing.en} The old data is kept in the folder ${keptIn}.`,
  };
}

function missingText({ missing, lastKeptAt, lastMissingAt }: StoreReport): Text {
  if (missing === 0) return { vi: 'Không mất lượt ghi nào.', en: 'Nothing was lost.' };
  const kept = lastKeptAt === null ? null : timeOf(lastKeptAt);
  const since: Text = {
    vi: kept === null ? '' : ` từ sau ${kept.vi}`,
    en: kept === null ? '' : ` after ${kept.en}`,
  };
  const remedy: Text = {
    vi: 'Bạn còn nhớ lượt nào thì ghi bù lượt ấy.',
    en: 'Count again what you remember.',
  };
  if (missing === null) {
    return {
      vi: `Có thể đã mất những lượt ghi ${since.vi === '' ? 'trước đó' : since.vi.trim()}. ${remedy.vi}`,
      en: `Records made${since.en || ' before'} may be lost. ${remedy.en}`,
    };
  }
  const until = lastMissingAt === null ? null : timeOf(lastMissingAt);
  return {
    vi: `Đã mất ${missing} lượt ghi${since.vi}${until === null ? '' : ` đến ${until.vi}`}. ${remedy.vi}`,
    en: `Lost: ${records(missing)} made${since.en}${until === null ? '' : ` until ${until.en}`}. ${remedy.en}`,
  };
}

function records(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}

function timeOf(instant: string): Text {
  const [day, time] = hanoiTime(Date.parse(instant)).slice(0, 16).split('T') as [string, string];
  const [hour, minute] = time.split(':');
  return { vi: `${hour} giờ ${minute} ngày ${day.split('-').reverse().join('/')}`, en: `${time} on ${day}` };
}
