import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { v7 as uuid } from 'uuid';
import type { ActorRefFrom } from 'xstate';
import type { guidanceSession } from '../../../shared/machines/guidance-session.ts';
import { client } from '../../client.ts';
import { watchStream } from '../../event-stream.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { callWords } from '../../words/flow.ts';
import { useSay } from '../../words/language.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import { type CallState, createOfficerLine } from './officer-call.ts';
import './officer-line.css';

/** Carries the calls of this actor's sessions to the staff desk, and takes them back when a session is wiped. */
export function useOfficerLine(actor: ActorRefFrom<typeof guidanceSession>): CallState {
  const line = useMemo(() => createOfficerLine({ client, watch: watchStream, newId: uuid }), []);
  useEffect(() => {
    const subscriptions = [
      actor.on('officer.called', ({ call }) => void line.call(call)),
      actor.on('call.withdrawn', () => line.withdraw()),
      actor.on('session.wiped', () => line.hangUp()),
    ];
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
      line.hangUp();
    };
  }, [actor, line]);
  return useSyncExternalStore(line.subscribe, line.state);
}

/** The button that calls an officer; while a call stands, how far it has come, and a button for whoever came. */
export function CallOfficer() {
  const say = useSay();
  const { call, visit, send } = useKiosk();
  const pressable = call === 'none' || call === 'failed';
  return (
    <div className="call" data-state={call}>
      {pressable && (
        <Button before="bell" className="call-button" onClick={() => send({ type: 'officer.called' })}>
          {say(callWords.call)}
        </Button>
      )}
      <p role="status">
        {call !== 'none' && (
          <>
            <Icon name={call === 'failed' ? 'warning' : call === 'answered' ? 'check' : 'bell'} />
            {say(callWords[call])}
          </>
        )}
      </p>
      {call === 'answered' && !visit.helped && (
        <Button before="people" onClick={() => send({ type: 'helper.joined' })}>
          {say(callWords.joined)}
        </Button>
      )}
    </div>
  );
}
