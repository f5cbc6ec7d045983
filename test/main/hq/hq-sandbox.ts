import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHqApp, type HqApp } from '../../../main/hq/app.ts';
import type { HqConfig } from '../../../main/hq/config.ts';
import { makeInstallation } from '../../../main/hq/sites/installations.ts';
import { makeSite } from '../../../main/hq/sites/sites.ts';
import { enrolAt } from '../../../main/services/outbox/enrol.ts';
import type { Enrolment } from '../../../main/services/outbox/enrolment-file.ts';
import type { Fetch } from '../../../main/services/outbox/hq-post.ts';
import type { HqRole } from '../../../shared/domain/hq/account.ts';
import type { NewSite } from '../../../shared/domain/hq/site.ts';
import { handMovedClock } from '../sandbox.ts';

/** What passwords cost in tests: next to nothing. */
export const cheap = { cost: 2, blockSize: 1, parallelization: 1 };

/** A real HQ on a folder of its own, embedded database and all; to be shared by the tests of a file. */
export async function openHq(changes: Partial<HqConfig> = {}): Promise<{
  hq: HqApp;
  config: HqConfig;
  clock: ReturnType<typeof handMovedClock>;
  close(): Promise<void>;
}> {
  const config = hqConfig(changes);
  const clock = handMovedClock();
  const hq = await createHqApp(config, { clock, cost: cheap });
  return {
    hq,
    config,
    clock,
    async close() {
      await hq.close();
      rmSync(config.home, { recursive: true, force: true });
    },
  };
}

/** What an HQ on a folder of its own is told. */
export function hqConfig(changes: Partial<HqConfig> = {}): HqConfig {
  const root = join(import.meta.dirname, '..', '..', '..');
  const home = mkdtempSync(join(tmpdir(), 'tantam-hq-'));
  return {
    version: '0.0.0-test',
    home,
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 0,
    tls: undefined,
    behindProxy: false,
    address: 'https://hq.example',
    packFolder: join(root, 'test', 'sample-pack'),
    rendererFolder: join(root, 'test', 'sample-interface'),
    ...changes,
  };
}

/** How a PC or a page reaches an HQ in tests: by its handler, no port between. */
export function fetchOf(hq: Pick<HqApp, 'handle'>, from = '10.0.0.1'): Fetch {
  return (address, init) => hq.handle(new Request(address, init), { from });
}

/** Sends requests as an account of this role, made for it. */
export async function signedIn(
  hq: HqApp,
  role: HqRole,
): Promise<(path: string, body?: unknown) => Promise<Response>> {
  const { accounts } = hq.services;
  const name = `test-${role}`;
  const password = 'một mật khẩu dài';
  await accounts.make({ name, password, role }).catch(() => {});
  const { token } = await accounts.signIn(name, password, 'test');
  return (path, body) => hq.handle(hqRequest(path, body, token), { from: 'test' });
}

/** A request to HQ as a page of it sends it. */
export function hqRequest(path: string, body?: unknown, token?: string): Request {
  return new Request(`https://hq.example${path}`, {
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
}

/** A site of its own with an enrolled PC. */
export async function enrolledSite(
  hq: HqApp,
  code: string,
  changes: Partial<NewSite> = {},
): Promise<Enrolment> {
  const { db, clock } = hq.services;
  await makeSite(db, clock(), { code, name: `Chi nhánh ${code}`, group: null, target: 10, ...changes });
  const made = await makeInstallation(hq.services, { site: code, name: 'Bàn hướng dẫn' }, undefined);
  return enrolAt({ hq: made.link, code: made.code, version: '0.0.0-test' }, fetchOf(hq, code));
}
