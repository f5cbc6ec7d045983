import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import { thanksWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import './thanks-screen.css';

/** Goodbye; it leaves by itself. */
export function ThanksScreen() {
  const say = useSay();
  return (
    <GuidedFrame screen="thanks" back={false}>
      <div className="thanks">
        <KhueVanCac className="thanks-pavilion" weight={4} />
        <div>
          <Headline>{say(thanksWords.headline)}</Headline>
          <p>{say(thanksWords.goodbye)}</p>
          <p>{say(thanksWords.erased)}</p>
        </div>
      </div>
    </GuidedFrame>
  );
}
