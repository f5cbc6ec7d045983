import type { ReactNode } from 'react';
import type { PortalStep } from '../../shared/domain/content/procedure.ts';
import { Icon } from './icon.tsx';
import { Card, Line, Medal, Press, PressRow, type ScreenProps, Sheet, Tile } from './portal-shapes.tsx';

/** What stands around a drawn screen, and the screen. */
export interface Drawing {
  frame: 'browser' | 'phone' | 'none';
  screen(props: ScreenProps): ReactNode;
}

/** One schematic drawing for every name that a content pack may use. */
export const drawings: Record<PortalStep['drawing'], Drawing> = {
  'portal-home': { frame: 'browser', screen: PortalHome },
  login: { frame: 'browser', screen: Login },
  otp: { frame: 'browser', screen: OneTimeCode },
  search: { frame: 'browser', screen: Search },
  'choose-place': { frame: 'browser', screen: ChoosePlace },
  form: { frame: 'browser', screen: Form },
  attach: { frame: 'browser', screen: Attach },
  'confirm-person': { frame: 'browser', screen: ConfirmPerson },
  pay: { frame: 'browser', screen: Pay },
  review: { frame: 'browser', screen: Review },
  code: { frame: 'browser', screen: Code },
  inbox: { frame: 'phone', screen: Inbox },
  'data-store': { frame: 'browser', screen: DataStore },
  'app-home': { frame: 'phone', screen: AppHome },
  'bring-original': { frame: 'none', screen: BringOriginal },
};

function PortalHome({ word }: ScreenProps) {
  return (
    <>
      <div className="drawn-row">
        <i className="drawn-seal" />
        <Line length={9} strong />
        <b className="drawn-gap" />
        <Press word={word} />
      </div>
      <div className="drawn-hero">
        <Line length={16} strong />
        <Line length={11} />
      </div>
      <div className="drawn-tiles">
        {(['person', 'office', 'paper'] as const).map((name) => (
          <Tile key={name} icon={name} />
        ))}
      </div>
    </>
  );
}

function Login({ word }: ScreenProps) {
  return (
    <Card>
      <Medal name="person" />
      <Line length={10} strong />
      <Press word={word} wide />
      <i className="drawn-button">
        <Line length={8} />
      </i>
    </Card>
  );
}

function OneTimeCode({ word }: ScreenProps) {
  return (
    <Card>
      <Medal name="lock" />
      <Line length={12} strong />
      <div className="drawn-row drawn-centre">
        {['1st', '2nd', '3rd', '4th', '5th', '6th'].map((place) => (
          <i key={place} className="drawn-digit" />
        ))}
      </div>
      <Press word={word} wide />
    </Card>
  );
}

function Search({ word }: ScreenProps) {
  return (
    <>
      <div className="drawn-row">
        <div className="drawn-field drawn-grow">
          <Icon name="search" />
          <Line length={9} strong />
        </div>
        <Press word={word} />
      </div>
      {[14, 17, 12].map((length, at) => (
        <div key={length} className="drawn-result" data-chosen={at === 0 || undefined}>
          <Icon name="paper" />
          <div className="drawn-lines">
            <Line length={length} strong={at === 0} />
            <Line length={length - 5} />
          </div>
          {at === 0 && <Icon name="check" />}
        </div>
      ))}
    </>
  );
}

function ChoosePlace({ word }: ScreenProps) {
  return (
    <>
      {[10, 8].map((length) => (
        <div key={length} className="drawn-lines">
          <Line length={5} />
          <div className="drawn-field">
            <Icon name="pin" />
            <Line length={length} strong />
            <b className="drawn-gap" />
            <Icon name="down" />
          </div>
        </div>
      ))}
      <PressRow word={word} />
    </>
  );
}

