import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHqDoor } from '../../../main/doors/hq-door.ts';
import { readHqConfig } from '../../../main/hq/config.ts';
import { openHqDatabase } from '../../../main/hq/database.ts';
import { temporaryFolder } from '../sandbox.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (environment: Record<string, string>) =>
  readHqConfig({ TANTAM_HQ_HOME: temporaryFolder(), ...environment }, root);

test('HQ listens on loopback by itself, and on the embedded database', () => {
  expect(read({})).toMatchObject({ host: '127.0.0.1', port: 4690, tls: undefined, databaseUrl: undefined });
});

test.each([
  [{ TANTAM_HQ_HOST: '0.0.0.0' }, 'would listen on 0.0.0.0 without encryption, and does not'],
  [{ TANTAM_HQ_HOST: '0.0.0.0', TANTAM_HQ_PROXY: '1' }, 'under which address it is reached'],
  [{ TANTAM_HQ_CERT: '/nowhere.pem' }, 'belong together'],
  [{ TANTAM_HQ_CERT: '/nowhere.pem', TANTAM_HQ_KEY: '/nowhere.key' }, 'cannot be read (ENOENT)'],
  [{ TANTAM_HQ_CERT: import.meta.filename, TANTAM_HQ_KEY: import.meta.filename }, 'cannot be used'],
  [{ TANTAM_HQ_PROXY: 'yes' }, 'give 1 or 0'],
  [{ TANTAM_HQ_URL: 'hq.example.vn' }, 'give the address that browsers and PCs use'],
  [{ TANTAM_HQ_PORT: '80a' }, 'give a whole number from 0 to 65535'],
  [{ DATABASE_URL: 'mysql://x' }, 'is no address of a PostgreSQL database'],
  [{ TANTAM_HQ_HOME: join(import.meta.filename, 'below-a-file') }, 'cannot be written (ENOTDIR)'],
])('with %j it says what is wrong and does not start', (environment, sentence) => {
  expect(() => read(environment)).toThrow(sentence);
});

test('beyond loopback it listens behind a proxy that was named', () => {
  const config = read({
    TANTAM_HQ_HOST: '0.0.0.0',
    TANTAM_HQ_PROXY: '1',
    TANTAM_HQ_URL: 'https://hq.example.vn',
  });
  expect(config).toMatchObject({ host: '0.0.0.0', behindProxy: true, address: 'https://hq.example.vn' });
});

test('a database that does not answer is named without its password', async () => {
  const url = 'postgres://hq:geheim@127.0.0.1:1/hq';
  const opening = openHqDatabase({ home: temporaryFolder(), url });
  await expect(opening).rejects.toThrow(
    /postgres:\/\/hq:…@127\.0\.0\.1:1\/hq\) cannot be used: .*ECONNREFUSED/,
  );
});

const says = {
  handle: async (asked: Request, { from }: { from: string }) => new Response(`${from} ${asked.url}`),
};
const open = async (changes: Partial<Parameters<typeof openHqDoor>[1]> = {}) => {
  const options = { host: '127.0.0.1', port: 0, tls: undefined, behindProxy: false, address: undefined };
  const door = await openHqDoor(says, { ...options, ...changes });
  onTestFinished(() => door.close());
  return door;
};

test('a port in use is named, and which variable chooses another', async () => {
  const { address } = await open();
  await expect(open({ port: Number(new URL(address).port) })).rejects.toThrow(/is in use.*TANTAM_HQ_PORT/);
});

test('a request under another name, or from a page of another site, is refused', async () => {
  const { address: own } = await open();
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${own}/api/health`, { headers })).status;
  expect(await status({})).toBe(200);
  expect(await status({ origin: 'https://evil.example' })).toBe(403);
  expect(await status({ origin: own })).toBe(200);
  const { port } = new URL(own);
  const answer = await new Promise<number | undefined>((done) => {
    get({ host: '127.0.0.1', port, headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      done(response.statusCode);
    });
  });
  expect(answer).toBe(421);
});

test('behind a proxy the address that counts is the one the proxy saw, not what the client wrote before it', async () => {
  const { address } = await open({ behindProxy: true });
  const answer = await fetch(`${address}/x`, { headers: { 'x-forwarded-for': '6.6.6.6, 192.0.2.1' } });
  expect(await answer.text()).toBe(`192.0.2.1 ${address}/x`);
});

test.skipIf(spawnSync('openssl', ['version']).status !== 0)(
  'with a certificate it speaks HTTPS',
  async () => {
    const folder = temporaryFolder();
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    writeFileSync(key, '');
    spawnSync('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-keyout',
      key,
      '-out',
      cert,
    ]);
    const { tls } = read({ TANTAM_HQ_CERT: cert, TANTAM_HQ_KEY: key });
    const { address } = await open({ tls });
    const body = await new Promise<string>((done, failed) => {
      const { port } = new URL(address);
      request({ host: 'localhost', port, path: '/x', ca: tls?.cert, family: 4 }, (response) => {
        response.setEncoding('utf8').on('data', done);
      })
        .on('error', failed)
        .end();
    });
    expect(body).toMatch(/^127\.0\.0\.1 https:\/\/localhost:\d+\/x$/);
  },
);
