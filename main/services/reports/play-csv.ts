import type { Database } from 'better-sqlite3';
import { stringify } from 'csv-stringify/sync';
import type { Day } from '../../../shared/domain/day.ts';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import { Play } from '../../../shared/domain/signage/play.ts';
import { listPlays } from '../../store/play-rows.ts';

const columns = [
  'business_day',
  'screen',
  'item',
  'planned_item',
  'planned_at',
  'shown_at',
  'seconds',
  'end',
  'reason',
  'check',
  'revision',
] as const;

/**
 * What the screens showed in the business days `from` to `to`, as pieces of one CSV text: RFC 4180, UTF-8 with byte
 * order mark, header row, one row a play in the order it was recorded. Instants are in Hanoi's time. What `end` and
 * `check` mean stands in shared/domain/signage/play.ts. A cell that a spreadsheet would take for a formula is written as text.
 */
export function* playCsv(db: Database, from: Day, to: Day): Generator<string> {
  yield `\uFEFF${columns.join(',')}\r\n`;
  for (const { businessDay, body } of listPlays(db, from, to)) {
    const play = Play.parse(JSON.parse(body));
    const { screen, item, planned, plannedAt, shownAt, durationMs, end, reason, check, revision } = play;
    const [plannedTime, shownTime] = [plannedAt, shownAt].map((at) => at && hanoiTime(Date.parse(at)));
    const seconds = (durationMs / 1_000).toFixed(3);
    const cells = [businessDay, screen, item, planned, plannedTime, shownTime, seconds, end, reason, check];
    yield stringify([[...cells, revision]], { record_delimiter: '\r\n', escape_formulas: true });
  }
}
