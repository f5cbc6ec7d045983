import type { Readable, Writable } from 'node:stream';

/** A message that the browser sent on its own account. */
export interface BrowserEvent {
  method: string;
  params: Record<string, never>;
  sessionId: string | undefined;
}

/** The browser answered a command with a fault, did not answer in time, or is gone. */
export class DevtoolsError extends Error {
  override name = 'DevtoolsError';
}

/** Commands to a browser, and what it tells. */
export interface Devtools {
  /**
   * @param withinMs how long to wait for the answer
   * @throws DevtoolsError
   */
  send(
    method: string,
    params?: Record<string, unknown>,
    sessionId?: string,
    withinMs?: number,
  ): Promise<Record<string, never>>;
  onEvent(listener: (event: BrowserEvent) => void): void;
}

interface Waiting {
  done(result: Record<string, never>): void;
  fail(reason: DevtoolsError): void;
  timer: NodeJS.Timeout;
}

/**
 * Speaks the Chrome DevTools Protocol over two pipes, as `--remote-debugging-pipe` does: JSON messages that end
 * with a zero byte, by the browser's file descriptors 3 and 4. No port is open for anybody else, which is why this
 * is not one of the libraries that speak it over a socket.
 */
export function openDevtools(toBrowser: Writable, fromBrowser: Readable): Devtools {
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: BrowserEvent) => void)[] = [];
  let next = 0;
  let rest = '';

  const take = (text: string) => {
    const { id, error, result, method, params, sessionId } = JSON.parse(text);
    if (id === undefined) {
      for (const listener of listeners) listener({ method, params, sessionId });
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    clearTimeout(asked?.timer);
    if (error) asked?.fail(new DevtoolsError(`The browser refused a command: ${error.message}.`));
    else asked?.done(result);
  };
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (piece: string) => {
    const messages = (rest + piece).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) take(message);
  });
  fromBrowser.on('close', () => {
    for (const { fail, timer } of waiting.values()) {
      clearTimeout(timer);
      fail(new DevtoolsError('The browser is gone.'));
    }
    waiting.clear();
  });
  // A browser that was ended leaves a broken pipe; its end is told by the process.
  toBrowser.on('error', () => {});
  fromBrowser.on('error', () => {});

  return {
    send(method, params = {}, sessionId = undefined, withinMs = 10_000) {
      next += 1;
      const id = next;
      return new Promise((done, fail) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          fail(new DevtoolsError(`The browser did not answer ${method} within ${withinMs / 1_000} s.`));
        }, withinMs);
        waiting.set(id, { done, fail, timer });
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
    onEvent: (listener) => void listeners.push(listener),
  };
}
