import type { StoreReport } from '../../../shared/domain/store/store-report.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { storeWords } from '../../words/staff.ts';
import { storeReportText } from '../../words/store-report.ts';
import './desk-alert.css';

interface RestoreListProps {
  reports: StoreReport[];
  /** Whether whoever reads it may put it away. */
  open: boolean;
  onSeen(report: number): void;
}

/** Says that the database was replaced and what is missing, until somebody with a PIN has read it. */
export function RestoreList({ reports, open, onSeen }: RestoreListProps) {
  const say = useSay();
  return (
    <div role="alert" className="desk-alert">
      {reports.map((report) => (
        <p key={report.id}>
          <Icon name="warning" />
          <span>{say(storeReportText(report))}</span>
          {open && <Button onClick={() => onSeen(report.id)}>{say(storeWords.seen)}</Button>}
        </p>
      ))}
    </div>
  );
}
