import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HqApp } from '../../../main/hq/app.ts';
import { revokeInstallation } from '../../../main/hq/sites/installations.ts';
import { writeBundle } from '../../../main/services/outbox/bundle-write.ts';
import { exchange, nextSegment } from '../../../main/services/outbox/exchange.ts';
import { makeSigningKey, signedText, signText } from '../../../main/services/signing.ts';
import { continueAsNewDevice, currentDevice } from '../../../main/store/devices.ts';
import { logEnd } from '../../../main/store/events.ts';
import { bundleProof } from '../../../shared/domain/hq/bundle.ts';
import { type Branch, openBranch } from './branch.ts';
import { fetchOf, openHq } from './hq-sandbox.ts';

let hq: HqApp;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ hq, close } = await openHq());
}, 60_000);
afterAll(() => close());

/** How many events HQ counts of a branch, how many lie aside, and how many it was ever given twice. */
async function heldOf({ enrolment }: Branch) {
  const { rows } = await sql<{ events: number; aside: number; numbers: number }>`
    SELECT (SELECT count(*)::int FROM events e WHERE e.device = ANY(array_agg(d.ordinal))) AS events,
      (SELECT count(*)::int FROM forked_events f WHERE f.device = ANY(array_agg(d.ordinal))) AS aside,
      (SELECT count(DISTINCT (e.device, e.seq))::int FROM events e WHERE e.device = ANY(array_agg(d.ordinal))) AS numbers
    FROM devices d WHERE d.installation = ${enrolment.installation}`.execute(hq.services.db);
  return rows[0];
}

/** The bundle that a branch would send now. */
const written = ({ db, enrolment, receipts }: Branch, most = 50) => {
  const segment = nextSegment(db, receipts);
  const position = receipts.position(segment.device);
  return writeBundle(db, enrolment, { segment, position, most, now: 0, version: 'test' });
};

/** What HQ answers when it is given these bytes. */
const give = async (packed: Uint8Array<ArrayBuffer>, type = 'application/x-tantam-bundle') => {
  const response = await fetchOf(hq)('https://hq.example/api/bundles', {
    method: 'POST',
    headers: { 'content-type': type },
    body: packed,
  });
  return { status: response.status, said: (await response.json()) as { detail: string } };
};

test('every event of a branch arrives, whatever the bundles hold, and nothing is left unsent', async () => {
  const branch = await openBranch(hq, 'all-arrive');
  branch.count(120);
  expect(branch.unsent()).toBe(120);
  await branch.sendAll();
  expect(branch.unsent()).toBe(0);
  expect(await heldOf(branch)).toEqual({ events: 120, aside: 0, numbers: 120 });
});

test('the same bundle sixteen times at once is stored once and acknowledged each time', async () => {
  const branch = await openBranch(hq, 'sixteen-times');
  branch.count(30);
  const { packed } = await written(branch);
  const answers = await Promise.all(Array.from({ length: 16 }, () => give(packed)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 16 }, () => 200));
  expect(await heldOf(branch)).toEqual({ events: 30, aside: 0, numbers: 30 });
});

test('a bundle that begins beyond what HQ holds is not stored: HQ asks for what is missing', async () => {
  const branch = await openBranch(hq, 'gap');
  branch.count(20);
  await branch.sendAll();
  const { device } = currentDevice(branch.db);
  branch.receipts.keep(device, 20, '2026-11-20T02:00:00.000Z', { text: '', signature: '' });
  branch.count(10);
  branch.receipts.keep(device, 25, '2026-11-20T02:00:00.000Z', { text: '', signature: '' });
  await exchange(branch.sending);
  expect(await heldOf(branch)).toEqual({ events: 20, aside: 0, numbers: 20 });
  expect(branch.receipts.position(device)).toBe(20);
  await branch.sendAll();
  expect(await heldOf(branch)).toEqual({ events: 30, aside: 0, numbers: 30 });
});

test('an HQ that was restored from an older copy is sent again what it lost', async () => {
  const branch = await openBranch(hq, 'hq-restored');
  branch.count(40);
  await branch.sendAll();
  const { device } = currentDevice(branch.db);
  const { db } = hq.services;
  const cut = await sql<{
    checksum: Uint8Array;
  }>`SELECT checksum FROM events e JOIN devices d ON d.ordinal = e.device
    WHERE d.device = ${device} AND seq = 15`.execute(db);
  await sql`DELETE FROM events WHERE seq > 15 AND device = (SELECT ordinal FROM devices WHERE device = ${device})`.execute(
    db,
  );
  await sql`UPDATE devices SET end_seq = 15, end_checksum = ${cut.rows[0]?.checksum} WHERE device = ${device}`.execute(
    db,
  );
  await exchange(branch.sending);
  expect(branch.unsent()).toBe(25);
  await branch.sendAll();
  expect(await heldOf(branch)).toEqual({ events: 40, aside: 0, numbers: 40 });
});

