import { z } from 'zod';
import { Rating } from './assist.ts';
import { Source } from './basis.ts';
import { Day } from './day.ts';
import { screenRoutes } from './desk-screen.ts';
import { Display } from './display.ts';
import { dutyRoutes } from './duty.ts';
import { ClockFlag } from './event.ts';
import { eventRoutes, NewAssist, Recorded, writers } from './event-api.ts';
import { goalRoutes } from './goal.ts';
import { Channel } from './handbook.ts';
import { Handbook } from './handbook-parts.ts';
import { journalRoutes } from './journal.ts';
import { lanScreenRoutes } from './lan-screen.ts';
import { lobbyRoutes } from './lobby-choice.ts';
import { machineRoutes } from './machine.ts';
import { Above, noticeRoutes } from './notice.ts';
import { OutboxState, outboxRoutes } from './outbox.ts';
import { PackHead } from './pack.ts';
import { PlaylistItem } from './playlist.ts';
import { portalViewRoutes } from './portal-view.ts';
import { printRoutes } from './print.ts';
import { ProblemCode } from './problem-code.ts';
import { Procedure } from './procedure.ts';
import { releaseRoutes } from './release-api.ts';
import { reportRoutes } from './report-api.ts';
import type { InputOf, OutputOf, RouteSpec } from './route.ts';
import { screenReportRoutes } from './screen-report.ts';
import { Slide } from './slide.ts';
import { type Role, staffRoutes } from './staff.ts';
import { staffWorkRoutes } from './staff-work.ts';
import { BackupFailure, storeRoutes } from './store-api.ts';
import { StoreReport } from './store-report.ts';
import { targetRoutes } from './target.ts';
import { Id, Text } from './text.ts';
import { zone } from './timing.ts';
import { tipRoutes } from './tips.ts';
import { webItemRoutes } from './web-item.ts';
import { Transition, ZonesOfDay } from './zone.ts';

/** Error body of every 4xx and 5xx answer: RFC 9457 problem details. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Where the interface has words of its own for it. */
  code: ProblemCode.optional(),
});
export type Problem = z.infer<typeof Problem>;

export const Health = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  content: z.strictObject({
    pack: z.string(),
    revision: z.string(),
    /** Why no pack can be used, so that only what is built in is shown; null where one is in use. */
    fault: z.string().nullable(),
  }),
  database: z.strictObject({
    state: z.enum(['ok', 'failing']),
    journalMode: z.string(),
    synchronous: z.int(),
    schemaVersion: z.int(),
    events: z.int(),
  }),
  store: z.strictObject({
    /** Whether the clock can be believed now. */
    clock: ClockFlag,
    /** When the newest backup was made, and why the newest attempt failed, if it did. */
    backup: z.strictObject({ newestAt: z.iso.datetime().nullable(), failing: BackupFailure.nullable() }),
    /** Databases that were replaced, until somebody at the staff desk has read of it. */
    reports: z.array(StoreReport),
  }),
  uptimeSeconds: z.number(),
});

/** What the kiosk needs of the pack. */
export const KioskContent = z.strictObject({
  revision: z.string(),
  today: Day,
  head: PackHead,
  procedures: z.array(Procedure),
  sources: z.record(z.string(), Source),
  handbook: Handbook,
});
export type KioskContent = z.infer<typeof KioskContent>;

/** The revision in use after the content was loaded again; `changed` is false when it was that before, too. */
export const ReloadedContent = z.strictObject({ revision: z.string(), changed: z.boolean() });
export type ReloadedContent = z.infer<typeof ReloadedContent>;

/** One showing in a stretch: the item by its position in the plan's `items`, and milliseconds from and until when. */
export const Placement = z.strictObject({ item: z.int(), startMs: z.int(), endMs: z.int() });
export type Placement = z.infer<typeof Placement>;

/**
 * A stretch of a day in which a screen shows the same round over and over. It begins with the round's beginning and
 * ends at its exact end: `loop` is shown `rounds` times, then `tail`, which fills the rest and cuts no film.
 * See shared/signage/stretch.
 */
export const Stretch = z.strictObject({
  /** Milliseconds since the epoch; `until` is the first instant after it. */
  from: z.int(),
  until: z.int(),
  /** False outside of the opening hours: its one item is then a quiet clock or nothing at all. */
  open: z.boolean(),
  /** The named parts of the day that it lies in as a whole. */
  dayParts: z.array(Id),
  /** How long one round takes, in milliseconds. */
  cycleMs: z.int(),
  rounds: z.int(),
  /** From the beginning of each round. */
  loop: z.array(Placement),
  /** From the end of the last of the rounds. */
  tail: z.array(Placement).min(1),
});
export type Stretch = z.infer<typeof Stretch>;

