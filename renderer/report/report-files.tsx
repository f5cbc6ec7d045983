import { useState } from 'react';
import type { Language } from '../../shared/domain/language.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { ReportFile } from '../../shared/domain/report/api.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Client } from '../client.ts';
import { Button } from '../parts/button.tsx';
import { useSay } from '../words/language.tsx';
import { fileNames, reportWords } from '../words/report.ts';
import { takeReport } from './save-report.ts';
import './report-files.css';

interface ReportFilesProps {
  period: Pick<Period, 'kind' | 'of'>;
  language: Language;
  client: Pick<Client, 'keepReport'>;
  /** Of the session that the desk is open in. */
  token: string | undefined;
}

/** The files of a report, each at one touch, and what became of the last. */
export function ReportFiles({ period, language, client, token }: ReportFilesProps) {
  const say = useSay();
  const [said, setSaid] = useState<Text>();
  const [busy, setBusy] = useState(false);
  const take = async (file: ReportFile) => {
    setBusy(true);
    setSaid(reportWords.saving);
    setSaid(await takeReport(period, file, language, client, token));
    setBusy(false);
  };
  return (
    <fieldset className="report-files">
      <legend>{say(reportWords.save)}</legend>
      {(Object.keys(fileNames) as ReportFile[]).map((file) => (
        <Button key={file} disabled={busy} onClick={() => void take(file)}>
          {say(fileNames[file])}
        </Button>
      ))}
      <p role="status">{said && say(said)}</p>
    </fieldset>
  );
}
