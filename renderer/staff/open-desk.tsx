import { lazy, Suspense, useState } from 'react';
import type { Role } from '../../shared/domain/desk/staff.ts';
import type { Client } from '../client.ts';
import { useSay } from '../words/language.tsx';
import { tabWords } from '../words/staff-desk.ts';
import { MachineNotices } from './alerts/machine-notices.tsx';
import type { Desk, DeskState } from './desk.ts';
import { useDeskContent } from './desk-content.ts';
import { DeskTabs, type Tab, tabsOf } from './desk-tabs.tsx';
import { JournalPart } from './journal/journal-part.tsx';
import { ScreensPart } from './screens/screens-part.tsx';
import { SettingsPart } from './settings/settings-part.tsx';
import { RotaPart } from './tasks/rota-part.tsx';
import { WorkPart } from './tasks/work-part.tsx';
import { TechnicianPart } from './technician/technician-part.tsx';
import { TodayPart } from './today/today-part.tsx';
import './parts/desk-card.css';

const FiguresPart = lazy(async () => ({ default: (await import('./figures/figures-part.tsx')).FiguresPart }));

interface OpenDeskProps {
  role: Role;
  desk: Desk;
  state: DeskState;
  client: Client;
  /** Of the session that it is open in. */
  token: string | undefined;
}

/** The desk as it is open for a role: its tabs, and the part that is chosen. */
export function OpenDesk({ role, desk, state, client, token }: OpenDeskProps) {
  const say = useSay();
  const [tab, setTab] = useState<Tab>('today');
  const content = useDeskContent(client, true);
  const writes = role !== 'technician';
  return (
    <>
      <MachineNotices client={client} role={role} />
      <DeskTabs tabs={tabsOf[role]} chosen={tab} onChoose={setTab} />
      <div id="desk-panel" className="desk-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'today' && <TodayPart desk={desk} state={state} content={content} writes={writes} />}
        {tab === 'figures' && (
          <Suspense fallback={<p role="status">{say(tabWords.loading)}</p>}>
            <FiguresPart client={client} token={token} />
          </Suspense>
        )}
        {tab === 'journal' && <JournalPart client={client} content={content} today={state.today} />}
        {tab === 'work' && <WorkPart client={client} content={content} />}
        {tab === 'rota' && <RotaPart client={client} content={content} writes={writes} />}
        {tab === 'screens' && <ScreensPart client={client} role={role} />}
        {tab === 'settings' && <SettingsPart client={client} role={role} />}
        {tab === 'machine' && <TechnicianPart client={client} outbox={state.outbox} />}
      </div>
    </>
  );
}
