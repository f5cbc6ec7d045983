import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../shared/domain/language.ts';
import { watchStream } from '../event-stream.ts';
import { Button } from '../parts/button.tsx';
import { LanguageProvider, useSay } from '../words/language.tsx';
import { shellWords } from '../words/shell.ts';
import { staffWords } from '../words/staff.ts';
import { doorWords, roleWords } from '../words/staff-door.ts';
import { CallList } from './alerts/call-list.tsx';
import { ContentFault } from './alerts/content-fault.tsx';
import { OutboxLine } from './alerts/outbox-line.tsx';
import { createDesk, type DeskState } from './desk.ts';
import { useTable } from './door/at-table.ts';
import { type StaffDoorView, useStaffDoor } from './door/door.ts';
import { DoorDialog } from './door/door-dialog.tsx';
import { OpenDesk } from './open-desk.tsx';
import './staff-page.css';
import { RestoreList } from './alerts/restore-list.tsx';
import { WaitingEvents } from './alerts/waiting-events.tsx';
import { TodayPart } from './today/today-part.tsx';

/**
 * The officer's desk. Locked, it shows how many were helped today and who calls, and counts one more; open for a
 * role, also what that role works with. On the citizens' screen only an open desk counts.
 */
export function StaffPage() {
  const { door, send, staff } = useStaffDoor();
  const atTable = useTable({ door, send });
  const desk = useMemo(() => createDesk({ client: staff, watch: watchStream }), [staff]);
  useEffect(() => desk.open(), [desk]);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [language, setLanguage] = useState<Language>('vi');
  const role = door.matches('open') ? door.context.session?.role : undefined;
  return (
    <LanguageProvider language={language}>
      <main className="staff" data-screen="staff">
        <Head state={state}>
          <DoorLine door={door} send={send} atTable={atTable} />
          <Button onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
            {shellWords.switchLanguage[language]}
          </Button>
        </Head>
        <CallList
          calls={state.calls}
          onAnswer={(call) => void desk.answer(call)}
          onClose={(call) => void desk.close(call)}
        />
        <ContentFault fault={state.contentFault} />
        <WaitingEvents store={state.store} />
        <RestoreList
          reports={state.restores}
          open={role !== undefined}
          onSeen={(report) => void desk.seen(report)}
        />
        {role === undefined ? (
          !atTable && <TodayPart desk={desk} state={state} />
        ) : (
          <OpenDesk
            key={role}
            role={role}
            desk={desk}
            state={state}
            client={staff}
            token={door.context.session?.token}
          />
        )}
        <DoorDialog door={door} send={send} />
      </main>
    </LanguageProvider>
  );
}

function Head({ state, children }: { state: DeskState; children: ReactNode }) {
  const say = useSay();
  const { connection } = state;
  const sentence = { connecting: staffWords.connecting, live: staffWords.live, lost: staffWords.lost };
  return (
    <header className="staff-head">
      <div className="staff-title">
        <h1>{say(staffWords.headline)}</h1>
        <OutboxLine outbox={state.outbox} />
      </div>
      <p className="staff-connection" data-state={connection} role="status">
        {say(sentence[connection])}
      </p>
      {children}
    </header>
  );
}

/** Who the desk is open for, and the button that locks or unlocks it. */
function DoorLine({ door, send, atTable }: StaffDoorView & { atTable: boolean }) {
  const say = useSay();
  const { session } = door.context;
  if (session === undefined) {
    return (
      <Button before="lock" onClick={() => send({ type: 'door.approached' })}>
        {say(doorWords.unlock)}
      </Button>
    );
  }
  return (
    <>
      <p>{say(doorWords.openAs(roleWords[session.role]))}</p>
      <Button before="lock" onClick={() => send({ type: 'desk.locked' })}>
        {say(atTable ? doorWords.lockAtTable : doorWords.lock)}
      </Button>
    </>
  );
}