/**
 * One business day of one screen, from midnight to midnight in `zone`, without a gap. Ask it by `showing`; see
 * shared/signage/showing.
 */
export const Plan = z.strictObject({
  screen: z.strictObject({ id: Id, title: Text, display: Display.optional() }),
  revision: z.string(),
  day: Day,
  zone: z.literal(zone),
  /** Milliseconds since the epoch: the day's first instant, and the next day's. */
  from: z.int(),
  until: z.int(),
  /** What the stretches show, each once. */
  items: z.array(PlaylistItem).min(1),
  stretches: z.array(Stretch).min(1),
  /** The slides that the items refer to, and the channels that these name. */
  slides: z.array(Slide),
  channels: z.array(Channel),
  /** What stands beside the loop, where anything does. */
  zones: ZonesOfDay.optional(),
  /** How items come up that do not say it themselves; a cut where it is left out. */
  transition: Transition.optional(),
});
export type Plan = z.infer<typeof Plan>;

/** Today's count, as the staff desk and the lobby show it. */
export const Today = z.strictObject({
  day: Day,
  assists: z.int(),
  target: z.int(),
  /** The newest assist that still counts; what undo takes back. */
  latest: z
    .strictObject({ id: z.uuid(), at: z.iso.datetime(), procedure: Id.nullable(), source: z.string() })
    .nullable(),
});
export type Today = z.infer<typeof Today>;

/** A rating as the kiosk reports it. The kiosk makes the id, so sending it again adds nothing. */
export const NewRating = Rating.extend({ id: z.uuid() });
export type NewRating = z.infer<typeof NewRating>;

/** Somebody at the guidance table asks for an officer. It says where they are stuck, not who they are. */
export const NewCall = z.strictObject({
  id: z.uuid(),
  procedure: Id.nullable(),
  /** Id of the portal step on the screen; null at the checklist. */
  step: Id.nullable(),
  /** Id of the difficulty they named, if they named one. */
  difficulty: Id.nullable(),
});
export type NewCall = z.infer<typeof NewCall>;

/** A call as the staff desk shows it, in the words of the pack. Calls are in memory only. */
export const Call = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  procedure: Text.nullable(),
  step: Text.nullable(),
  difficulty: Text.nullable(),
  /** `answered`: an officer said they are coming. */
  state: z.enum(['waiting', 'answered']),
});
export type Call = z.infer<typeof Call>;

/** The calls that stand, oldest first. */
export const Calls = z.strictObject({ calls: z.array(Call) });
export type Calls = z.infer<typeof Calls>;

/** What this site helped with most, the most first, in the business days `from` to `until` (inclusive). */
export const TopProcedures = z.strictObject({
  from: Day,
  until: Day,
  procedures: z.array(z.strictObject({ procedure: Id, name: Text, assists: z.int().min(1) })),
});
export type TopProcedures = z.infer<typeof TopProcedures>;

/** What this site counted since 1 January, `until` included. */
export const YearFigures = z.strictObject({
  year: z.int(),
  until: Day,
  assists: z.int(),
  /** Dossiers that citizens submitted all by themselves, and with help. */
  self: z.int(),
  assisted: z.int(),
  /** The daily target as it is set now, and on how many days it was met. */
  target: z.int(),
  daysMet: z.int(),
});
export type YearFigures = z.infer<typeof YearFigures>;

/** A slide of the pack as it is on a day, whether or not it is in force, with the channels that it names. */
export const DrawableSlide = z.strictObject({ slide: Slide, channels: z.array(Channel), day: Day });

/** Why an event cannot be written: somebody else holds the database, it is full, or its file takes nothing. */
export const StoreFailure = z.enum(['locked', 'full', 'unwritable']);
export type StoreFailure = z.infer<typeof StoreFailure>;

/** Whether this site's events can be written. */
export const StoreState = z.strictObject({
  /** Since when every write failed, and why the newest did; null when the newest was written. */
  failing: z.strictObject({ reason: StoreFailure, since: z.iso.datetime() }).nullable(),
  /** So many events were refused and are held by the pages that made them, to be sent again. */
  waiting: z.int(),
});
export type StoreState = z.infer<typeof StoreState>;

