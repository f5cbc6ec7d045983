import { v4 as uuid } from 'uuid';
import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import type { Assist } from '../../shared/domain/counters/assist.ts';
import type { Today } from '../../shared/domain/counters/counted.ts';
import type { NewAssist } from '../../shared/domain/counters/event-api.ts';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import type { Call } from '../../shared/domain/desk/call.ts';
import type { OutboxState } from '../../shared/domain/hq/outbox.ts';
import type { StoreReport } from '../../shared/domain/store/store-report.ts';
import type { StoreState } from '../../shared/domain/store/store-state.ts';
import type { Client } from '../client.ts';
import type { watchStream } from '../event-stream.ts';

/** What the officer's last tap came to. Nothing is shown as counted before the server says so. */
export type Tap =
  | 'idle'
  | 'sending'
  | 'counted'
  | 'undone'
  | 'named'
  | 'not-counted'
  | 'not-undone'
  | 'not-named';

/** Everything that the staff desk shows. */
export interface DeskState {
  today: Today | undefined;
  connection: 'connecting' | 'live' | 'lost';
  tap: Tap;
  /** The assist that the last tap counted, as it stands now; it can be named. */
  fresh: { id: string; assist: Assist } | undefined;
  /** Who asks for an officer now, oldest first. */
  calls: Call[];
  /** Whether the server can write what is counted. */
  store: StoreState;
  /** Why no content can be used; undefined where there is some. */
  contentFault: string | undefined;
  /** Replacements of a damaged database that nobody has read of yet, oldest first. */
  restores: StoreReport[];
  /** How far the counts have come to headquarters. */
  outbox: OutboxState;
}

/** The staff desk without its pictures; a store in React's sense. */
export interface Desk {
  state(): DeskState;
  subscribe(changed: () => void): () => void;
  /** Begins to follow the server; the returned function ends it. */
  open(): () => void;
  /** Counts one citizen; after a failure it sends the same assist again, which cannot count twice. */
  add(): Promise<void>;
  /** Says what the assist just counted was about: a correction, which counts nothing more. */
  name(assist: Assist): Promise<void>;
  /** Takes the newest assist back. */
  undo(): Promise<void>;
  /** Tells the citizen that an officer is coming. */
  answer(call: string): Promise<void>;
  /** The citizen was helped: the call is over. */
  close(call: string): Promise<void>;
  /** Somebody has read what was missing after the database was replaced. */
  seen(report: number): Promise<void>;
}

interface DeskMeans {
  client: Pick<
    Client,
    'today' | 'recordAssist' | 'amendAssist' | 'voidAssist' | 'answerCall' | 'endCall' | 'seeStoreReport'
  >;
  watch: typeof watchStream;
}

/** A desk over a client and an event stream. */
export function createDesk({ client, watch }: DeskMeans): Desk {
  const listeners = new Set<() => void>();
  let state: DeskState = {
    today: undefined,
    connection: 'connecting',
    tap: 'idle',
    fresh: undefined,
    calls: [],
    store: { failing: null, waiting: 0 },
    contentFault: undefined,
    restores: [],
    outbox: { enrolled: false, unsent: 0, sentUntil: null, fault: null },
  };
  let unsent: NewAssist | undefined;

  const become = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    for (const changed of listeners) changed();
  };
  const refresh = async () => {
    try {
      become({ today: await client.today({}) });
    } catch {
      become({ connection: 'lost' });
    }
  };

  /** A call is shown as the server has it: one that could not be reached stays as it was. */
  const settle = async (ask: () => Promise<{ calls: Call[] }>) => {
    try {
      become({ calls: (await ask()).calls });
    } catch {
      become({ connection: 'lost' });
    }
  };

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open() {
      void refresh();
      return watch({
        message: (message: StreamMessage) => {
          if (message.kind === 'today') become({ today: message.today });
          if (message.kind === 'calls') become({ calls: message.calls });
          if (message.kind === 'store') become({ store: message.store });
          if (message.kind === 'content') become({ contentFault: message.fault });
          if (message.kind === 'restores') become({ restores: message.reports });
          if (message.kind === 'outbox') become({ outbox: message.outbox });
        },
        connection: (open) => {
          become({ connection: open ? 'live' : 'lost' });
          if (open) void refresh();
        },
      });
    },
    async add() {
      if (state.tap === 'sending') return;
      const assist = unsent ?? tapped();
      become({ tap: 'sending' });
      try {
        await client.recordAssist({ body: assist });
        unsent = undefined;
        const { id, ...said } = assist;
        become({ tap: 'counted', fresh: { id, assist: { ...nothingNamed, ...said } } });
        await refresh();
      } catch {
        unsent = assist;
        become({ tap: 'not-counted' });
      }
    },
    async name(assist) {
      const { fresh } = state;
      if (state.tap === 'sending' || fresh === undefined) return;
      become({ tap: 'sending' });
      try {
        await client.amendAssist({ params: { id: fresh.id }, body: { ...assist, id: uuid() } });
        become({ tap: 'named', fresh: { ...fresh, assist } });
      } catch {
        become({ tap: 'not-named' });
      }
    },
    async undo() {
      const latest = state.today?.latest;
      if (state.tap === 'sending' || !latest) return;
      become({ tap: 'sending' });
      try {
        await client.voidAssist({ params: { id: latest.id } });
        become({ tap: 'undone', ...(state.fresh?.id === latest.id && { fresh: undefined }) });
        await refresh();
      } catch {
        become({ tap: 'not-undone' });
      }
    },
    answer: (id) => settle(() => client.answerCall({ params: { id } })),
    async seen(id) {
      try {
        become({ restores: (await client.seeStoreReport({ params: { id } })).reports });
      } catch {
        become({ connection: 'lost' });
      }
    },
    close: (id) => settle(() => client.endCall({ params: { id } })),
  };
}

/** One tap: the officer names neither procedure nor outcome, so neither is guessed. */
function tapped(): NewAssist {
  return {
    id: uuid(),
    procedure: null,
    outcome: null,
    source: 'tap',
    minutes: null,
    language: 'vi',
    ...nothingNamed,
  };
}
