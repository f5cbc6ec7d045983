import { type ReactNode, useCallback, useState } from 'react';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import { type FigureSheet, type SheetId, sheetFiles, yearlySheets } from '../../../shared/domain/hq/sheet.ts';
import type { SmallCounts } from '../../../shared/domain/report/said.ts';
import { Button } from '../../parts/button.tsx';
import { FigureTable } from '../../parts/figures/figure-table.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { PartState } from '../../parts/office/part-state.tsx';
import { saveFile } from '../../report/save-report.ts';
import { SheetPaper } from '../../report/sheet-paper.tsx';
import { sheetFileNames, sheetViewWords } from '../../words/hq-sheets.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { reportWords } from '../../words/report.ts';
import type { ViewProps } from '../view-props.ts';
import { PeriodChoice } from './period-choice.tsx';
import { SmallChoice } from './report-tools.tsx';
import './sheet-view.css';
import { SheetTable } from './sheet-table.tsx';
import { TargetSetting } from './target-setting.tsx';

/** The sheets whose counts of citizens can be left out where they are small. */
const withSmall: readonly SheetId[] = ['top', 'year'];

interface SheetViewProps extends ViewProps {
  sheet: SheetId;
}

/** Tables of a period, of all sites or of one, to be read, printed and taken away. */
export function SheetView({ sheet, client, role, token, place, go }: SheetViewProps) {
  const say = useSay();
  const language = useLanguage();
  const { period, of, site } = place;
  const [small, setSmall] = useState<SmallCounts>('shown');
  const ask = useCallback(
    (signal: AbortSignal) =>
      client.sheet({ params: { sheet, period, of }, query: { lang: language, small, site } }, { signal }),
    [client, sheet, period, of, language, small, site],
  );
  const [asked, askAgain] = useAsking<FigureSheet>(ask);
  const { state, answer } = asked;
  return (
    <>
      <div className="hq-tools">
        <div className="period-choice">
          {yearlySheets.includes(sheet) ? (
            <PeriodChoice fixed wish={{ period: 'year', of }} report={answer} onWish={go} />
          ) : (
            <PeriodChoice wish={place} report={answer} onWish={go} />
          )}
          <SiteChoice client={client} site={site} onSite={(code) => go({ site: code })} />
        </div>
        {answer && (
          <SheetTools sheet={answer} {...{ token, site, small }}>
            {withSmall.includes(sheet) && <SmallChoice small={small} onSmall={setSmall} />}
          </SheetTools>
        )}
      </div>
      {(answer === undefined || state === 'failed') && <PartState {...asked} onAgain={askAgain} />}
      {answer && (
        <>
          <h2 className="figures-period">
            <b>{answer.title}</b> <span>{say(answer.period.name)}</span>
          </h2>
          {answer.tables.map((table) => (
            <section key={table.id} className="figure-card sheet-card" data-table={table.id}>
              <h3>{table.title}</h3>
              {table.rows.length === 0 ? (
                <p>{say(table.id === 'targets-board' ? sheetViewWords.noTargets : sheetViewWords.nothing)}</p>
              ) : (
                <SheetTable table={table} />
              )}
            </section>
          ))}
          {sheet === 'targets' && role !== 'viewer' && (
            <TargetSetting client={client} year={answer.period.from.slice(0, 4)} onChange={askAgain} />
          )}
          <details className="all-figures">
            <summary>{say(sheetViewWords.definitions)}</summary>
            <FigureTable table={answer.definitions} />
          </details>
          <div className="hq-paper">
            <SheetPaper sheet={answer} language={language} />
          </div>
        </>
      )}
    </>
  );
}

interface SiteChoiceProps extends Pick<ViewProps, 'client'> {
  site: string | undefined;
  onSite(code: string | undefined): void;
}

function SiteChoice({ client, site, onSite }: SiteChoiceProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.sites({}, { signal }), [client]);
  const [{ answer }] = useAsking<HqOutput<'sites'>>(ask);
  return (
    <label className="field site-choice">
      <span>{say(sheetViewWords.site)}</span>
      <select value={site ?? ''} onChange={({ target }) => onSite(target.value || undefined)}>
        <option value="">{say(sheetViewWords.allSites)}</option>
        {answer?.sites.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SheetToolsProps extends Pick<ViewProps, 'token'> {
  sheet: FigureSheet;
  site: string | undefined;
  small: SmallCounts;
  children: ReactNode;
}

/** Takes a sheet away, as a file or on paper. */
function SheetTools({ sheet, token, site, small, children }: SheetToolsProps) {
  const say = useSay();
  const language = useLanguage();
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'notSaved'>('idle');
  const save = async (file: (typeof sheetFiles)[number]) => {
    setState('saving');
    const { kind, of } = sheet.period;
    const query = new URLSearchParams({ lang: language, small, ...(site !== undefined && { site }) });
    const saved = await saveFile(
      `/api/sheets/${sheet.sheet}/${kind}/${of}/${file}?${query}`,
      `${sheet.sheet}-${of}-${file}`,
      token,
    );
    setState(saved ? 'saved' : 'notSaved');
  };
  return (
    <fieldset className="report-tools">
      <legend className="report-tools-title">{say(reportWords.save)}</legend>
      {sheetFiles.map((file) => (
        <Button key={file} disabled={state === 'saving'} onClick={() => void save(file)}>
          {say(sheetFileNames[file])}
        </Button>
      ))}
      <Button before="printer" onClick={() => print()}>
        {say(sheetViewWords.print)}
      </Button>
      {children}
      <p role="status">{state !== 'idle' && say(reportWords[state])}</p>
    </fieldset>
  );
}
