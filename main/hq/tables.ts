import type { ColumnType, Generated } from 'kysely';

/** An instant, ISO 8601 in UTC on both ways. */
type Instant = string;
/** A calendar day, `YYYY-MM-DD`. */
type DayText = string;
type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;

/** The tables of HQ's database; what each is for stands in the migrations. */
export interface Tables {
  accounts: {
    id: Generated<number>;
    name: string;
    role: string;
    salt: Bytes;
    hash: Bytes;
    cost: number;
    block_size: number;
    parallelization: number;
    made_at: Instant;
    closed_at: Instant | null;
  };
  sessions: { key: string; account: number; began_at: Instant; used_at: Instant };
  sign_in_tries: { who: string; wrong: number; tried_at: Instant };
  sites: {
    id: Generated<number>;
    code: string;
    name: string;
    site_group: string | null;
    target: number;
    made_at: Instant;
    closed_at: Instant | null;
  };
  site_groups: { id: string; name: string; changed_by: number | null; changed_at: Instant };
  installations: {
    id: string;
    site: number;
    name: string;
    public_key: string | null;
    version: string | null;
    made_at: Instant;
    enrolled_at: Instant | null;
    revoked_at: Instant | null;
    heard_at: Instant | null;
  };
  installation_keys: { public_key: string; installation: string; from_at: Instant; until_at: Instant | null };
  enrolment_codes: {
    hash: string;
    installation: string;
    made_by: number | null;
    expires_at: Instant;
    used_at: Instant | null;
  };
  devices: {
    ordinal: Generated<number>;
    device: string;
    installation: string;
    /** The device whose log this one goes on with. */
    continues: number | null;
    after_seq: number;
    /** How far HQ holds the log. */
    end_seq: number;
    end_checksum: Bytes;
    /** How far the installation says that it goes. */
    told_seq: number;
    told_at: Instant;
    /** When the newest event that HQ holds was recorded, by the branch's clock. */
    last_event_at: Instant | null;
  };
  bundles: {
    id: Generated<number>;
    device: number;
    digest: Bytes;
    way: string;
    first_seq: number;
    last_seq: number;
    stored: number;
    known: number;
    forked: number;
    received_at: Instant;
  };
  events: {
    device: number;
    seq: number;
    site: number;
    id: string;
    kind: string;
    occurred_at: Instant;
    business_day: DayText;
    since_boot_ms: number | null;
    boot_id: string | null;
    clock: string;
    content_revision: string;
    body: string;
    checksum: Bytes;
  };
  /** Voids and amends by what they are about. */
  corrections: { target: string; device: number; seq: number; kind: 'void' | 'amend'; body: string };
  forks: {
    id: Generated<number>;
    device: number;
    from_seq: number;
    found_at: Instant;
    decision: string | null;
    decided_by: number | null;
    decided_at: Instant | null;
  };
  forked_events: {
    device: number;
    seq: number;
    checksum: Bytes;
    previous: Bytes;
    fork: number;
    bundle: number;
    /** The event as JSON, as the bundle had it. */
    record: string;
  };
  /** What each PC said last of the content it shows. */
  release_reports: {
    installation: string;
    /** Null: the pack that came with the app. */
    release: number | null;
    revision: string;
    on_trial: boolean;
    trouble: string | null;
    /** By the PC's clock, and by HQ's. */
    told_at: Instant;
    heard_at: Instant;
  };
  notices: {
    id: string;
    /** As somebody at HQ gave it, JSON. */
    notice: unknown;
    until_at: Instant;
    made_by: number | null;
    made_at: Instant;
    ended_at: Instant | null;
  };
  notice_takes: { notice: string; installation: string; taken_at: Instant };
  proposal_states: { event: string; state: string; changed_by: number | null; changed_at: Instant };
  /** What the screens of a site showed on a day, and in a month by its first day, by screen and item. */
  play_days: PlaySums & { day: DayText };
  play_months: PlaySums & { month: DayText };
  /** Up to which event of a device plays are added up. */
  play_marks: { device: number; seq: number };
  programme_targets: {
    id: string;
    year: number;
    /** One of the figures of reports; null where `name` says what it is. */
    measure: string | null;
    name: string | null;
    unit: string;
    aim: number;
    reached: number | null;
    changed_by: number | null;
    changed_at: Instant;
  };
  /** Roll-ups that have to be made anew. */
  stale_days: { site: number; day: DayText; marks: number };
  site_days: {
    site: number;
    day: DayText;
    assists: number;
    known: number;
    succeeded: number;
    troubled: number;
  };
  site_day_rows: SplitRow & { site: number };
  day_rows: SplitRow;
}

/** So many of one kind on one day; `key` is empty where events name none. */
export interface SplitRow {
  day: DayText;
  part: string;
  key: string;
  count: number;
  known: number;
  succeeded: number;
}

/** What a screen showed of an item. */
export interface PlaySums {
  site: number;
  screen: string;
  item: string;
  planned: number;
  shown: number;
  complete: number;
  interrupted: number;
  failed: number;
  shown_ms: number;
}
