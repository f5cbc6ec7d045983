import { useCallback } from 'react';
import type { RouteOutput } from '../../../shared/domain/api/api.ts';
import type { ClockFlag } from '../../../shared/domain/counters/event.ts';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import { dayName } from '../../../shared/domain/period.ts';
import { cellText } from '../../../shared/domain/report/tables.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { backupWords, clockWords, machineWords } from '../../words/staff-machine.ts';
import { clockTime } from '../parts/clock-time.ts';

/** Whether events are marked because of the clock. */
export function isDoubtful(clock: ClockFlag): boolean {
  return clock !== 'ok' && clock !== 'unrecorded';
}

/** Whether the clock can be believed, with a button for whoever has looked at it, and how the backups stand. */
export function MachineCard({ client }: { client: Pick<Client, 'health' | 'confirmClock'> }) {
  const say = useSay();
  const language = useLanguage();
  const ask = useCallback((signal: AbortSignal) => client.health({}, { signal }), [client]);
  const [{ answer: health, state }, askAgain] = useAsking<RouteOutput<'health'>>(ask);
  const { failure, send } = useSending(askAgain);
  if (health === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { clock, backup } = health.store;
  const doubtful = isDoubtful(clock);
  const timeOf = (instant: string) =>
    `${clockTime(instant)} ${say(dayName(hanoiTime(Date.parse(instant)).slice(0, 10)))}`;
  return (
    <section className="desk-card" data-list="machine">
      <h2>{say(machineWords.headline)}</h2>
      <div className="setting-row" data-doubtful={doubtful || undefined}>
        <b>{say(machineWords.clock)}</b>
        <span>
          {doubtful && <Icon name="warning" />} {say(clockWords[clock])}{' '}
          {doubtful && say(machineWords.reads(timeOf(new Date().toISOString())))}
        </span>
        {doubtful && (
          <Button before="check" onClick={() => void send(() => client.confirmClock({}))}>
            {say(machineWords.clockRight)}
          </Button>
        )}
      </div>
      {doubtful && <p>{say(machineWords.clockHelp)}</p>}
      <div className="setting-row" data-doubtful={backup.failing !== null || undefined}>
        <b>{say(machineWords.backup)}</b>
        <span>
          {backup.newestAt === null
            ? say(machineWords.noBackup)
            : say(machineWords.newest(timeOf(backup.newestAt)))}{' '}
          {say(machineWords.events(cellText(health.database.events, 'count', undefined, language)))}
        </span>
      </div>
      {backup.failing && (
        <p className="desk-failure" role="alert">
          <Icon name="warning" /> {say(backupWords[backup.failing])}
        </p>
      )}
      <DeskFailure cause={failure} />
    </section>
  );
}
