import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../main/app.ts';
import { openHqDoor } from '../../main/doors/hq-door.ts';
import { openHttpDoor } from '../../main/doors/http.ts';
import { createHqApp } from '../../main/hq/app.ts';
import { Settings } from '../../shared/domain/desk/settings.ts';
import { attacks, type Target } from './http-attack-cases.ts';

/** What attacks on both servers came to. */
export interface Defence {
  attacks: number;
  /** What is not as it should be; empty when all is well. */
  faults: string[];
  /** How long honest clients waited meanwhile, in milliseconds. */
  honest: { asked: number; p50: number; p99: number };
}

const root = join(import.meta.dirname, '..', '..');

/** Attacks a branch and an HQ of their own while honest clients ask both, and so many idle and slow sockets are held. */
export async function attackBoth(sockets: number): Promise<Defence> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-attacks-'));
  const branch = await openBranch(join(home, 'branch'));
  const hq = await openHq(join(home, 'hq'));
  const held: Socket[] = [];
  const faults: string[] = [];
  let sent = 0;
  try {
    const before = [await branch.state(), await hq.state()];
    const honest = askHonestly([branch.target.port, hq.target.port]);
    for (const { target } of [branch, hq]) held.push(...(await holdSockets(target, sockets)));
    for (const { target } of [branch, hq]) {
      for (const { title, only, send, answers, never } of attacks) {
        if (only !== undefined && only !== target.name) continue;
        sent += 1;
        const answer = await exchange(target.port, send(target));
        const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
        if (!answers.includes(status))
          faults.push(`${target.name}, ${title}: answered ${status}: ${answer.slice(-300)}`);
        if (never?.test(answer)) faults.push(`${target.name}, ${title}: the answer holds what it must not`);
      }
    }
    const waited = await honest.end();
    if (waited.failures > 0) faults.push(`${waited.failures} honest requests were not answered`);
    const after = [await branch.state(), await hq.state()];
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      faults.push(`something has changed: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
    }
    return { attacks: sent, faults, honest: waited };
  } finally {
    for (const socket of held) socket.destroy();
    await branch.close();
    await hq.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A branch on a port, with a desk that is open. */
async function openBranch(home: string) {
  mkdirSync(home, { recursive: true });
  const app = await createApp({
    version: '0.0.0-test',
    home,
    packFolder: join(root, 'test', 'sample-pack'),
    rendererFolder: join(root, 'test', 'sample-interface'),
    port: 0,
    settings: Settings.parse({}),
  });
  const door = await openHttpDoor(app, 0);
  const ask = async (path: string, body?: unknown) =>
    fetch(new URL(path, door.address), {
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  const { token } = (await (await ask('/api/staff/first-pin', { pin: '274091' })).json()) as {
    token: string;
  };
  const { revision } = (await (await ask('/api/content')).json()) as { revision: string };
  const target: Target = {
    name: 'branch',
    port: Number(new URL(door.address).port),
    file: `/media/${revision}/pictures/red-dot.png`,
    token,
  };
  return {
    target,
    async state() {
      const { database } = (await (await ask('/api/health')).json()) as { database: { events: number } };
      const content = (await (await ask('/api/content')).json()) as { revision: string };
      const door = (await (await ask('/api/staff/door')).json()) as { roles: string[] };
      return [database.events, content.revision, await (await ask('/api/notices')).text(), door.roles];
    },
    async close() {
      await door.close();
      await app.close();
    },
  };
}

/** An HQ on a port, with an editor and a viewer who are signed in. */
async function openHq(home: string) {
  mkdirSync(home, { recursive: true });
  const cost = { cost: 2, blockSize: 1, parallelization: 1 };
  const app = await createHqApp(
    {
      version: '0.0.0-test',
      home,
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 0,
      tls: undefined,
      behindProxy: false,
      address: undefined,
      packFolder: join(root, 'test', 'sample-pack'),
      rendererFolder: join(root, 'test', 'sample-interface'),
    },
    { cost },
  );
  const { accounts, db } = app.services;
  const password = 'một mật khẩu dài';
  const signIn = async (name: string, role: 'editor' | 'viewer') => {
    await accounts.make({ name, password, role });
    return (await accounts.signIn(name, password, 'honest')).token;
  };
  const door = await openHqDoor(app, {
    host: '127.0.0.1',
    port: 0,
    tls: undefined,
    behindProxy: false,
    address: undefined,
  });
  const target: Target = {
    name: 'hq',
    port: Number(new URL(door.address).port),
    // HQ gives out no release yet; this is what it has for everybody.
    file: '/api/openapi.json',
    token: await signIn('bien-tap', 'editor'),
    weakToken: await signIn('xem', 'viewer'),
  };
  return {
    target,
    async state() {
      const count = async (table: 'sites' | 'accounts' | 'events' | 'notices' | 'installations' | 'forks') =>
        (
          await db
            .selectFrom(table)
            .select(({ fn }) => fn.countAll().as('count'))
            .executeTakeFirst()
        )?.count;
      const counts = [];
      for (const table of ['sites', 'accounts', 'events', 'notices', 'installations', 'forks'] as const)
        counts.push(Number(await count(table)));
      return counts;
    },
    async close() {
      await door.close();
      await app.close();
    },
  };
}

/** Longer than the slowest answer, the hashing of a PIN, takes on a busy machine. */
const silenceMs = 6_000;
/** The rest of an answer follows its beginning at once. */
const restMs = 300;

/** Sends bytes and gives back what comes until the server ends the connection or falls silent. */
function exchange(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    const end = () => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(silenceMs, end);
    socket.setEncoding('latin1');
    socket.on('data', (piece: string) => {
      answer += piece;
      socket.setTimeout(restMs, end);
    });
    socket.on('end', end);
    socket.on('close', () => done(answer));
    socket.on('error', () => done(answer));
  });
}

/** Sockets that say nothing, that never end their headers, and that never send the body they promised. */
async function holdSockets({ port }: Target, count: number): Promise<Socket[]> {
  const openings = [
    '',
    `GET /api/health HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nx-slow: `,
    `POST /api/assists HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`,
  ];
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n += 1) {
    const socket = connect(port, '127.0.0.1', () => socket.write(openings[n % openings.length] ?? ''));
    socket.on('error', () => {});
    sockets.push(socket);
    if (n % 50 === 49) await wait(5);
  }
  return sockets;
}

/** Asks both servers for their health, one after the other, until it is told to end. */
function askHonestly(ports: number[]) {
  const waits: number[] = [];
  let failures = 0;
  let ending = false;
  const asking = (async () => {
    while (!ending) {
      for (const port of ports) {
        const began = performance.now();
        const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
        await answer?.arrayBuffer();
        waits.push(performance.now() - began);
        if (answer?.status !== 200) failures += 1;
      }
      await wait(5);
    }
  })();
  return {
    async end() {
      ending = true;
      await asking;
      waits.sort((one, other) => one - other);
      const at = (share: number) =>
        Math.round((waits[Math.floor((waits.length - 1) * share)] ?? 0) * 10) / 10;
      return { asked: waits.length, p50: at(0.5), p99: at(0.99), failures };
    },
  };
}

/** `node test/faults/http-attacks.ts [sockets]`; ends with 1 when an attack had an effect or honest clients waited. */
async function main(sockets: number): Promise<void> {
  const { attacks: sent, faults, honest } = await attackBoth(sockets);
  for (const fault of faults) console.log(fault);
  console.log(`${sent} attacks, ${2 * sockets} sockets held: ${faults.length} faults`);
  const verdict = honest.p99 <= 50 ? 'PASS' : 'FAIL';
  console.log(
    `${verdict} honest clients: ${honest.asked} requests, p50 ${honest.p50} ms, p99 ${honest.p99} ms (limit 50 ms)`,
  );
  process.exitCode = faults.length > 0 || honest.p99 > 50 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) await main(Number(process.argv[2] ?? 1_000));
