import { PollText, type WordText } from '../../../shared/domain/hq/branch-poll.ts';
import { SignedText } from '../../../shared/domain/hq/enrolment.ts';
import type { HqNotice, ReleasePc, ReleaseReport } from '../../../shared/domain/hq/release.ts';
import { isSignedBy, signedText } from '../../services/signing.ts';
import type { HqDatabase } from '../database.ts';
import { ForbiddenError, RefusedError } from '../errors.ts';
import type { HqServices } from '../services.ts';
import { noteTaken } from './notice-takes.ts';
import { listNotices, noticesFor } from './notices.ts';

/** A report that says the same as before is written down again after this long. */
const saidAgainMs = 5 * 60_000;
/** So many PCs ask every half minute that the notices are not looked up for each. */
const rememberedMs = 1_000;

/** Answers the polls of PCs. */
export interface Polls {
  /** @throws RefusedError when it is no poll, ForbiddenError when its PC is not enrolled or did not sign it */
  answer(poll: unknown): Promise<SignedText>;
}

/** The polls of this HQ. */
export function createPolls({
  db,
  clock,
  keys,
  releaseStore,
  appStores,
}: Pick<HqServices, 'db' | 'clock' | 'keys' | 'releaseStore' | 'appStores'>): Polls {
  let notices: { at: number; all: Promise<HqNotice[]> } | undefined;
  const standing = (now: number): Promise<HqNotice[]> => {
    if (notices === undefined || Math.abs(now - notices.at) >= rememberedMs)
      notices = { at: now, all: listNotices(db, now) };
    return notices.all;
  };
  /** What each PC said of notices when it was last written down: it says the same every half minute. */
  const noted = new Map<string, string>();
  const noteNew = async (installation: string, taken: string[], now: number) => {
    const said = taken.toSorted().join();
    if (noted.get(installation) === said) return;
    await noteTaken(db, installation, taken, now);
    noted.set(installation, said);
  };
  return {
    async answer(given) {
      const { text, poll, signature } = readPoll(given);
      const known = await db
        .selectFrom('installations as i')
        .innerJoin('sites as s', 's.id', 'i.site')
        .leftJoin('release_reports as r', 'r.installation', 'i.id')
        .select([
          'i.public_key',
          'i.revoked_at',
          's.code',
          's.site_group',
          'r.release',
          'r.revision',
          'r.on_trial',
          'r.trouble',
          'r.heard_at',
        ])
        .where('i.id', '=', poll.installation)
        .executeTakeFirst();
      if (
        known?.public_key == null ||
        known.revoked_at !== null ||
        !isSignedBy(known.public_key, text, signature)
      ) {
        throw new ForbiddenError('This PC is not enrolled here, or was shut out. Enrol it with a new code.');
      }
      const now = clock();
      if (poll.notices !== undefined) await noteNew(poll.installation, poll.notices, now);
      const isSame =
        known.release === poll.release &&
        known.revision === poll.revision &&
        known.on_trial === poll.onTrial &&
        known.trouble === poll.trouble &&
        now - Date.parse(known.heard_at ?? '') < saidAgainMs;
      if (!isSame) await writeReport(db, poll, now);
      const stages = releaseStore.stages();
      const word: WordText = {
        format: 'tantam-word-1',
        installation: poll.installation,
        nonce: poll.nonce,
        group: known.site_group,
        notices: noticesFor(await standing(now), { code: known.code, group: known.site_group }, now).slice(
          0,
          100,
        ),
        root: poll.trusts ? null : await releaseStore.root(),
        ...(poll.app && { appRoot: await appStores[poll.app].root() }),
        ...(stages.length > 0 && { stages }),
      };
      return signedText(keys, word);
    },
  };
}

function readPoll(given: unknown): { text: string; signature: string; poll: PollText } {
  const signed = SignedText.safeParse(given).data;
  try {
    if (signed) return { ...signed, poll: PollText.parse(JSON.parse(signed.text)) };
  } catch {}
  throw new RefusedError('This is no poll of a PC that this HQ understands. Update the older of the two.');
}

async function writeReport(db: HqDatabase, poll: PollText, now: number): Promise<void> {
  const report = {
    release: poll.release,
    revision: poll.revision,
    on_trial: poll.onTrial,
    trouble: poll.trouble,
    told_at: poll.at,
    heard_at: new Date(now).toISOString(),
  };
  await db
    .insertInto('release_reports')
    .values({ installation: poll.installation, ...report })
    .onConflict((conflict) => conflict.column('installation').doUpdateSet(report))
    .execute();
}

/** What every PC said last, by site, and the PCs that have said nothing yet. */
export async function listReports(
  db: HqDatabase,
): Promise<{ reports: ReleaseReport[]; silent: ReleasePc[] }> {
  const rows = await db
    .selectFrom('installations as i')
    .leftJoin('release_reports as r', 'r.installation', 'i.id')
    .innerJoin('sites as s', 's.id', 'i.site')
    .select([
      'i.id as installation',
      'i.name',
      'i.version',
      's.code as site',
      's.name as siteName',
      's.site_group as group',
      'r.release',
      'r.revision',
      'r.on_trial',
      'r.trouble',
      'r.heard_at',
    ])
    .where('i.revoked_at', 'is', null)
    .where('i.enrolled_at', 'is not', null)
    .where('s.closed_at', 'is', null)
    .orderBy('s.code')
    .orderBy('i.name')
    .execute();
  const reports: ReleaseReport[] = [];
  const silent: ReleasePc[] = [];
  for (const { installation, name, version, site, siteName, group, ...told } of rows) {
    const pc = { installation, name, version, site, siteName, group };
    const { release, revision, on_trial, trouble, heard_at } = told;
    if (revision === null || on_trial === null || heard_at === null) silent.push(pc);
    else reports.push({ ...pc, release, revision, onTrial: on_trial, trouble, heardAt: heard_at });
  }
  return { reports, silent };
}