/** Messages of the event stream `GET /api/stream`; each is an SSE `data:` line of JSON. */
export const StreamMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('today'), today: Today }),
  /** `fault` says why no content can be used; screens on the network are not told. */
  z.strictObject({ kind: z.literal('content'), revision: z.string(), fault: z.string().optional() }),
  /** Plans may be others than they were: ask for them again. */
  z.strictObject({ kind: z.literal('plans') }),
  z.strictObject({ kind: z.literal('calls'), calls: z.array(Call) }),
  z.strictObject({ kind: z.literal('above'), above: Above }),
  z.strictObject({ kind: z.literal('store'), store: StoreState }),
  z.strictObject({ kind: z.literal('restores'), reports: z.array(StoreReport) }),
  z.strictObject({ kind: z.literal('outbox'), outbox: OutboxState }),
]);
export type StreamMessage = z.infer<typeof StreamMessage>;

/**
 * The JSON API, once: the server builds its validated routes and the OpenAPI document from this table,
 * the interface its client. Paths are in Hono's form.
 */
export const routes = {
  health: { method: 'get', path: '/api/health', summary: 'Is this site well?', response: Health },
  content: {
    method: 'get',
    path: '/api/content',
    summary: 'What the kiosk shows',
    response: KioskContent,
    checkedAtSource: true,
  },
  reloadContent: {
    method: 'post',
    path: '/api/content/reload',
    summary: 'Take the content pack into use as it lies in its folder now; one with errors is refused',
    response: ReloadedContent,
  },
  plan: {
    method: 'get',
    path: '/api/screens/{screen}/plan',
    summary: 'What a screen shows on a business day; today when no day is given',
    params: z.strictObject({ screen: Id }),
    query: z.strictObject({ day: Day.optional() }),
    response: Plan,
  },
  slide: {
    method: 'get',
    path: '/api/slides/{slide}',
    summary: 'One slide of the pack, for looking at it outside of its time',
    params: z.strictObject({ slide: Id }),
    response: DrawableSlide,
  },
  topProcedures: {
    method: 'get',
    path: '/api/figures/procedures',
    summary: 'What this site helped with most in the last 28 business days',
    response: TopProcedures,
  },
  yearFigures: {
    method: 'get',
    path: '/api/figures/year',
    summary: 'What this site counted this calendar year',
    response: YearFigures,
  },
  today: { method: 'get', path: '/api/today', summary: "Today's count against the target", response: Today },
  recordAssist: {
    method: 'post',
    path: '/api/assists',
    summary: 'Count one citizen helped; the same id again is answered as before and counts once',
    body: NewAssist,
    response: Recorded,
  },
  voidAssist: {
    method: 'post',
    path: '/api/assists/{id}/void',
    summary: 'Take an assist back; a second time is answered as before',
    roles: writers,
    params: z.strictObject({ id: z.uuid() }),
    response: Recorded,
  },
  recordRating: {
    method: 'post',
    path: '/api/ratings',
    summary: 'Note how satisfied one citizen was; the same id again is answered as before and counts once',
    body: NewRating,
    response: Recorded,
  },
  calls: { method: 'get', path: '/api/calls', summary: 'Who asks for an officer now', response: Calls },
  makeCall: {
    method: 'post',
    path: '/api/calls',
    summary: 'Ask for an officer at the guidance table; the same id again changes nothing',
    body: NewCall,
    response: Calls,
  },
  answerCall: {
    method: 'post',
    path: '/api/calls/{id}/answer',
    summary: 'An officer is coming; a call that is over stays over',
    params: z.strictObject({ id: z.uuid() }),
    response: Calls,
  },
  endCall: {
    method: 'post',
    path: '/api/calls/{id}/end',
    summary: 'The citizen has left or needs nobody any more',
    params: z.strictObject({ id: z.uuid() }),
    response: Calls,
  },
  ...releaseRoutes,
  ...printRoutes,
  ...portalViewRoutes,
  ...noticeRoutes,
  ...outboxRoutes,
  ...staffRoutes,
  ...eventRoutes,
  ...journalRoutes,
  ...screenRoutes,
  ...webItemRoutes,
  ...screenReportRoutes,
  ...lanScreenRoutes,
  ...targetRoutes,
  ...tipRoutes,
  ...goalRoutes,
  ...dutyRoutes,
  ...staffWorkRoutes,
  ...lobbyRoutes,
  ...reportRoutes,
  ...storeRoutes,
  ...machineRoutes,
} as const satisfies Record<string, RouteSpec<Role>>;

/** The name of an API route. */
export type RouteName = keyof typeof routes;

/** What a route is given: its path parameters, query and body, as far as it has them. */
export type RouteInput<Name extends RouteName> = InputOf<(typeof routes)[Name]>;

/** What a route answers with. */
export type RouteOutput<Name extends RouteName> = OutputOf<(typeof routes)[Name]>;
