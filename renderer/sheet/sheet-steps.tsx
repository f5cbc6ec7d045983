import type { PortalStep } from '../../shared/domain/content/procedure.ts';
import { stages } from '../../shared/domain/content/stage.ts';
import { QrCode } from '../parts/qr-code.tsx';
import { shownCode } from '../parts/shown-fact.ts';
import { stageWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { sheetWords } from '../words/sheet.ts';
import { OpenQuestions } from './open-questions.tsx';
import { openQuestionsOf } from './sheet-content.ts';
import type { SheetData } from './take-away-sheet.tsx';

/** The three stages with what to do in each, and the way to the portal. */
export function SheetSteps(data: SheetData) {
  const say = useSay();
  return (
    <section className="sheet-part">
      <div className="sheet-start">
        <h2>{say(sheetWords.steps)}</h2>
        <PortalDoor {...data} />
      </div>
      {stages.map((stage, index) => (
        <section key={stage} className="sheet-stage">
          <h3>{say(sheetWords.stage(index + 1, say(stageWords[stage])))}</h3>
          <ol>
            {data.guidance.steps[stage].map((step) => (
              <Step key={step.id} step={step} data={data} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Step({ step, data }: { step: PortalStep; data: SheetData }) {
  const say = useSay();
  const open = openQuestionsOf(step.when, data.procedure, data.guidance, data.day);
  return (
    <li>
      <strong>{say(step.title)}.</strong> {say(step.press)}
      {step.basis.confidence === 'low' && <em> ({say(sheetWords.confirm)})</em>}
      {open.length > 0 && <OpenQuestions when={step.when} label={sheetWords.inSomeCases} data={data} />}
    </li>
  );
}

/** The front page of the portal as a code to scan, and what to type there: no link leads deeper for long. */
function PortalDoor({ procedure, head, day }: SheetData) {
  const say = useSay();
  const code = shownCode(procedure, day);
  const { url, host } = head.portal;
  return (
    <div className="sheet-portal">
      <QrCode className="sheet-qr" text={url} label={say(sheetWords.codeLabel(url))} />
      <div>
        <p>{say(sheetWords.scan)}</p>
        <p>
          {say(sheetWords.orType)}
          <strong>{host}</strong>
        </p>
        <p>
          {say(code === null ? sheetWords.typeName : sheetWords.typeCode)}
          <strong>{code ?? procedure.name.vi}</strong>
        </p>
      </div>
    </div>
  );
}
