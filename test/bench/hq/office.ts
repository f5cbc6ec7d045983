import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { HqApp } from '../../../main/hq/app.ts';
import { postNotice } from '../../../main/hq/releases/notices.ts';
import { sendReleases } from '../../../main/services/releases/sending.ts';
import { measureIds, unitOfMeasure } from '../../../shared/domain/hq/target.ts';
import { fetchOf } from '../../main/hq/hq-sandbox.ts';
import { createPublisher } from '../../main/releases/publisher.ts';
import { bundlesOf, type Sender } from './senders.ts';

/**
 * What else stands on HQ's pages: forks of real bundles, a release that every PC reports on, notices that most took,
 * answered proposals, targets and accounts.
 */
export async function furnish(hq: HqApp, senders: readonly Sender[], packFolder: string): Promise<void> {
  const { db, clock, ingest, accounts } = hq.services;
  for (const sender of senders.slice(0, 12)) {
    const device = crypto.randomUUID();
    for (const packed of [...bundlesOf(sender, 30, 30, device), ...bundlesOf(sender, 30, 30, device)])
      await ingest.take(packed, 'https');
  }
  const editor = { name: 'bien-tap', password: 'một mật khẩu dài' };
  await accounts.make({ ...editor, role: 'editor' });
  for (let n = 1; n <= 40; n += 1)
    await accounts.make({ name: `can-bo-${n}`, password: editor.password, role: 'viewer' });
  const folder = mkdtempSync(join(tmpdir(), 'tantam-bench-release-'));
  try {
    const publisher = await createPublisher(folder, clock);
    await publisher.release(packFolder, 'Nội dung tháng này');
    await sendReleases(folder, 'https://hq.example', editor, fetchOf(hq));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const now = clock();
  await sql`INSERT INTO release_reports (installation, release, revision, on_trial, trouble, told_at, heard_at)
    SELECT id, 1, '0123456789ab', false, NULL, heard_at, heard_at FROM installations WHERE site % 9 > 0`.execute(
    db,
  );
  for (let n = 1; n <= 20; n += 1) {
    const until = new Date(now + n * 3_600_000).toISOString();
    const said = { id: crypto.randomUUID(), headline: `Thông báo ${n}`, severity: 'severe' } as const;
    await postNotice(db, now, { ...said, from: new Date(now).toISOString(), until }, undefined);
  }
  await sql`INSERT INTO notice_takes (notice, installation, taken_at)
    SELECT n.id, i.id, i.heard_at FROM notices n, installations i WHERE i.site % 7 > 0`.execute(db);
  await sql`INSERT INTO proposal_states (event, state, changed_at)
    SELECT id, CASE WHEN site % 2 = 0 THEN 'answered' ELSE 'published' END, now() FROM events
    WHERE kind = 'proposal' AND site % 3 > 0`.execute(db);
  for (const measure of measureIds) {
    await db
      .insertInto('programme_targets')
      .values({
        ...{ id: crypto.randomUUID(), year: 2026, measure, name: null, unit: unitOfMeasure(measure) },
        ...{ aim: 1_000, reached: null, changed_by: null, changed_at: new Date(now).toISOString() },
      })
      .execute();
  }
}
