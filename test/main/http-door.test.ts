import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openHttpDoor } from '../../main/doors/http.ts';

const app = {
  handle: async (request: Request) => new Response(`you asked for ${new URL(request.url).pathname}`),
};

async function open() {
  const door = await openHttpDoor(app, 0);
  onTestFinished(() => door.close());
  return { door, port: Number(new URL(door.address).port) };
}

/** fetch() does not let a caller set Host, so this speaks HTTP by hand. */
function ask(
  port: number,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((done, failed) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port, path: '/x', method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, body }));
    });
    outgoing.on('error', failed).end();
  });
}

test('the door is open on loopback and carries requests to the app', async () => {
  const { port } = await open();
  expect(await ask(port, {})).toEqual({ status: 200, body: 'you asked for /x' });
  expect(await ask(port, { host: `localhost:${port}` })).toEqual({ status: 200, body: 'you asked for /x' });
});

test.each([
  ['a foreign host name', { host: 'evil.example' }, 421],
  ['a foreign name for this port', { host: 'evil.example:PORT' }, 421],
  ['this machine without its port', { host: '127.0.0.1' }, 421],
  ['another port', { host: '127.0.0.1:1' }, 421],
  ['a name that ends alike', { host: 'localhost.evil.example:PORT' }, 421],
  ['an address that begins alike', { host: '127.0.0.1.evil.example:PORT' }, 421],
  ['all addresses', { host: '0.0.0.0:PORT' }, 421],
  ['a page of another site', { origin: 'https://evil.example' }, 403],
  ['a page of another port', { origin: 'http://127.0.0.1:1' }, 403],
  ['a page of the same host by TLS', { origin: 'https://127.0.0.1:PORT' }, 403],
  ['a page without an origin', { origin: 'null' }, 403],
  ['a file', { origin: 'file://' }, 403],
  ['an image of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
])('%s is refused before the app hears of it', async (_, headers, status) => {
  const { port } = await open();
  const sent = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value).replace('PORT', String(port))]),
  );
  for (const method of ['GET', 'POST']) {
    const answer = await ask(port, sent, method);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
  }
});

test('a page of this site may call it', async () => {
  const { port } = await open();
  const headers = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };
  expect((await ask(port, headers, 'POST')).status).toBe(200);
});

test('a port in use is named in a sentence with the way out', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  await expect(openHttpDoor(app, port)).rejects.toThrow(
    `Port ${port} of this machine is in use, perhaps by a Tận Tâm that is already running. End the other program, or choose another port: TANTAM_PORT=4681 npm start (0 takes a free one).`,
  );
});
