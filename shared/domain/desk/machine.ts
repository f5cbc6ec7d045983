import { z } from 'zod';
import { Finding } from '../finding.ts';
import { OpeningHours } from '../timing.ts';
import { Settings, SettingsChange } from './settings.ts';
import type { Role } from './staff.ts';

/** What the technician sets at the desk, as it stands. */
export const MachineSettings = z.strictObject({
  siteName: z.string(),
  printer: Settings.shape.printer.unwrap(),
  /** Null: always open. */
  hours: OpeningHours.nullable(),
  windows: Settings.shape.windows.unwrap(),
  /** Null: never set here, and as the system has it. */
  startAtLogin: z.boolean().nullable(),
});
export type MachineSettings = z.infer<typeof MachineSettings>;

/** The machine as its technician sees it. */
export const MachineState = z.strictObject({
  version: z.string(),
  /** The data folder. */
  home: z.string(),
  settings: MachineSettings,
  /** Whether the system can be told to start the app as it runs here when somebody signs in. */
  canStartAtLogin: z.boolean(),
  /** The printers that the system knows, by its names; null where it cannot be asked. */
  printers: z.array(z.string()).nullable(),
  content: z.strictObject({
    pack: z.string(),
    revision: z.string(),
    /** Until when what was signed of releases may be believed; null where no release was ever looked at. */
    expiresAt: z.iso.datetime().nullable(),
  }),
  /** Null: not enrolled. */
  headquarters: z.strictObject({ address: z.string(), name: z.string() }).nullable(),
  /** The newest lines that app and launcher said, the newest last. */
  log: z.array(z.string()),
});
export type MachineState = z.infer<typeof MachineState>;

const technician: readonly Role[] = ['technician'];

/** The rows of the API for whoever looks after the machine. See `routes` in api.ts. */
export const machineRoutes = {
  machine: {
    method: 'get',
    path: '/api/machine',
    summary: 'How this machine is set, what it is connected to, and what it said last',
    roles: technician,
    response: MachineState,
  },
  findings: {
    method: 'get',
    path: '/api/machine/findings',
    summary: 'What the doctor finds, and what to do about it',
    roles: technician,
    response: z.strictObject({ findings: z.array(Finding) }),
  },
  changeSettings: {
    method: 'post',
    path: '/api/machine/settings',
    summary: 'Change the settings that are given; one that cannot be is refused with a sentence',
    roles: technician,
    body: SettingsChange,
    response: MachineSettings,
  },
} as const;
