import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportFile } from '../../../shared/domain/report/api.ts';
import { writeWhole } from '../export.ts';
import type { Reports, ReportWish } from './reports.ts';

/** Reports as files in one folder, for pages whose browser or window keeps no downloads. */
export interface KeptReports {
  /**
   * Writes a file of a report, in the place of the one that was kept for the same period before.
   *
   * @returns its full path
   * @throws UnknownPeriodError
   * @throws ExportError when the folder takes nothing
   */
  keep(wish: ReportWish, file: ReportFile): Promise<string>;
}

/** @param folder made with the first file */
export function createKeptReports(folder: string, reports: Pick<Reports, 'periodOf' | 'file'>): KeptReports {
  return {
    async keep(wish, file) {
      // By the period's own name: what was asked for may be "now", or lead out of the folder.
      const { kind, of } = reports.periodOf(wish);
      const place = join(folder, `${kind}-${of}-${file}`);
      // What stands in its way is said by what is written next.
      await mkdir(folder, { recursive: true }).catch(() => {});
      await writeWhole(place, reports.file(wish, file).pieces);
      return place;
    },
  };
}