function Form({ word }: ScreenProps) {
  return (
    <>
      <div className="drawn-grid">
        {[9, 7, 8, 6].map((length, at) => (
          <div key={length} className="drawn-lines">
            <Line length={4} />
            <div className="drawn-field" data-filled={at < 2 || undefined}>
              {at < 2 && <Line length={length} strong />}
              {at < 2 && <b className="drawn-gap" />}
              {at < 2 && <Icon name="check" />}
              {at === 2 && <i className="drawn-caret" />}
            </div>
          </div>
        ))}
      </div>
      <PressRow word={word} />
    </>
  );
}

function Attach({ word }: ScreenProps) {
  return (
    <>
      <div className="drawn-drop">
        <Sheet />
        <Sheet />
        <div className="drawn-sheet drawn-sheet-empty">
          <Icon name="clip" />
        </div>
      </div>
      <PressRow word={word} />
    </>
  );
}

function ConfirmPerson({ word }: ScreenProps) {
  return (
    <>
      <div className="drawn-card drawn-card-row">
        <Medal name="person" />
        <div className="drawn-lines">
          {[11, 8, 10].map((length) => (
            <div key={length} className="drawn-row">
              <Icon name="check" />
              <Line length={length} strong={length === 11} />
            </div>
          ))}
        </div>
      </div>
      <PressRow word={word} />
    </>
  );
}

function Pay({ word }: ScreenProps) {
  return (
    <div className="drawn-card drawn-card-row">
      <div className="drawn-qr">
        <i />
        <i />
        <i />
        <b />
      </div>
      <div className="drawn-lines">
        <Icon name="money" />
        <Line length={7} />
        <Line length={10} strong />
        <Press word={word} wide />
      </div>
    </div>
  );
}

function Review({ word }: ScreenProps) {
  return (
    <>
      <div className="drawn-card drawn-paper">
        <Line length={10} strong />
        {[15, 17, 13, 16].map((length) => (
          <div key={length} className="drawn-row">
            <Icon name="check" />
            <Line length={length} />
          </div>
        ))}
      </div>
      <PressRow word={word} />
    </>
  );
}

function Code({ word }: ScreenProps) {
  return (
    <Card>
      <Medal name="check" />
      <div className="drawn-ticket">
        <Line length={4} strong />
        <Line length={2} strong />
        <Line length={5} strong />
        <Icon name="pencil" />
      </div>
      <Line length={12} />
      <Press word={word} wide />
    </Card>
  );
}

function Inbox({ word }: ScreenProps) {
  return (
    <>
      {([12, 9, 10] as const).map((length, at) => (
        <div key={length} className="drawn-result" data-chosen={at === 0 || undefined}>
          <Icon name="bell" />
          <div className="drawn-lines">
            <Line length={length - 4} strong={at === 0} />
            <Line length={length - 5} />
          </div>
        </div>
      ))}
      <Press word={word} wide />
    </>
  );
}

function DataStore({ word }: ScreenProps) {
  return (
    <>
      <div className="drawn-tiles drawn-tiles-four">
        {(['folder', 'paper', 'person', 'office'] as const).map((name) => (
          <Tile key={name} icon={name} />
        ))}
      </div>
      <Press word={word} wide />
    </>
  );
}

function AppHome({ word }: ScreenProps) {
  return (
    <>
      <div className="drawn-row">
        <Medal name="person" />
        <div className="drawn-lines">
          <Line length={7} strong />
          <Line length={5} />
        </div>
      </div>
      <Press word={word} wide />
      <div className="drawn-tiles drawn-tiles-two">
        {(['paper', 'search', 'bell', 'folder'] as const).map((name) => (
          <Tile key={name} icon={name} />
        ))}
      </div>
    </>
  );
}

function BringOriginal({ word }: ScreenProps) {
  return (
    <>
      <div className="drawn-row drawn-centre">
        <Sheet large />
        <Icon name="next" className="icon drawn-arrow" />
        <div className="drawn-desk">
          <Icon name="office" />
        </div>
      </div>
      <Press word={word} />
    </>
  );
}
