import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppKind } from '../../../shared/domain/hq/app-version.ts';
import { type PollText, WordText } from '../../../shared/domain/hq/branch-poll.ts';
import type { ReleaseState } from '../../../shared/domain/hq/release-api.ts';
import { Stage } from '../../../shared/domain/hq/rollout.ts';
import type { Notice } from '../../../shared/domain/signage/notice.ts';
import type { Clock } from '../clock.ts';
import { NoticeError } from '../notice-order.ts';
import type { Notices } from '../notices.ts';
import { type Enrolment, readEnrolment } from '../outbox/enrolment-file.ts';
import { HqError } from '../outbox/hq-error.ts';
import { type Fetch, postToHq } from '../outbox/hq-post.ts';
import { isSignedBy, signedText } from '../signing.ts';
import { readJsonFile, replaceFile } from './durable-file.ts';
import type { Trust } from './trust.ts';

/** What headquarters says to this PC in particular: its group, its urgent notices, and whom to believe. */
export interface HqWord {
  /** The group that HQ has this site in, as it said last; undefined before it did, null when it is in none. */
  group(): string | null | undefined;
  /** How far HQ lets each release go for now, as it said last, also before the last start. */
  stages(): readonly Stage[];
  /** Asks once, and does what the answer says. Never throws: without an answer everything stays. */
  ask(): Promise<void>;
}

/** Whose versions of the app are believed, where nobody has said so yet. */
export interface AppTrust {
  kind: AppKind;
  /** @throws ReleaseError */
  establish(root: Uint8Array): void;
}

/** What HQ's word stands on. */
interface Means {
  home: string;
  clock: Clock;
  trust: Trust;
  /** Undefined where this PC knows whose versions of the app to believe, or does not bring them in from HQ. */
  appTrust?: (() => AppTrust | undefined) | undefined;
  notices: Pick<Notices, 'post' | 'end'>;
  /** What this PC shows, as it tells HQ. */
  shown: () => { state: ReleaseState; revision: string };
  fetch: Fetch;
  warn: (sentence: string) => void;
}

const patienceMs = 15_000;

/** Asks the headquarters that a data folder is enrolled with, if it is. */
export function createHqWord({
  home,
  clock,
  trust,
  appTrust = () => undefined,
  notices,
  shown,
  fetch,
  warn,
}: Means): HqWord {
  let complaint = '';
  let said = readSaid(home);
  const take = ({ group, stages = [] }: WordText) => {
    const now = { group, stages };
    if (JSON.stringify(now) === JSON.stringify(said)) return;
    said = now;
    replaceFile(saidFile(home), JSON.stringify(said));
  };
  return {
    group: () => said?.group,
    stages: () => said?.stages ?? [],
    async ask() {
      const enrolment = readEnrolment(home);
      if (enrolment === undefined) return;
      try {
        const app = appTrust();
        const poll = pollOf(enrolment, shown(), trust, readTaken(home), clock());
        const word = await askOnce(enrolment, { ...poll, ...(app && { app: app.kind }) }, fetch);
        take(word);
        if (word.root !== null && !trust.established) trust.establish(Buffer.from(word.root));
        if (word.appRoot != null) app?.establish(Buffer.from(word.appRoot));
        takeNotices(home, notices, word.notices);
        complaint = '';
      } catch (cause) {
        const { message } = cause as Error;
        if (message !== complaint) warn(message);
        complaint = message;
      }
    },
  };
}

function pollOf(
  { installation }: Enrolment,
  { state, revision }: ReturnType<Means['shown']>,
  trust: Trust,
  notices: string[],
  now: number,
): PollText {
  return {
    format: 'tantam-poll-1',
    installation,
    nonce: randomBytes(16).toString('base64url'),
    at: new Date(now).toISOString(),
    release: state.inUse?.number ?? null,
    revision,
    onTrial: state.onTrial,
    trouble: (state.fellBackFrom ?? state.trouble)?.reason.slice(0, 1_000) ?? null,
    trusts: trust.established,
    ...(notices.length > 0 && { notices }),
  };
}

/** @throws HqError when there is no answer, or none that the HQ of this PC signed for this poll */
async function askOnce(enrolment: Enrolment, poll: PollText, fetch: Fetch): Promise<WordText> {
  const { text, signature } = await postToHq(fetch, `${enrolment.hq}/api/poll`, {
    type: 'application/json',
    body: JSON.stringify(signedText(enrolment, poll)),
    timeoutMs: patienceMs,
  });
  const word = isSignedBy(enrolment.hqKey, text, signature) ? wordOf(text) : undefined;
  if (word === undefined || word.installation !== poll.installation || word.nonce !== poll.nonce) {
    throw new HqError(
      'stranger',
      `What answers at ${enrolment.hq} is not the HQ of this PC: it did not sign for what it was asked.`,
    );
  }
  return word;
}

function wordOf(text: string): WordText | undefined {
  try {
    return WordText.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What HQ said of this site last, kept for the next start and for other programs on this machine. */
const Said = WordText.pick({ group: true }).extend({ stages: z.array(Stage) });

function readSaid(home: string): z.infer<typeof Said> | undefined {
  return Said.safeParse(readJsonFile(saidFile(home))).data;
}

function saidFile(home: string): string {
  return join(home, 'releases', 'hq-said.json');
}

/** The group that HQ said last that it has this site in; undefined before it did, null when it is in none. */
export function readGroup(home: string): string | null | undefined {
  return readSaid(home)?.group;
}

const Taken = z.array(z.uuid());

/** The notices of headquarters that were taken here. */
function readTaken(home: string): string[] {
  return Taken.safeParse(readJsonFile(takenFile(home))).data ?? [];
}

function takenFile(home: string): string {
  return join(home, 'releases', 'hq-notices.json');
}

/**
 * Shows the notices of headquarters that are new, and ends those that it ended. One that somebody at the branch ended
 * stays ended: it was taken once.
 */
function takeNotices(home: string, notices: Means['notices'], wanted: Notice[]): void {
  const taken = readTaken(home);
  const ids = wanted.map(({ id }) => id);
  if (ids.length === taken.length && ids.every((id) => taken.includes(id))) return;
  for (const { sender: _, ...notice } of wanted) {
    if (taken.includes(notice.id)) continue;
    try {
      notices.post(notice);
    } catch (cause) {
      if (!(cause instanceof NoticeError)) throw cause;
    }
  }
  for (const id of taken) if (!ids.includes(id)) notices.end(id);
  replaceFile(takenFile(home), JSON.stringify(ids));
}