test('a restored disk image that counted on is noticed: both versions are kept, and it goes on as a new device', async () => {
  const branch = await openBranch(hq, 'image');
  branch.count(10);
  await branch.sendAll();
  const image = branch.image();
  branch.count(20);
  await branch.sendAll();
  const { device: before } = currentDevice(image.db);

  image.count(70);
  await image.sendAll();
  expect(image.unsent()).toBe(0);
  expect(currentDevice(image.db).device).not.toBe(before);
  expect(await heldOf(branch)).toEqual({ events: 30, aside: 70, numbers: 30 });
  const forks = await sql`SELECT from_seq, decision FROM forks f JOIN devices d ON d.ordinal = f.device
    WHERE d.device = ${before}`.execute(hq.services.db);
  expect(forks.rows).toEqual([{ from_seq: 11, decision: null }]);

  image.count(5);
  await image.sendAll();
  branch.count(5);
  await branch.sendAll();
  expect(await heldOf(branch)).toEqual({ events: 40, aside: 70, numbers: 40 });
});

test('a restored disk image that has counted nothing yet goes on as a new device before it does', async () => {
  const branch = await openBranch(hq, 'quiet-image');
  branch.count(10);
  await branch.sendAll();
  const image = branch.image();
  branch.count(5);
  await branch.sendAll();
  await exchange(image.sending);
  image.count(3);
  await image.sendAll();
  expect(await heldOf(branch)).toEqual({ events: 18, aside: 0, numbers: 18 });
});

test('a log that goes on as a new device is taken from where it goes on, once what came before is there', async () => {
  const branch = await openBranch(hq, 'continued');
  branch.count(12);
  continueAsNewDevice(branch.db, '2026-11-20T02:00:00.000Z', logEnd(branch.db).seq);
  branch.count(8);
  continueAsNewDevice(branch.db, '2026-11-20T03:00:00.000Z', logEnd(branch.db).seq);
  branch.count(1);
  for (const device of branch.db
    .prepare<[], string>('SELECT device FROM devices')
    .pluck()
    .all()
    .slice(0, 2)) {
    branch.receipts.keep(device, 20, '2026-11-20T02:00:00.000Z', { text: '', signature: '' });
  }
  expect(branch.unsent()).toBe(1);
  await branch.sendAll();
  expect(await heldOf(branch)).toEqual({ events: 21, aside: 0, numbers: 21 });
});

test('what a captive portal answers is not believed', async () => {
  const branch = await openBranch(hq, 'portal');
  branch.count(3);
  const answers = [
    () => new Response('<html>Chào mừng đến với Wi-Fi miễn phí</html>'),
    () => Response.json({ ok: true }),
    () => Response.json(signedText(makeSigningKey(), { format: 'tantam-receipt-1' })),
    () => new Response(null, { status: 204 }),
    () => Response.json({ error: 'pay' }, { status: 403 }),
  ];
  for (const answer of answers) {
    const portal = { ...branch.sending, fetch: async () => answer() };
    await expect(exchange(portal)).rejects.toThrow('HQ');
    expect(branch.unsent()).toBe(3);
  }
});

test('a receipt for another bundle is not believed', async () => {
  const branch = await openBranch(hq, 'replay');
  branch.count(3);
  let first: Response | undefined;
  const spying = async (address: string, init: RequestInit) => {
    const response = await fetchOf(hq)(address, init);
    first = response.clone();
    return response;
  };
  await exchange({ ...branch.sending, fetch: spying });
  branch.count(3);
  await expect(exchange({ ...branch.sending, fetch: async () => first as Response })).rejects.toThrow(
    'did not sign for this bundle',
  );
  expect(branch.unsent()).toBe(3);
});

