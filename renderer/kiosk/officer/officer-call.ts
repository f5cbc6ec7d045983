import type { StreamMessage } from '../../../shared/domain/api/stream-message.ts';
import type { OfficerCall } from '../../../shared/machines/guidance-context.ts';
import type { Client } from '../../client.ts';
import type { watchStream } from '../../event-stream.ts';

/** How far a call for an officer has come, as the citizen is told. */
export type CallState = 'none' | 'sending' | 'waiting' | 'answered' | 'failed';

/** One call at a time from this table; a store in React's sense. */
export interface OfficerLine {
  state(): CallState;
  subscribe(changed: () => void): () => void;
  /** Calls, unless a call stands already; after a failure it calls again, from where somebody is stuck then. */
  call(stuck: OfficerCall): Promise<void>;
  /** Takes back a call that no officer has answered yet; one that was is the officer's to end. */
  withdraw(): void;
  /** Takes the call back, answered or not; nothing of it remains here. */
  hangUp(): void;
}

interface LineMeans {
  client: Pick<Client, 'makeCall' | 'endCall'>;
  watch: typeof watchStream;
  newId(): string;
}

/**
 * Follows the event stream only while a call stands. A server that lost its memory is told again: the call
 * counts as waiting until an officer answers or ends it.
 */
export function createOfficerLine({ client, watch, newId }: LineMeans): OfficerLine {
  const listeners = new Set<() => void>();
  let state: CallState = 'none';
  let open: { id: string; stuck: OfficerCall; unwatch: () => void } | undefined;

  const become = (next: CallState) => {
    if (next === state) return;
    state = next;
    for (const changed of listeners) changed();
  };
  const tell = async () => {
    const call = open;
    if (call === undefined) return;
    try {
      await client.makeCall({ body: { id: call.id, ...call.stuck } });
      if (open !== call) void client.endCall({ params: { id: call.id } }).catch(() => {});
      else if (state !== 'answered') become('waiting');
    } catch {
      if (open === call) become('failed');
    }
  };
  const hear = (message: StreamMessage) => {
    if (message.kind !== 'calls') return;
    const call = message.calls.find(({ id }) => id === open?.id);
    if (call !== undefined) become(call.state);
    else if (state === 'answered') forget();
    else if (state === 'waiting') void tell();
  };
  const forget = () => {
    open?.unwatch();
    open = undefined;
    become('none');
  };
  const hangUp = () => {
    const call = open;
    if (call === undefined) return;
    forget();
    void client.endCall({ params: { id: call.id } }).catch(() => {});
  };

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    async call(stuck) {
      if (state !== 'none' && state !== 'failed') return;
      become('sending');
      if (open === undefined)
        open = { id: newId(), stuck, unwatch: watch({ message: hear, connection: () => {} }) };
      else open.stuck = stuck;
      await tell();
    },
    withdraw() {
      if (state !== 'answered') hangUp();
    },
    hangUp,
  };
}
