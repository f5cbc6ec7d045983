import { useState } from 'react';
import type { Report } from '../../../shared/domain/report/report.ts';
import type { SmallCounts } from '../../../shared/domain/report/said.ts';
import { Button } from '../../parts/button.tsx';
import { saveReport } from '../../report/save-report.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { fileNames, reportWords } from '../../words/report.ts';

/** The files that HQ makes of a report; single assists stay with the branches. */
const files = ['report.xlsx', 'summary.csv', 'report.json'] as const;

interface ReportToolsProps {
  report: Report;
  token: string;
  site?: string;
  /** Whether counts of 1 to 4 citizens go into files and on paper. */
  small: SmallCounts;
  onSmall(small: SmallCounts): void;
}

/** Takes a report away, as a file or on paper. */
export function ReportTools({ report, token, site, small, onSmall }: ReportToolsProps) {
  const say = useSay();
  const language = useLanguage();
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'notSaved'>('idle');
  const save = async (file: (typeof files)[number]) => {
    setState('saving');
    setState(
      (await saveReport(report.period, file, language, token, { site, small })) ? 'saved' : 'notSaved',
    );
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
      <SmallChoice {...{ small, onSmall }} />
      <p role="status">{state !== 'idle' && say(reportWords[state])}</p>
    </fieldset>
  );
}

/** Whether counts of 1 to 4 citizens are left out. */
export function SmallChoice({ small, onSmall }: Pick<ReportToolsProps, 'small' | 'onSmall'>) {
  const say = useSay();
  return (
    <label className="small-counts">
      <input
        type="checkbox"
        checked={small === 'hidden'}
        onChange={({ target }) => onSmall(target.checked ? 'hidden' : 'shown')}
      />
      <span>
        {say(reportWords.hideSmall)}
        <small>{say(reportWords.hideSmallHelp)}</small>
      </span>
    </label>
  );
}
