import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HqApp } from '../../../main/hq/app.ts';
import { importBundles } from '../../../main/hq/ingest/bundle-files.ts';
import { readReceiptFiles, writeBundleFiles } from '../../../main/services/outbox/bundle-files.ts';
import { takeReceipt } from '../../../main/services/outbox/exchange.ts';
import { temporaryFolder } from '../sandbox.ts';
import { openBranch } from './branch.ts';
import { openHq } from './hq-sandbox.ts';

let hq: HqApp;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ hq, close } = await openHq());
}, 60_000);
afterAll(() => close());

const importAll = async (...paths: string[]) => {
  const sentences = [];
  for await (const { sentence } of importBundles(hq.services.ingest, paths)) sentences.push(sentence);
  return sentences;
};
const countEvents = async () => {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM events`.execute(
    hq.services.db,
  );
  return rows[0]?.count;
};

test('a stick brings events to HQ and receipts back; brought twice, it changes nothing', async () => {
  const branch = await openBranch(hq, 'stick');
  branch.count(7);
  const stick = temporaryFolder();
  const [written] = await writeBundleFiles(branch.sending, stick);
  expect(written?.events).toBe(7);
  expect(branch.unsent()).toBe(7);
  expect(readFileSync(written?.file as string, 'latin1').startsWith('age-encryption.org/v1\n')).toBe(true);

  const name = readdirSync(stick)[0] as string;
  expect(await importAll(stick)).toEqual([`${name}: 7 new, 0 known already.`]);
  const before = await countEvents();
  expect(await importAll(stick)).toEqual([`${name}: 0 new, 7 known already.`]);
  expect(await countEvents()).toBe(before);

  for (const { receipt, signed } of readReceiptFiles(branch.enrolment, stick)) {
    takeReceipt(branch.sending, receipt, signed);
  }
  expect(branch.unsent()).toBe(0);
});

test('a later file without the earlier one is not taken, and HQ says which it needs', async () => {
  const branch = await openBranch(hq, 'later-first');
  branch.count(2);
  const [early, late] = [temporaryFolder(), temporaryFolder()];
  await writeBundleFiles(branch.sending, early);
  const { receipts } = branch;
  branch.count(3);
  await writeBundleFiles({ ...branch.sending, receipts: { ...receipts, position: () => 2 } }, late);
  const [name] = readdirSync(late);
  expect(await importAll(late)).toEqual([
    `${name}: 0 new, 0 known already. It begins later than what HQ holds of that PC: first bring the file that holds event 1.`,
  ]);
  expect((await importAll(early, late)).map((sentence) => sentence.split(': ')[1])).toEqual([
    '2 new, 0 known already.',
    '3 new, 0 known already.',
  ]);
});

test('a damaged file and one for another HQ are not taken, and say why', async () => {
  const branch = await openBranch(hq, 'damaged');
  branch.count(1);
  const stick = temporaryFolder();
  const [written] = await writeBundleFiles(branch.sending, stick);
  const file = written?.file as string;
  const bytes = readFileSync(file);
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] as number) ^ 1;
  writeFileSync(file, bytes);
  writeFileSync(join(stick, 'other.bundle.age'), 'age-encryption.org/v1\n-> X25519 x\ny\n--- z\n');
  expect((await importAll(stick)).map((sentence) => sentence.split('. ')[1])).toEqual([
    expect.stringContaining("The file cannot be opened with HQ's key"),
    expect.stringContaining("The file cannot be opened with HQ's key"),
  ]);
});
