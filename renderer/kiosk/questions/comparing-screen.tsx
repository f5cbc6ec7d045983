import type { Basis, Fact } from '../../../shared/domain/basis.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { Button } from '../../parts/button.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { shownFacts } from '../../parts/shown-fact.ts';
import { comparingWords } from '../../words/flow.ts';
import { kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { comparisonsFor } from '../content/handbook-entries.ts';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import './comparing-screen.css';

/** Both ways of filing side by side; the fee of one's own procedure first. */
export function ComparingScreen() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const rows = comparisonsFor(content.handbook, visit.procedure?.id, visit.today);
  const fees = visit.procedure?.fees;
  return (
    <GuidedFrame
      screen="comparing"
      back={false}
      actions={
        <Button kind="main" before="back" onClick={() => send({ type: 'screen.left' })}>
          {say(comparingWords.understood)}
        </Button>
      }
    >
      <ScrollArea>
        <div className="comparing">
          <Headline>{say(comparingWords.headline)}</Headline>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(comparingWords.aspect)}</th>
                <th scope="col">{say(comparingWords.online)}</th>
                <th scope="col">{say(comparingWords.inPerson)}</th>
              </tr>
            </thead>
            <tbody>
              {fees && (
                <tr>
                  <th scope="row">{say(comparingWords.ownFee)}</th>
                  <FeeCell fact={fees.online} />
                  <FeeCell fact={fees.inPerson} />
                </tr>
              )}
              {rows.map(({ id, title, online, inPerson, basis }) => (
                <tr key={id}>
                  <th scope="row">{say(title)}</th>
                  <Cell text={online} basis={basis} />
                  <Cell text={inPerson} basis={basis} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}

function Cell({ text, basis }: { text: Text; basis: Basis }) {
  const say = useSay();
  return (
    <td>
      <p>{say(text)}</p>
      {basis.confidence === 'low' && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
    </td>
  );
}

function FeeCell({ fact }: { fact: Fact }) {
  const say = useSay();
  const { visit } = useKiosk();
  const [shown] = shownFacts([fact], visit.today);
  return (
    <td>
      <p>{say(shown?.text ?? kioskWords.notKnown)}</p>
      {shown?.toBeConfirmed && <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>}
    </td>
  );
}
