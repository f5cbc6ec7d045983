import { z } from 'zod';
import { dailyTarget } from '../counters/assist.ts';
import { MonthStartDay } from '../period.ts';
import { SiteScreen } from '../signage/screen.ts';
import { Id } from '../text.ts';
import { OpeningHours } from '../timing.ts';
import { Paper } from './print.ts';

/** A window of the Electron door: which page it shows and on which display. */
const Window = z.discriminatedUnion('page', [
  z.strictObject({ page: z.literal('kiosk'), display: z.enum(['primary', 'secondary']) }),
  z.strictObject({ page: z.literal('signage'), screen: Id, display: z.enum(['primary', 'secondary']) }),
  z.strictObject({ page: z.literal('staff'), display: z.enum(['primary', 'secondary']) }),
]);

/** An address, or the path of a folder. */
const Place = z
  .string()
  .min(1)
  .refine(
    (place) => !/^https?:/.test(place) || z.url().safeParse(place).success,
    'must be an address or a folder',
  );

/** What a site sets for itself; `settings.json` in the data folder. Every field has a default. */
export const Settings = z.strictObject({
  siteName: z.string().min(1).default('Chi nhánh Trung tâm Phục vụ hành chính công'),
  dailyTarget: z.int().min(1).max(1_000).default(dailyTarget),
  /** The day of the month on which a month of reports begins; 1 makes it the calendar month. */
  reportMonthStartDay: MonthStartDay.default(1),
  /** The staff desk locks itself when nobody touches it for this long. */
  deskLockMinutes: z.int().min(1).max(240).default(15),
  /**
   * The system printer that sheets go to, by the name the system has for it, and the paper in it. Null: no
   * printer of this computer; a browser that is not locked asks by itself.
   */
  printer: z
    .strictObject({ name: z.string().min(1), paper: Paper })
    .nullable()
    .default(null),
  /** When the site is open; every screen follows it that has no hours of its own. Always, where it is left out. */
  hours: OpeningHours.optional(),
  /** What the site says of its screens; see shared/domain/screen. */
  screens: z.array(SiteScreen).default([]),
  /**
   * Where releases of the content come from besides headquarters (an address, or a folder that is shared), and the
   * group of sites that this one gets them with.
   */
  releases: z.strictObject({ from: Place.optional(), group: Id.optional() }).default({}),
  /**
   * Where new versions of the app come from instead of headquarters (an address, or a folder that is shared), and
   * whether the packaged app brings them in by itself after closing.
   */
  updates: z.strictObject({ from: Place.optional(), automatic: z.boolean().default(true) }).prefault({}),
  /** Whether the system starts the app when somebody signs in; left as it is, where it is left out. Electron only. */
  startAtLogin: z.boolean().optional(),
  windows: z
    .array(Window)
    .min(1)
    .refine(
      (windows) => windows.filter(({ page }) => page === 'staff').length <= 1,
      'must not name the staff desk twice',
    )
    .default([
      { page: 'kiosk', display: 'primary' },
      { page: 'signage', screen: 'lobby', display: 'secondary' },
    ]),
});
export type Settings = z.infer<typeof Settings>;

/** What is wrong with settings, field by field, as a person finds them: of a screen, by the screen's name. */
export function settingsFault({ issues }: z.ZodError, settings: Record<string, unknown>): string {
  return issues.map((issue) => `${fieldOf(issue.path, settings)}: ${issue.message}`).join('; ');
}

function fieldOf(path: readonly PropertyKey[], settings: Record<string, unknown>): string {
  const [list, index, ...inner] = path;
  const screens: unknown = settings.screens;
  const screen: unknown = list === 'screens' && Array.isArray(screens) ? screens[Number(index)] : undefined;
  if (inner.length > 0 && screen !== null && typeof screen === 'object' && 'id' in screen) {
    return `screen "${screen.id}", "${inner.join('.')}"`;
  }
  return `"${path.join('.')}"`;
}

/** What the technician changes at the desk; a field that is left out stays, null takes it back to its default. */
export const SettingsChange = z.strictObject({
  siteName: z.string().trim().min(1).max(120).optional(),
  printer: Settings.shape.printer.unwrap().optional(),
  hours: OpeningHours.nullable().optional(),
  windows: Settings.shape.windows.unwrap().optional(),
  startAtLogin: Settings.shape.startAtLogin,
});
export type SettingsChange = z.infer<typeof SettingsChange>;
