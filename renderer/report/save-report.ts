import type { Language } from '../../shared/domain/language.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { ReportFile } from '../../shared/domain/report/api.ts';
import type { SmallCounts } from '../../shared/domain/report/said.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Client } from '../client.ts';
import { isAtTable } from '../parts/desk-at-table.ts';
import { reportWords } from '../words/report.ts';

/**
 * Takes a report of this site as a file: by the browser's downloads, or where there are none, in Electron and on the
 * citizens' screen, by having the server put it into its data folder.
 *
 * @param staff the client of the session that the token is of
 * @returns what became of it, to be said
 */
export async function takeReport(
  { kind, of }: Pick<Period, 'kind' | 'of'>,
  file: ReportFile,
  language: Language,
  staff: Pick<Client, 'keepReport'>,
  token = '',
): Promise<Text> {
  if (/^https?:$/.test(location.protocol) && !isAtTable()) {
    return (await saveReport({ kind, of }, file, language, token)) ? reportWords.saved : reportWords.notSaved;
  }
  try {
    const { place } = await staff.keepReport({ params: { period: kind, of, file }, body: { language } });
    return reportWords.kept(place);
  } catch {
    return reportWords.notSaved;
  }
}

/**
 * Fetches a file of a report and hands it to the browser's downloads: the session's token goes in a header, which a
 * plain link cannot carry.
 *
 * @param choice at headquarters: of this site only, and whether counts of 1 to 4 citizens are told
 * @returns whether the file was had
 */
export async function saveReport(
  { kind, of }: Pick<Period, 'kind' | 'of'>,
  file: string,
  language: Language,
  token = '',
  { site, small }: { site?: string | undefined; small?: SmallCounts } = {},
): Promise<boolean> {
  const query = new URLSearchParams({
    lang: language,
    ...(site !== undefined && { site }),
    ...(small && { small }),
  });
  return saveFile(`/api/reports/${kind}/${of}/${file}?${query}`, `${kind}-${of}-${file}`, token);
}

/**
 * Fetches a file and hands it to the browser's downloads.
 *
 * @returns whether the file was had
 */
export async function saveFile(address: string, name: string, token: string): Promise<boolean> {
  try {
    const answer = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      cache: 'no-store',
    });
    if (!answer.ok) return false;
    const content = URL.createObjectURL(await answer.blob());
    const link = document.createElement('a');
    link.href = content;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(content), 60_000);
    return true;
  } catch {
    return false;
  }
}
