import type { Language } from '../../shared/domain/language.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { SmallCounts } from '../../shared/domain/report/said.ts';

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
