import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type BrowserEvent, openDevtools } from '../../../main/launcher/devtools-pipe.ts';

/** A browser at the other end of the pipes. */
function browser() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const asked: { id: number; method: string; params: unknown; sessionId?: string }[] = [];
  toBrowser.setEncoding('utf8').on('data', (text: string) => {
    for (const message of text.split('\0').filter(Boolean)) asked.push(JSON.parse(message));
  });
  return { devtools: openDevtools(toBrowser, fromBrowser), asked, fromBrowser };
}

test('answers find their commands, in any order and cut anywhere, and events are told', async () => {
  const { devtools, asked, fromBrowser } = browser();
  const events: BrowserEvent[] = [];
  devtools.onEvent((event) => events.push(event));
  const first = devtools.send('Target.getTargets');
  const second = devtools.send('Page.navigate', { url: 'x' }, 'a-session');
  await new Promise((done) => setImmediate(done));
  expect(asked).toEqual([
    { id: 1, method: 'Target.getTargets', params: {} },
    { id: 2, method: 'Page.navigate', params: { url: 'x' }, sessionId: 'a-session' },
  ]);
  const text = [
    JSON.stringify({ id: 2, result: { frameId: 'ữ' } }),
    JSON.stringify({ method: 'Page.loaded', params: {}, sessionId: 'a-session' }),
    JSON.stringify({ id: 1, result: { targetInfos: [] } }),
  ]
    .map((message) => `${message}\0`)
    .join('');
  const bytes = Buffer.from(text);
  for (const byte of bytes) fromBrowser.write(Buffer.from([byte]));
  expect(await Promise.all([first, second])).toEqual([{ targetInfos: [] }, { frameId: 'ữ' }]);
  expect(events).toEqual([{ method: 'Page.loaded', params: {}, sessionId: 'a-session' }]);
});

test('a refused command, a silent browser and one that is gone are told as such', async () => {
  const { devtools, fromBrowser } = browser();
  const refused = devtools.send('Page.nothing');
  fromBrowser.write(`${JSON.stringify({ id: 1, error: { message: 'not found' } })}\0`);
  await expect(refused).rejects.toThrow('The browser refused a command: not found.');
  await expect(devtools.send('Page.slow', {}, undefined, 1)).rejects.toThrow('did not answer Page.slow');
  const last = devtools.send('Page.last');
  fromBrowser.destroy();
  await expect(last).rejects.toThrow('The browser is gone.');
});
