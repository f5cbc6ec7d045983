import type { Language } from '../../../shared/domain/language.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { outcomeNames, shiftNames, sourceNames, tableWords } from '../../../shared/domain/report/words.ts';
import type { Text } from '../../../shared/domain/text.ts';
import type { CountedAssist } from '../../store/report-rows.ts';
import type { Labels } from './labels.ts';
import { dayCell, headCell, type SheetRow, textCell, timeCell } from './workbook-cells.ts';

/** Assists a workbook holds at most. Beyond, a spreadsheet is slow to write and slower to open: CSV has no limit. */
export const mostRawRows = 100_000;

/** An assist with the names of what it says. */
export interface RawAssist {
  assist: CountedAssist;
  labels: Labels;
}

const columns: {
  title: Text;
  width: number;
  of(raw: RawAssist, say: (text: Text) => string): SheetRow[number];
}[] = [
  { title: { vi: 'Số', en: 'No.' }, width: 9, of: ({ assist }) => assist.seq },
  { title: tableWords.day, width: 12, of: ({ assist }) => dayCell(assist.businessDay) },
  { title: { vi: 'Ghi lúc', en: 'Recorded at' }, width: 17, of: ({ assist }) => timeCell(assist.occurredAt) },
  named(tableWords.procedure, 30, 'procedures', 'procedure'),
  {
    title: tableWords.outcome,
    width: 25,
    of: ({ assist: { body } }, say) => (body.outcome ? textCell(say(outcomeNames[body.outcome])) : null),
  },
  named(tableWords.group, 18, 'groups', 'group'),
  named(tableWords.helper, 16, 'helpers', 'helper'),
  named(tableWords.place, 16, 'places', 'place'),
  {
    title: { vi: 'Buổi', en: 'Shift' },
    width: 10,
    of: ({ assist: { body } }, say) => (body.shift ? textCell(say(shiftNames[body.shift])) : null),
  },
  {
    title: tableWords.difficulty,
    width: 30,
    of: ({ assist: { body }, labels }, say) =>
      body.difficulties.length === 0
        ? null
        : textCell(body.difficulties.map((id) => say(labels.of('difficulties', id))).join('; ')),
  },
  { title: { vi: 'Số phút', en: 'Minutes' }, width: 9, of: ({ assist: { body } }) => body.minutes },
  {
    title: tableWords.source,
    width: 18,
    of: ({ assist: { body } }, say) => textCell(say(sourceNames[body.source])),
  },
  {
    title: { vi: 'Ghi chú', en: 'Note' },
    width: 24,
    of: ({ assist: { body } }) => (body.note ? textCell(body.note) : null),
  },
];

const tooMany: Text = {
  vi: `Kỳ này có hơn ${mostRawRows} lượt, quá nhiều cho một bảng tính. Bạn lấy dữ liệu gốc dạng CSV.`,
  en: `This period has more than ${mostRawRows} assists, too many for a spreadsheet. Take the raw data as CSV.`,
};

/**
 * The assists of a report, a row each, in the words of the pack. The number is the event's own at this site; ids, which
 * only programs read, stand in the raw CSV.
 */
export function rawSheet(report: Report, raw: Iterable<RawAssist>, language: Language) {
  const say = (text: Text) => text[language];
  const data: SheetRow[] = [columns.map(({ title }) => headCell(say(title)))];
  if (report.totals.assists > mostRawRows) data.push([textCell(say(tooMany))]);
  else for (const assist of raw) data.push(columns.map(({ of }) => of(assist, say)));
  return { data, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, headerRow: 1 };
}

function named(
  title: Text,
  width: number,
  what: 'procedures' | 'groups' | 'helpers' | 'places',
  field: 'procedure' | 'group' | 'helper' | 'place',
): (typeof columns)[number] {
  return {
    title,
    width,
    of: ({ assist: { body }, labels }, say) => {
      const id = body[field];
      return id === null ? null : textCell(say(labels.of(what, id)));
    },
  };
}
