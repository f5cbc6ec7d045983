import { type ReactNode, useEffect, useRef, useState } from 'react';
import { pinWeakness, type Role } from '../../../shared/domain/desk/staff.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { doorWords, roleWords } from '../../words/staff-door.ts';
import type { StaffDoorView } from './door.ts';
import './door-dialog.css';
import { PinPad } from './pin-pad.tsx';

/**
 * Everything between a locked desk and an open one: the role, its PIN, the wait, the first set-up. Nothing stands
 * before the server has said which of these it is.
 */
export function DoorDialog({ door, send }: StaffDoorView) {
  const closed = door.matches('locked') || door.matches('asking') || door.matches('open');
  return closed ? null : <DoorFrame door={door} send={send} />;
}

function DoorFrame({ door, send }: StaffDoorView) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const leave = () => send({ type: 'door.left' });
  return (
    <dialog ref={dialog} className="door" aria-labelledby="door-headline" onCancel={leave}>
      <DoorContent door={door} send={send} />
    </dialog>
  );
}

function DoorContent({ door, send }: StaffDoorView) {
  const say = useSay();
  const { waitMs } = door.context;
  if (door.matches('first') || door.matches('choosing')) return <FirstPin door={door} send={send} />;
  if (door.matches('unreachable')) {
    return (
      <Message headline={say(doorWords.unlock)} sentence={say(doorWords.unreachable)} send={send}>
        <Button kind="main" onClick={() => send({ type: 'door.approached' })}>
          {say(doorWords.again)}
        </Button>
      </Message>
    );
  }
  if (door.matches('held')) {
    return <Held key={waitMs} waitMs={waitMs} send={send} />;
  }
  return <Naming door={door} send={send} />;
}

function Naming({ door, send }: StaffDoorView) {
  const say = useSay();
  const { role, roles, fault } = door.context;
  const busy = !door.matches('naming');
  const sentence =
    fault && { wrong: doorWords.wrong, refused: doorWords.wrong, unreachable: doorWords.unreachable }[fault];
  return (
    <>
      <div className="door-side">
        <h2 id="door-headline">{say(doorWords.headline)}</h2>
        <div className="door-roles">
          {roles.map((known: Role) => (
            <Button
              key={known}
              aria-pressed={known === role}
              onClick={() => send({ type: 'role.chosen', role: known })}
            >
              {say(roleWords[known])}
            </Button>
          ))}
        </div>
        <Said sentence={sentence && say(sentence)} />
        <Leave send={send} />
      </div>
      <PinPad
        label={say(doorWords.pin)}
        action={say(busy ? doorWords.trying : doorWords.open)}
        busy={busy}
        onGiven={(pin) => send({ type: 'pin.given', pin })}
      />
    </>
  );
}

/** Chosen and given a second time, so that a slip of the finger locks nobody out. */
function FirstPin({ door, send }: StaffDoorView) {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const [fault, setFault] = useState<'weak' | 'different'>();
  const busy = door.matches('choosing');
  const take = (pin: string) => {
    setFault(undefined);
    if (chosen === undefined) {
      if (pinWeakness(pin)) setFault('weak');
      else setChosen(pin);
    } else if (chosen === pin) send({ type: 'pin.given', pin });
    else {
      setFault('different');
      setChosen(undefined);
    }
  };
  const refused =
    door.context.fault && doorWords[door.context.fault === 'unreachable' ? 'unreachable' : 'refused'];
  const sentence = fault ? doorWords[fault] : refused;
  return (
    <>
      <div className="door-side">
        <h2 id="door-headline">{say(doorWords.firstHeadline)}</h2>
        <p>{say(doorWords.firstHelp)}</p>
        <p>{say(doorWords.rule)}</p>
        <Said sentence={sentence && say(sentence)} />
        <Leave send={send} />
      </div>
      <PinPad
        key={chosen === undefined ? 'choose' : 'repeat'}
        label={say(chosen === undefined ? doorWords.pin : doorWords.repeat)}
        action={say(chosen === undefined ? doorWords.next : doorWords.open)}
        busy={busy}
        onGiven={take}
      />
    </>
  );
}

function Held({ waitMs, send }: { waitMs: number } & Pick<StaffDoorView, 'send'>) {
  const say = useSay();
  const [left, setLeft] = useState(Math.ceil(waitMs / 1_000));
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, []);
  const time = left > 90 ? doorWords.minutes(Math.ceil(left / 60)) : doorWords.seconds(left);
  return <Message headline={say(doorWords.unlock)} sentence={say(doorWords.held(say(time)))} send={send} />;
}

interface MessageProps extends Pick<StaffDoorView, 'send'> {
  headline: string;
  sentence: string;
  children?: ReactNode;
}

function Message({ headline, sentence, send, children }: MessageProps) {
  return (
    <div className="door-side">
      <h2 id="door-headline">{headline}</h2>
      <Said sentence={sentence} />
      {children}
      <Leave send={send} />
    </div>
  );
}

function Said({ sentence }: { sentence: string | undefined }) {
  return (
    <p className="door-said" role="alert">
      {sentence && (
        <>
          <Icon name="warning" />
          <span>{sentence}</span>
        </>
      )}
    </p>
  );
}

function Leave({ send }: Pick<StaffDoorView, 'send'>) {
  const say = useSay();
  return (
    <Button kind="quiet" onClick={() => send({ type: 'door.left' })}>
      {say(doorWords.cancel)}
    </Button>
  );
}
