import { hanoiTime } from '../../shared/domain/hanoi-time.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Report } from '../../shared/domain/report.ts';
import { coverOf, coverWords } from '../../shared/domain/report-cover.ts';
import { summaryFigures } from '../../shared/domain/report-figures.ts';
import { periodTitle } from '../../shared/domain/report-prose.ts';
import { type SmallCounts, sayReport } from '../../shared/domain/report-said.ts';
import { cellText, type Table } from '../../shared/domain/report-tables.ts';
import type { Text } from '../../shared/domain/text.ts';
import { reportWords } from '../words/report.ts';
import { DayChart } from './day-chart.tsx';
import './report-paper.css';
import { ReportTable } from './report-table.tsx';

interface ReportPaperProps {
  report: Report;
  language: Language;
  /** Told where it is left out. */
  small?: SmallCounts | undefined;
}

/** The figures that stand on the first page already. */
const coverFigures = ['assists', 'per-day', 'days-met', 'success-rate', 'troubled-share', 'satisfied-share'];

/** A report as it is printed on A4, in the form of an administrative document (Decree 30/2020/NĐ-CP, annex I). */
export function ReportPaper({ report, language, small }: ReportPaperProps) {
  const { tables, sentences, note, untimed, drawn } = sayReport(report, language, small);
  const key = tables.summary.rows.filter((_, row) => coverFigures.includes(summaryFigures[row]?.id ?? ''));
  const section = (table: Table, bars = false) => (
    <ReportTable key={table.id} table={table} language={language} bars={bars} />
  );
  return (
    <article className="report-paper" lang={language}>
      <Head report={report} language={language} />
      <ol className="report-body">
        {[...sentences, ...(note === null ? [] : [note])].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <ReportTable table={{ ...tables.summary, title: '', rows: key }} language={language} bars={false} />
      <Signatures report={report} language={language} />
      <section className="report-annex">
        {drawn && <DayChart report={report} language={language} />}
        {section(tables.summary)}
        {section(tables.outcomes, true)}
        {section(tables.difficulties, true)}
        {section(tables.satisfaction, true)}
        {section(tables.procedures)}
        {section(tables.groups)}
        {section(tables.helpers)}
        {section(tables.places)}
        {section(withoutNight(tables.hours))}
        {untimed !== 0 && (
          <p>{reportWords.untimed(cellText(untimed, 'count', undefined, language))[language]}</p>
        )}
        {section(tables.minutes, true)}
        {section(tables.sources, true)}
        {section(tables.sessions)}
        {section(tables.staffChecks)}
        {section(tables.handbookAcks)}
        {section(tables.proposals)}
        {section(tables.days)}
        {section(tables.definitions)}
      </section>
      <p className="report-made">{coverWords.made(minuteOf(report.madeAt), report.revision)[language]}</p>
    </article>
  );
}

function Head({ report, language }: ReportPaperProps) {
  const say = (text: Text) => text[language];
  const { authority, issuer, about } = coverOf(report);
  return (
    <header className="report-head">
      <div className="report-issuer">
        <p>{say(authority)}</p>
        <p>
          <strong>{say(issuer)}</strong>
        </p>
        <p className="report-number">{say(coverWords.number)}</p>
      </div>
      <div className="report-nation">
        <p>
          <strong>{say(coverWords.nation)}</strong>
        </p>
        <p>
          <strong>{say(coverWords.motto)}</strong>
        </p>
        <p className="report-date">{say(coverWords.placeAndDate)}</p>
      </div>
      <h2>
        {say(coverWords.title)}
        <span>{say(coverWords.subject)}</span>
        {about && <span>{say(about)}</span>}
        <span>{periodTitle(report, language)}</span>
      </h2>
      <p className="report-to">{say(coverWords.to(authority))}</p>
    </header>
  );
}

function Signatures({ report, language }: ReportPaperProps) {
  const say = (text: Text) => text[language];
  return (
    <footer className="report-signatures">
      <div>
        <p>
          <strong>
            <em>{say(coverWords.recipients)}</em>
          </strong>
        </p>
        <p>{say(coverWords.asAbove)}</p>
        <p>{say(coverWords.filed)}</p>
      </div>
      <div>
        <p>
          <strong>{say(coverWords.preparer)}</strong>
        </p>
        <p>
          <em>{say(coverWords.sign)}</em>
        </p>
      </div>
      <div>
        <p>
          <strong>{say(coverOf(report).signer)}</strong>
        </p>
        <p>
          <em>{say(coverWords.signAndSeal)}</em>
        </p>
      </div>
    </footer>
  );
}

/** The table of hours from the first to the last hour in which anything was counted. */
function withoutNight(hours: Table): Table {
  const busy = hours.rows.map(({ cells }) => cells.slice(1).some((cell) => cell !== null));
  const [first, last] = [busy.indexOf(true), busy.lastIndexOf(true)];
  return { ...hours, rows: first === -1 ? [] : hours.rows.slice(first, last + 1) };
}

function minuteOf(instant: string): string {
  const [day = '', time = ''] = hanoiTime(Date.parse(instant)).split('T');
  return `${time.slice(0, 5)} ${day.split('-').toReversed().join('/')}`;
}
