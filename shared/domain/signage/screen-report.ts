import { z } from 'zod';
import type { Role } from '../desk/staff.ts';
import { Id, Text } from '../text.ts';
import { NewPlay, Playing } from './play.ts';

/** How a player is. It is kept in memory only. */
export const ScreenHealth = z.strictObject({
  /** Milliseconds since the newest frame was truly on the screen; null where none was yet. */
  lastFrameAgoMs: z.int().min(0).nullable(),
  /** Frames of films since the page was loaded, and those of them that came too late to be shown. */
  frames: z.int().min(0),
  dropped: z.int().min(0),
  /** Megabytes that the page's script holds; null where the browser does not say. */
  memoryMb: z.int().min(0).nullable(),
  /** How far the screen's own clock is from the branch's, and how sure that is; null where nobody measured yet. */
  clock: z.strictObject({ offsetMs: z.number(), roundTripMs: z.number().min(0) }).nullable(),
  /** Pixels of the page. */
  width: z.int().min(1),
  height: z.int().min(1),
  /** Milliseconds since the page was loaded. */
  uptimeMs: z.int().min(0),
  /** What the watch over the picture had to do since the screen was last well for a while. */
  mended: z.strictObject({ layers: z.int().min(0), pages: z.int().min(0), processes: z.int().min(0) }),
});
export type ScreenHealth = z.infer<typeof ScreenHealth>;

/** At most so many plays come at a time; the rest waits for the next report. */
export const playsAReport = 40;

/** What a player tells every few seconds, and whenever something else comes on. */
export const ScreenReport = z.strictObject({
  /** One loading of the page. */
  run: z.uuid(),
  playing: Playing.nullable(),
  plays: z.array(NewPlay).max(playsAReport),
  health: ScreenHealth,
});
export type ScreenReport = z.infer<typeof ScreenReport>;

/** One player of a screen, as it was last heard. */
export const PlayerState = z.strictObject({
  run: z.uuid(),
  heardAt: z.iso.datetime(),
  playing: Playing.nullable(),
  health: ScreenHealth,
});
export type PlayerState = z.infer<typeof PlayerState>;

/** What a screen showed today, in the hours that it is open. */
export const ScreenDayFigures = z.strictObject({
  complete: z.int().min(0),
  interrupted: z.int().min(0),
  failed: z.int().min(0),
  /** Milliseconds shown as the plan has it, and milliseconds that were planned up to now. */
  asPlannedMs: z.int().min(0),
  plannedMs: z.int().min(0),
  /** What failed, the most often first, and when last. */
  failures: z.array(z.strictObject({ item: Id, times: z.int().min(1), lastAt: z.iso.datetime() })),
});
export type ScreenDayFigures = z.infer<typeof ScreenDayFigures>;

/** Every screen, who plays it (the one heard last first), and what it showed today. */
export const ScreenStates = z.strictObject({
  at: z.iso.datetime(),
  screens: z.array(
    z.strictObject({ id: Id, title: Text, players: z.array(PlayerState), today: ScreenDayFigures }),
  ),
});
export type ScreenStates = z.infer<typeof ScreenStates>;

/** When a request came in and its answer went out, in milliseconds since the epoch by the branch's clock. */
export const ClockReading = z.strictObject({ receivedAt: z.number(), sentAt: z.number() });
export type ClockReading = z.infer<typeof ClockReading>;

/** Who may look at what screens do. */
const lookers: readonly Role[] = ['officer', 'head', 'technician'];

/** The rows of the API by which screens tell what they do. See `routes` in api.ts. */
export const screenReportRoutes = {
  clock: {
    method: 'get',
    path: '/api/clock',
    summary: "The branch's clock, for screens to measure their own against",
    response: ClockReading,
  },
  reportScreen: {
    method: 'post',
    path: '/api/screens/{screen}/reports',
    summary: 'What a player shows, showed and how it is; a play whose id is known is left out',
    params: z.strictObject({ screen: Id }),
    body: ScreenReport,
    response: z.strictObject({ recorded: z.int().min(0) }),
  },
  screenStates: {
    method: 'get',
    path: '/api/screens/states',
    summary: 'How every screen is now, and what it showed today',
    roles: lookers,
    response: ScreenStates,
  },
} as const;
