import { useCallback, useEffect } from 'react';
import type { RouteOutput } from '../../../shared/domain/api/api.ts';
import type { Role } from '../../../shared/domain/desk/staff.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { useSending } from '../../parts/office/sending.ts';
import { useSay } from '../../words/language.tsx';
import { backupWords, clockWords, machineWords } from '../../words/staff-machine.ts';
import { isDoubtful } from '../settings/machine-card.tsx';
import './desk-alert.css';

/** How often the machine is looked at again. */
const lookAgainMs = 60_000;

interface MachineNoticesProps {
  client: Pick<Client, 'health' | 'confirmClock'>;
  role: Role;
}

/** Says above the desk that the clock is in doubt or that no backup could be made; nothing while all is well. */
export function MachineNotices({ client, role }: MachineNoticesProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.health({}, { signal }), [client]);
  const [{ answer: health }, askAgain] = useAsking<RouteOutput<'health'>>(ask);
  const { send } = useSending(askAgain);
  useEffect(() => {
    const timer = setInterval(askAgain, lookAgainMs);
    return () => clearInterval(timer);
  }, [askAgain]);
  if (health === undefined) return null;
  const { clock, backup } = health.store;
  return (
    <div role="alert" className="desk-alert" data-notice="machine">
      {isDoubtful(clock) && (
        <p>
          <Icon name="warning" />
          <span>
            <strong>{say(clockWords[clock])}</strong>{' '}
            {say(role === 'officer' ? machineWords.clockOfficer : machineWords.clockHelp)}
          </span>
          {role !== 'officer' && (
            <Button before="check" onClick={() => void send(() => client.confirmClock({}))}>
              {say(machineWords.clockRight)}
            </Button>
          )}
        </p>
      )}
      {backup.failing && (
        <p>
          <Icon name="warning" />
          <span>{say(backupWords[backup.failing])}</span>
        </p>
      )}
    </div>
  );
}
