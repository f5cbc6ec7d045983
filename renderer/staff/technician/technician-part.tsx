import { useCallback } from 'react';
import type { MachineState } from '../../../shared/domain/desk/machine.ts';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { OutboxState } from '../../../shared/domain/hq/outbox.ts';
import { dayName } from '../../../shared/domain/period.ts';
import type { ScreenList } from '../../../shared/domain/signage/desk-screen.ts';
import type { Client } from '../../client.ts';
import { useAsking } from '../../parts/office/asking.ts';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSay } from '../../words/language.tsx';
import { technicianWords } from '../../words/staff-technician.ts';
import { DoctorCard } from './doctor-card.tsx';
import {
  DisplaySetting,
  HoursSetting,
  LoginSetting,
  PrinterSetting,
  SiteNameSetting,
} from './machine-settings.tsx';
import './technician-part.css';
import { UpdateCard } from './update-card.tsx';

interface Shown {
  machine: MachineState;
  screens: ScreenList['screens'];
}

/** The technician's page: what is wrong with this machine, how it is set, what it said. */
export function TechnicianPart({ client, outbox }: { client: Client; outbox: OutboxState }) {
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Shown> => {
      const [machine, { screens }] = await Promise.all([
        client.machine({}, { signal }),
        client.screens({}, { signal }),
      ]);
      return { machine, screens };
    },
    [client],
  );
  const [{ answer, state }, askAgain] = useAsking<Shown>(ask);
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { machine, screens } = answer;
  const setting = { client, settings: machine.settings, onSaved: askAgain };
  return (
    <div className="technician-part">
      <div>
        <DoctorCard client={client} />
        <UpdateCard client={client} />
        <FactsCard machine={machine} outbox={outbox} />
        <LogCard lines={machine.log} />
      </div>
      <div>
        <HoursSetting {...setting} />
        <PrinterSetting {...setting} printers={machine.printers} />
        <DisplaySetting {...setting} screens={screens} />
        <LoginSetting {...setting} canStartAtLogin={machine.canStartAtLogin} />
        <SiteNameSetting {...setting} />
      </div>
    </div>
  );
}

/** Which app and content run here, and how it stands with headquarters. */
function FactsCard({ machine, outbox }: { machine: MachineState; outbox: OutboxState }) {
  const say = useSay();
  const { version, home, content, headquarters } = machine;
  const day = content.expiresAt && say(dayName(hanoiTime(Date.parse(content.expiresAt)).slice(0, 10)));
  const passed = content.expiresAt !== null && Date.parse(content.expiresAt) <= Date.now();
  const facts = [
    [technicianWords.version, version],
    [technicianWords.folder, home],
    [technicianWords.pack, say(technicianWords.revision(content.pack, content.revision))],
    [
      technicianWords.expiry,
      say(
        !day
          ? technicianWords.neverLooked
          : passed
            ? technicianWords.expired(day)
            : technicianWords.expires(day),
      ),
    ],
    [
      technicianWords.headquarters,
      headquarters
        ? `${say(technicianWords.enrolled(headquarters.address, headquarters.name))}; ${say(technicianWords.unsent(outbox.unsent))}`
        : say(technicianWords.alone),
    ],
  ] as const;
  return (
    <section className="desk-card" data-list="facts">
      <h2>{say(technicianWords.facts)}</h2>
      <dl className="machine-facts">
        {facts.map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function LogCard({ lines }: { lines: string[] }) {
  const say = useSay();
  return (
    <section className="desk-card" data-list="log">
      <h2 id="machine-log">{say(technicianWords.log)}</h2>
      <p>{say(lines.length > 0 ? technicianWords.logHelp : technicianWords.logEmpty)}</p>
      {lines.length > 0 && (
        <textarea
          className="machine-log"
          readOnly
          rows={14}
          aria-labelledby="machine-log"
          lang="en"
          value={lines
            .toReversed()
            .map((line) => line.replace('T', ' '))
            .join('\n')}
        />
      )}
    </section>
  );
}
