import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { NewCode } from '../../../shared/domain/hq/site.ts';
import { DeskDialog } from '../../parts/office/desk-dialog.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { enrolWords } from '../../words/hq-enrol.ts';
import { useSay } from '../../words/language.tsx';
import { enrolCommand } from '../door/enrol-command.ts';
import '../door/enrol-page.css';
import { timeSaid } from '../parts/time-said.ts';

/** A code to enrol a PC with, to be scanned, read out or copied; HQ itself does not know it any more. */
export function EnrolDialog({ code, onClose }: { code: NewCode; onClose(): void }) {
  const say = useSay();
  const until = timeSaid(code.expiresAt, businessDay(Date.now()));
  return (
    <DeskDialog headline={say(enrolWords.headline)} help={say(enrolWords.shownOnce(until))} onClose={onClose}>
      <div className="enrol-dialog">
        <QrCode text={code.link} label={say(enrolWords.qr)} />
        <div>
          <p className="enrol-code">{code.code}</p>
          <p>{say(enrolWords.help)}</p>
          <pre className="enrol-command">{enrolCommand(code.link, code.code)}</pre>
          <p>{say(enrolWords.scan)}</p>
        </div>
      </div>
    </DeskDialog>
  );
}
