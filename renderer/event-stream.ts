import type { StreamMessage } from '../shared/domain/api/stream-message.ts';
import { schemas } from './schemas.ts';

/** Timers that a test can move by hand; XState's `SimulatedClock` is one. */
export interface Clock {
  setTimeout(run: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The machine's own timers. */
export const machineClock: Clock = {
  setTimeout: (run, delayMs) => setTimeout(run, delayMs),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

interface Watcher {
  message(message: StreamMessage): void;
  /** Called with true when the stream opens and with false when it is lost. */
  connection(open: boolean): void;
}

interface Means {
  fetcher?: typeof fetch;
  clock?: Clock;
}

/** The server sends a heart-beat every 15 s; a stream that is silent for longer than two is dead. */
const silenceLimitMs = 40_000;
const firstRetryMs = 500;
const longestRetryMs = 15_000;

/**
 * Watches `GET /api/stream` until the returned function is called: read by streaming fetch (which works over
 * a custom scheme, where EventSource does not), re-opened with a growing pause whenever it ends or falls silent.
 */
export function watchStream(watcher: Watcher, means: Means = {}): () => void {
  const { fetcher = fetch, clock = machineClock } = means;
  let stopped = false;
  let attempt = new AbortController();
  let timer: unknown;
  let pauseMs = firstRetryMs;

  const alive = () => {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(() => attempt.abort(), silenceLimitMs);
  };
  const open = async () => {
    attempt = new AbortController();
    alive();
    try {
      const response = await fetcher('/api/stream', { signal: attempt.signal, cache: 'no-store' });
      if (!response.ok || response.body === null) throw new Error(`The stream answered ${response.status}.`);
      watcher.connection(true);
      pauseMs = firstRetryMs;
      await read(response.body, alive, (message) => stopped || watcher.message(message));
    } catch {
      // Lost, silent or refused: whatever it was, the cure is to try again.
    }
    clock.clearTimeout(timer);
    if (stopped) return;
    watcher.connection(false);
    timer = clock.setTimeout(open, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestRetryMs);
  };
  void open();

  return () => {
    stopped = true;
    clock.clearTimeout(timer);
    attempt.abort();
  };
}

async function read(
  body: ReadableStream<Uint8Array>,
  alive: () => void,
  tell: (message: StreamMessage) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  const parser = createEventParser();
  const reader = body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    alive();
    for (const data of parser.push(decoder.decode(chunk.value, { stream: true }))) {
      const message = await messageOf(data);
      if (message) tell(message);
    }
  }
}

/** A message of a newer server that this page does not know is passed over. */
async function messageOf(data: string): Promise<StreamMessage | undefined> {
  const { StreamMessage } = await schemas();
  try {
    return StreamMessage.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

/**
 * Takes server-sent events apart (WHATWG HTML, 9.2.6, the `data` field only), however the text is cut into
 * pieces: `push` returns the data of every event that the piece completes. Comments and other fields are ignored.
 */
export function createEventParser(): { push(piece: string): string[] } {
  let rest = '';
  let data: string[] = [];
  return {
    push(piece) {
      // A piece may end between CR and LF: that CR waits for what follows it.
      const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      const complete: string[] = [];
      for (const line of lines) {
        if (line === '' && data.length > 0) {
          complete.push(data.join('\n'));
          data = [];
        } else if (line.startsWith('data:')) {
          data.push(line.slice(line[5] === ' ' ? 6 : 5));
        }
      }
      return complete;
    },
  };
}
