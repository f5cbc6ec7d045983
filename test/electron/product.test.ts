import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { prepareElectron } from '../../main/doors/electron/start.ts';
import { openElectronDoor } from '../../main/doors/electron.ts';
import { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import type { NewAssist } from '../../shared/domain/counters/event-api.ts';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import { Health } from '../../shared/domain/store/health.ts';
import { openApp } from '../main/sandbox.ts';
import type { SessionDouble } from './double.ts';
import { onBench } from './rules/rule.ts';
import { root } from './sources.ts';

const media = join(root, 'test', 'sample-pack', 'media');

/** The whole product behind the door, asked as the kiosk's page would. */
async function onKiosk(examine: (session: SessionDouble) => Promise<void>): Promise<void> {
  const { app } = await openApp();
  await onBench({ prepareElectron, openElectronDoor }, { answer: app.handle }, async ({ electron }) => {
    const session = electron.sessions.get('kiosk');
    if (!session) throw new Error('The kiosk has no session.');
    await examine(session);
  });
}

test('the health of the site is told through the scheme, with the policy of every page', async () => {
  await onKiosk(async (session) => {
    const answer = await session.request('tantam://app/api/health');
    expect(Health.parse(await answer.json()).status).toBe('ok');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
  });
});

test('the interface is there for the pages the windows show', async () => {
  await onKiosk(async (session) => {
    for (const page of ['kiosk', 'signage?screen=lobby']) {
      const answer = await session.request(`tantam://app/${page}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    }
  });
});

test('an assist is counted through the scheme, and the open event stream tells it', async () => {
  await onKiosk(async (session) => {
    const messages = messagesOf(await session.request('tantam://app/api/stream'));
    const state = [];
    for (const _ of ['content', 'above', 'calls', 'store', 'today'])
      state.push((await messages.next()).value);
    expect(state).toMatchObject([
      { kind: 'content' },
      { kind: 'above' },
      { kind: 'calls', calls: [] },
      { kind: 'store', store: { failing: null } },
      { kind: 'today', today: { assists: 0 } },
    ]);
    const id = '0198c0de-0000-7000-8000-000000000001';
    const answer = await session.request('tantam://app/api/assists', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'tantam://app' },
      body: JSON.stringify({
        id,
        procedure: null,
        outcome: null,
        source: 'tap',
        minutes: null,
        language: 'vi',
        ...nothingNamed,
      } satisfies NewAssist),
    });
    expect(await answer.json()).toMatchObject({ id, seq: 1 });
    expect((await messages.next()).value).toMatchObject({ kind: 'today', today: { assists: 1 } });
    await messages.return();
  });
});

test('a byte range of a medium comes through the scheme', async () => {
  await onKiosk(async (session) => {
    const { revision } = Health.parse(
      await (await session.request('tantam://app/api/health')).json(),
    ).content;
    const [medium] = filesBelow(media);
    const answer = await session.request(`tantam://app/media/${revision}/${medium}`, {
      headers: { range: 'bytes=8-23' },
    });
    expect(answer.status).toBe(206);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(
      readFileSync(join(media, medium ?? '')).subarray(8, 24),
    );
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'));
}

/** Reads an event stream as Electron does, whose body becomes a Node stream; leaving it destroys that. */
async function* messagesOf({ body }: Response): AsyncGenerator<StreamMessage, void, void> {
  let text = '';
  for await (const chunk of Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])) {
    text += Buffer.from(chunk).toString();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) yield StreamMessage.parse(JSON.parse(block.replace(/^data: /, '')));
  }
}
