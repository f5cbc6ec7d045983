import { useEffect, useState } from 'react';
import type { Language } from '../../shared/domain/language.ts';
import { Report } from '../../shared/domain/report/report.ts';
import { LanguageProvider } from '../words/language.tsx';
import './report-page.css';
import { ReportPaper } from './report-paper.tsx';

/** A report and nothing else, as `tantam report --format pdf` prints it; that command serves it beside the page. */
export function PrintedReport({ language }: { language: Language }) {
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    void fetch('/report.json')
      .then((answer) => answer.json())
      .then((body) => setReport(Report.parse(body)));
  }, []);
  return (
    <LanguageProvider language={language}>
      <main className="report-page" data-screen="report" data-report-ready={report && ''}>
        {report && <ReportPaper report={report} language={language} />}
      </main>
    </LanguageProvider>
  );
}
