import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { createEventParser, watchStream } from '../../renderer/event-stream.ts';
import { schemas } from '../../renderer/schemas.ts';
import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';

beforeAll(async () => {
  await schemas();
});

const message: StreamMessage = {
  kind: 'today',
  today: { day: '2026-11-20', assists: 4, target: 10, latest: null },
};

const streams: [string, string, string[]][] = [
  ['one event', 'data: a\n\n', ['a']],
  ['events end at an empty line', 'data: a\n\ndata: b\n\ndata: c\n', ['a', 'b']],
  ['lines of one event are joined', 'data: a\ndata: b\n\n', ['a\nb']],
  ['one space after the colon is not data', 'data:a\n\ndata:  b\n\n', ['a', ' b']],
  ['comments and other fields are ignored', ': beat\n\nevent: x\nid: 1\ndata: a\n\n: beat\n\n', ['a']],
  ['CR, LF and CRLF all end a line', 'data: a\r\n\r\ndata: b\r\rdata: c\n\n', ['a', 'b', 'c']],
  ['an empty data line is data', 'data:\n\n', ['']],
];

test.each(streams)('%s', (_, text, expected) => {
  expect(createEventParser().push(`${text}\n: end`)).toEqual(
    expected.concat(text.endsWith('c\n') ? ['c'] : []),
  );
});

test('however the text is cut, the events are the same', () => {
  const text = streams.map(([, part]) => part).join('\n');
  const whole = createEventParser().push(text);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 20 }), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      const parser = createEventParser();
      const events = places.slice(1).flatMap((end, at) => parser.push(text.slice(places[at], end)));
      expect(events).toEqual(whole);
    }),
  );
});

/** A server whose connections a test opens, writes to and breaks by hand. */
function watched() {
  const clock = new SimulatedClock();
  const connections: { write(text: string): void; end(): void; signal: AbortSignal }[] = [];
  const seen: unknown[] = [];
  let refusing = false;
  const fetcher = async (_: unknown, init?: RequestInit) => {
    if (refusing) throw new TypeError('fetch failed');
    const encoder = new TextEncoder();
    const signal = init?.signal as AbortSignal;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason));
        connections.push({
          write: (text) => {
            for (const byte of encoder.encode(text)) controller.enqueue(Uint8Array.of(byte));
          },
          end: () => controller.close(),
          signal,
        });
      },
    });
    return new Response(body);
  };
  const stop = watchStream(
    { message: (it) => seen.push(it), connection: (open) => seen.push(open) },
    { fetcher: fetcher as typeof fetch, clock },
  );
  /** Lets everything that is under way in promises come to rest; no time passes on the clock. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const refuse = (now: boolean) => {
    refusing = now;
  };
  return { clock, connections, seen, stop, settle, refuse };
}

test('messages are told one by one, even when they come byte by byte; what is unknown is passed over', async () => {
  const { connections, seen, settle, stop } = watched();
  await settle();
  connections[0]?.write(
    `: xin chào\n\ndata: ${JSON.stringify(message)}\n\ndata: {"kind":"new"}\n\ndata: {\n\n`,
  );
  await settle();
  expect(seen).toEqual([true, message]);
  stop();
});

test('a stream that ends is opened again after a pause that grows while the server is away', async () => {
  const { clock, connections, seen, settle, stop, refuse } = watched();
  await settle();
  refuse(true);
  connections[0]?.end();
  await settle();
  expect(seen).toEqual([true, false]);
  clock.increment(500);
  await settle();
  clock.increment(999);
  await settle();
  expect(seen).toEqual([true, false, false]);
  refuse(false);
  clock.increment(1);
  await settle();
  expect(seen).toEqual([true, false, false, true]);
  expect(connections).toHaveLength(2);
  stop();
});

test('a stream without a heart-beat for 40 s is given up; a beat keeps it', async () => {
  const { clock, connections, seen, settle, stop } = watched();
  await settle();
  clock.increment(39_000);
  connections[0]?.write(': beat\n\n');
  await settle();
  clock.increment(39_000);
  await settle();
  expect(seen).toEqual([true]);
  clock.increment(1_000);
  await settle();
  expect(seen).toEqual([true, false]);
  stop();
});

test('after stopping nothing is told and nothing is opened', async () => {
  const { clock, connections, seen, settle, stop } = watched();
  await settle();
  stop();
  await settle();
  clock.increment(60_000);
  await settle();
  expect(seen).toEqual([true]);
  expect(connections.map(({ signal }) => signal.aborted)).toEqual([true]);
});
