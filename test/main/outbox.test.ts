import { expect, test } from 'vitest';
import { keepEnrolment } from '../../main/services/outbox/enrolment-file.ts';
import { startOutbox } from '../../main/services/outbox/outbox.ts';
import { createStream } from '../../main/services/stream.ts';
import { appendEvent } from '../../main/store/events.ts';
import { openStore } from '../../main/store/store.ts';
import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import { sampleEnrolment } from './sample-enrolment.ts';
import { assistEvent } from './sample-events.ts';
import { handMovedClock, openApp, request, temporaryFolder } from './sandbox.ts';

test('a PC that was not enrolled sends nothing and says so', async () => {
  const { app } = await openApp();
  expect(await (await app.handle(request('/api/outbox'))).json()).toEqual({
    enrolled: false,
    unsent: 0,
    sentUntil: null,
    fault: null,
  });
});

test('what is recorded is told to the desk as unsent, and stays so while a portal stands in the way', async () => {
  const home = temporaryFolder();
  const store = await openStore(home, 'test', Date.now());
  keepEnrolment(home, sampleEnrolment());
  const stream = createStream();
  const told: StreamMessage[] = [];
  const failed = new Promise<void>((done) =>
    stream.subscribe((message) => {
      told.push(message);
      if (message.kind === 'outbox' && message.outbox.fault !== null) done();
    }),
  );
  const outbox = startOutbox({
    home,
    db: store.db,
    clock: handMovedClock(),
    version: 'test',
    stream,
    settle: store.settle,
    fetch: async () => new Response('<title>Wi-Fi</title>'),
    chance: () => 0,
  });
  appendEvent(store.db, assistEvent(1));
  outbox.recorded();
  outbox.sendNow();
  await failed;
  const state = { enrolled: true, unsent: 1, sentUntil: null };
  expect(told).toEqual([
    { kind: 'outbox', outbox: { ...state, fault: null } },
    { kind: 'outbox', outbox: { ...state, fault: 'stranger' } },
  ]);
  outbox.close();
  store.close();
});
