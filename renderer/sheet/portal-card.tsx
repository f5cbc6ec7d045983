import type { PackHead } from '../../shared/domain/content/pack.ts';
import type { Procedure } from '../../shared/domain/content/procedure.ts';
import type { Day } from '../../shared/domain/day.ts';
import { QrCode } from '../parts/qr-code.tsx';
import { shownCode } from '../parts/shown-fact.ts';
import { useSay } from '../words/language.tsx';
import { sheetScreenWords, sheetWords } from '../words/sheet.ts';
import './portal-card.css';

interface PortalCardProps {
  procedure: Procedure;
  head: PackHead;
  day: Day;
}

/** What goes home on a phone, with or without a printer: the portal to scan, and what to type there. */
export function PortalCard({ procedure, head, day }: PortalCardProps) {
  const say = useSay();
  const code = shownCode(procedure, day);
  const { url, host } = head.portal;
  return (
    <section className="portal-card card" aria-label={say(sheetScreenWords.byPhone)}>
      <h2>{say(sheetScreenWords.byPhone)}</h2>
      <QrCode text={url} label={say(sheetWords.codeLabel(url))} />
      <div>
        <p>{say(sheetScreenWords.scan)}</p>
        <dl>
          <dt>{say(sheetWords.orType)}</dt>
          <dd>{host}</dd>
          <dt>{say(code === null ? sheetWords.typeName : sheetWords.typeCode)}</dt>
          <dd>{code ?? procedure.name.vi}</dd>
        </dl>
      </div>
    </section>
  );
}
