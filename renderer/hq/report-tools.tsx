import { useState } from 'react';
import type { Report } from '../../shared/domain/report.ts';
import { Button } from '../parts/button.tsx';
import { saveReport } from '../report/save-report.ts';
import { useLanguage, useSay } from '../words/language.tsx';
import { fileNames, reportWords } from '../words/report.ts';

/** The files that HQ makes of a report; single assists stay with the branches. */
const files = ['report.xlsx', 'summary.csv', 'report.json'] as const;

/** Takes a report away, as a file or on paper. */
export function ReportTools({ report, token, site }: { report: Report; token: string; site?: string }) {
  const say = useSay();
  const language = useLanguage();
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'notSaved'>('idle');
  const save = async (file: (typeof files)[number]) => {
    setState('saving');
    setState((await saveReport(report.period, file, language, token, site)) ? 'saved' : 'notSaved');
  };
  return (
    <fieldset className="report-tools">
      <legend className="report-tools-title">{say(reportWords.save)}</legend>
      {files.map((file) => (
        <Button key={file} disabled={state === 'saving'} onClick={() => void save(file)}>
          {say(fileNames[file])}
        </Button>
      ))}
      <Button before="printer" onClick={() => print()}>
        {say(reportWords.print)}
      </Button>
      <p role="status">{state !== 'idle' && say(reportWords[state])}</p>
    </fieldset>
  );
}