test('a bundle that was changed anywhere is refused with a sentence, and nothing of it is stored', async () => {
  const branch = await openBranch(hq, 'tampered');
  branch.count(5);
  const { packed } = await written(branch);
  const lines = gunzipSync(packed).toString('utf8').split('\n');
  const change = (at: number, from: string, to: string) =>
    new Uint8Array(gzipSync(lines.map((line, n) => (n === at ? line.replace(from, to) : line)).join('\n')));
  const cases: [Uint8Array<ArrayBuffer>, number, string][] = [
    [change(2, 'self', 'partly'), 422, 'not signed by the PC'],
    [change(0, '"last":5', '"last":4'), 422, 'not signed by the PC'],
    [change(0, 'tantam-bundle-1', 'tantam-bundle-2'), 422, 'header of the bundle'],
    [change(0, branch.enrolment.installation, crypto.randomUUID()), 403, 'No PC is enrolled here'],
    [new Uint8Array(gzipSync(lines.filter((_, n) => n !== 3).join('\n'))), 422, 'not signed by the PC'],
    [packed.slice(0, -20), 422, 'cannot be unpacked'],
    [new Uint8Array(gzipSync('')), 422, 'end of the bundle is missing'],
    [new Uint8Array(gzipSync(Buffer.alloc(70 * 2 ** 20))), 422, 'larger than any may be'],
    [new TextEncoder().encode('not gzip at all'), 422, 'cannot be unpacked'],
  ];
  for (const [bytes, status, sentence] of cases) {
    const answer = await give(bytes);
    expect({ status: answer.status, sentence: answer.said.detail }).toEqual({
      status,
      sentence: expect.stringContaining(sentence),
    });
  }
  expect(await heldOf(branch)).toEqual({ events: 0, aside: 0, numbers: 0 });
});

test('an event that no branch writes is refused by its number, though its PC signed it', async () => {
  const branch = await openBranch(hq, 'odd-event');
  branch.count(3);
  const { packed } = await written(branch);
  const lines = gunzipSync(packed).toString('utf8').split('\n').slice(0, 4);
  const content = lines.map((line) => `${line.replace('"seq":2,', '"seq":2,"more":true,')}\n`).join('');
  const digest = createHash('sha256').update(content).digest('hex');
  const signature = signText(branch.enrolment, bundleProof(digest));
  expect(await give(new Uint8Array(gzipSync(`${content}${JSON.stringify({ signature })}\n`)))).toEqual({
    status: 422,
    said: expect.objectContaining({
      detail: expect.stringMatching(/^The event 2 of the bundle is not as it should be: .*"more"/),
    }),
  });
  expect(await heldOf(branch)).toEqual({ events: 0, aside: 0, numbers: 0 });
});

test('bundles of different sites that come together are each answered for themselves', async () => {
  const branches = await Promise.all(
    ['one', 'two', 'three', 'four'].map((name) => openBranch(hq, `group-${name}`)),
  );
  const [, two, three, four] = branches as [Branch, Branch, Branch, Branch];
  const image = three.image();
  for (const [index, branch] of branches.entries()) branch.count(10 * (index + 1));
  await two.sendAll();
  two.count(7);
  image.count(5);
  await image.sendAll();
  const foreign = { ...four.sending, enrolment: branches[0]?.enrolment as typeof four.enrolment };
  await four.sendAll();
  four.count(1);
  const answers = await Promise.allSettled([
    ...branches.slice(0, 3).map(({ sending }) => exchange(sending)),
    exchange(foreign),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  expect(await Promise.all(branches.map(heldOf))).toEqual([
    { events: 10, aside: 0, numbers: 10 },
    { events: 27, aside: 0, numbers: 27 },
    { events: 5, aside: 30, numbers: 5 },
    { events: 40, aside: 0, numbers: 40 },
  ]);
});

test('bodies that are too large or of another type are refused before they are looked at', async () => {
  expect((await give(new Uint8Array(9 * 2 ** 20))).status).toBe(413);
  expect((await give(new Uint8Array(10), 'application/json')).status).toBe(415);
});

test('a PC that was shut out is told so, and keeps what it has', async () => {
  const branch = await openBranch(hq, 'revoked');
  branch.count(4);
  await revokeInstallation(hq.services, branch.enrolment.installation);
  await expect(branch.sendAll()).rejects.toThrow('HQ has shut this PC out');
  expect(branch.unsent()).toBe(4);
});

test("a PC cannot send under another site's log", async () => {
  const one = await openBranch(hq, 'owner');
  const other = await openBranch(hq, 'stranger');
  one.count(2);
  await one.sendAll();
  one.count(1);
  await expect(exchange({ ...one.sending, enrolment: other.enrolment })).rejects.toThrow(
    'PC of another site',
  );
});

test('events whose clock was wrong by years are kept, and move to their month once time has come there', async () => {
  const branch = await openBranch(hq, 'clock');
  branch.count(1, () => ({ businessDay: '2031-03-05', clock: 'ahead' }));
  branch.count(1, () => ({ businessDay: '1999-01-01', clock: 'early' }));
  await branch.sendAll();
  expect(await heldOf(branch)).toEqual({ events: 2, aside: 0, numbers: 2 });
});
