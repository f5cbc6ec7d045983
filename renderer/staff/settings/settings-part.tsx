import { useCallback, useState } from 'react';
import { pinWeakness, type Role, roles, type StaffDoor } from '../../../shared/domain/desk/staff.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskDialog } from '../../parts/office/desk-dialog.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSay } from '../../words/language.tsx';
import { settingWords } from '../../words/staff-desk.ts';
import { doorWords, roleWords } from '../../words/staff-door.ts';
import { PinPad } from '../door/pin-pad.tsx';
import { GoalSetting } from './goal-setting.tsx';
import { MachineCard } from './machine-card.tsx';
import { ReleaseCard } from './release-card.tsx';
import './settings-part.css';
import { TargetSetting } from './target-setting.tsx';

/** How this machine stands; for the head of branch also the daily target, and the PIN of each role. */
export function SettingsPart({ client, role }: { client: Client; role: Role }) {
  return (
    <div className="settings-part">
      <MachineCard client={client} />
      <ReleaseCard client={client} />
      {role === 'head' && <TargetSetting client={client} />}
      {role === 'head' && <GoalSetting client={client} />}
      {role === 'head' && <PinSettings client={client} />}
    </div>
  );
}

function PinSettings({ client }: { client: Client }) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.staffDoor({}, { signal }), [client]);
  const [{ answer: door, state }, askAgain] = useAsking<StaffDoor>(ask);
  const [role, setRole] = useState<Role>();
  const [done, setDone] = useState<Role>();
  if (door === undefined) return <PartState state={state} onAgain={askAgain} />;
  return (
    <>
      <section className="desk-card">
        <h2>{say(settingWords.pins)}</h2>
        <p>{say(settingWords.pinsHelp)}</p>
        {roles.map((known) => (
          <div key={known} className="setting-row">
            <b>{say(roleWords[known])}</b>
            <span>{say(door.roles.includes(known) ? settingWords.hasPin : settingWords.noPin)}</span>
            <Button
              before="lock"
              onClick={() => {
                setRole(known);
                setDone(undefined);
              }}
            >
              {say(settingWords.change)}
              <span className="visually-hidden">: {say(roleWords[known])}</span>
            </Button>
          </div>
        ))}
        <p role="status">
          {done && (
            <strong>
              <Icon name="check" /> {say(settingWords.done(roleWords[done]))}
            </strong>
          )}
        </p>
      </section>
      {role && (
        <PinDialog
          client={client}
          role={role}
          onClose={() => setRole(undefined)}
          onDone={() => {
            setDone(role);
            setRole(undefined);
            askAgain();
          }}
        />
      )}
    </>
  );
}

interface PinDialogProps {
  client: Pick<Client, 'setPin'>;
  role: Role;
  onClose(): void;
  onDone(): void;
}

/** A new PIN for a role, given twice so that a slip of the finger locks nobody out. */
function PinDialog({ client, role, onClose, onDone }: PinDialogProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<string>();
  const [fault, setFault] = useState<'weak' | 'different'>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const take = async (pin: string) => {
    setFault(undefined);
    setFailure(undefined);
    if (chosen === undefined) {
      if (pinWeakness(pin)) setFault('weak');
      else setChosen(pin);
      return;
    }
    setChosen(undefined);
    if (chosen !== pin) return setFault('different');
    setBusy(true);
    try {
      await client.setPin({ body: { role, pin } });
      onDone();
    } catch (cause) {
      setFailure(cause);
      setBusy(false);
    }
  };
  const name = roleWords[role];
  return (
    <DeskDialog
      headline={say(chosen === undefined ? settingWords.newPin(name) : settingWords.repeatPin(name))}
      help={say(doorWords.rule)}
      onClose={onClose}
    >
      <PinPad
        key={chosen === undefined ? 'choose' : 'repeat'}
        label={say(chosen === undefined ? doorWords.pin : doorWords.repeat)}
        action={say(chosen === undefined ? settingWords.next : settingWords.save)}
        busy={busy}
        onGiven={(pin) => void take(pin)}
      />
      <p className="desk-failure" role="alert">
        {fault && say(doorWords[fault])}
      </p>
      <DeskFailure cause={failure} />
    </DeskDialog>
  );
}
