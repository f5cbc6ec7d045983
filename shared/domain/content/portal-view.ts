import { z } from 'zod';
import { viewSizes } from './view-size.ts';
import { Origin } from './web-item.ts';

/**
 * From where pages may come that are opened beside the checklist: the portal, where people sign in, and where they
 * pay. Compared whole, scheme, host and port; a host below one that is listed is another one. `assets` are origins
 * that those pages take pictures, scripts and the like from, and which nobody is led to. `pack.json`.
 */
export const PortalOrigins = z.strictObject({
  portal: z.array(Origin).min(1),
  signIn: z.array(Origin).optional(),
  payment: z.array(Origin).optional(),
  assets: z.array(Origin).optional(),
});
export type PortalOrigins = z.infer<typeof PortalOrigins>;

/** Whose page it is that stands in the view. */
export const portalPlaces = ['portal', 'sign-in', 'payment'] as const;
export type PortalPlace = (typeof portalPlaces)[number];

/**
 * Why the page that was asked for is not there. `offline`: this computer reaches nothing. `slow`: no answer in time.
 * `unreachable`: the site does not let itself be reached. `unsafe`: its certificate or encryption is not in order.
 * `clock`: its certificate is not of today, as the computer's clock has it. `busy`: the site answered that it cannot
 * now. `ended`: the page's own process ended. `failed`: something else.
 */
export const portalTroubles = [
  'offline',
  'slow',
  'unreachable',
  'unsafe',
  'clock',
  'busy',
  'ended',
  'failed',
] as const;
export type PortalTrouble = (typeof portalTroubles)[number];

/** Where the view goes within the page, in CSS pixels. */
export const ViewBounds = z.strictObject({
  x: z.int().min(0).max(20_000),
  y: z.int().min(0).max(20_000),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
});
export type ViewBounds = z.infer<typeof ViewBounds>;

/** A file that the scanner left for this session. */
export const ScannedFile = z.strictObject({ name: z.string(), bytes: z.int(), at: z.iso.datetime() });
export type ScannedFile = z.infer<typeof ScannedFile>;

/** The view as it stands. */
export const PortalSight = z.strictObject({
  /** The page's host as it stands in an address; empty until the first page is there. */
  host: z.string(),
  place: z.enum(portalPlaces),
  loading: z.boolean(),
  canGoBack: z.boolean(),
  size: z.literal(viewSizes),
  /** Nothing of the page is shown while there is one. */
  trouble: z.enum(portalTroubles).nullable(),
  /** Where a page wanted to lead that may not be opened here: a host, or a scheme like `mailto:`. */
  refused: z.string().nullable(),
  /** The page asks for files; these are there. */
  asks: z.strictObject({ several: z.boolean(), files: z.array(ScannedFile) }).nullable(),
  /** How the newest receipt or page fared that was saved or printed. */
  paper: z.enum(['saved', 'printing', 'printed', 'failed']).nullable(),
  /** Whether there is a printer that takes a page without asking. */
  prints: z.boolean(),
  /** Grows while somebody touches or types in the view. */
  touches: z.int(),
});
export type PortalSight = z.infer<typeof PortalSight>;

/**
 * What the buttons around the view ask of it. `usual` is the usual size of its text, `heard` takes a notice away,
 * `look` looks for scans again.
 */
export const portalActs = ['back', 'again', 'home', 'larger', 'usual', 'print', 'heard', 'look'] as const;
export type PortalAct = (typeof portalActs)[number];

export const PortalViewState = z.strictObject({
  /** Another number after every change. */
  edition: z.int(),
  /** Whether this door can show the portal, and the content says from where it may come. */
  available: z.boolean(),
  /** Null while no view is open. */
  sight: PortalSight.nullable(),
});
export type PortalViewState = z.infer<typeof PortalViewState>;

/** The door's own words, asked for with the first touch of a session: the page does not wait for schemas with them. */
const said = { response: PortalViewState, checkedAtSource: true } as const;
const command = { method: 'post', ...said } as const;

/** The rows of the API that lead the portal beside the checklist. See `routes` in api.ts. */
export const portalViewRoutes = {
  portalView: {
    method: 'get',
    path: '/api/portal-view',
    summary:
      'The portal beside the checklist; answered when it is another edition than `after`, or after 20 s',
    query: z.strictObject({
      after: z
        .string()
        .regex(/^\d{1,12}$/)
        .optional(),
    }),
    ...said,
  },
  openPortalView: {
    ...command,
    path: '/api/portal-view',
    summary:
      'Open the portal beside the checklist, empty of everybody who was there before; one that is open stays',
    body: z.strictObject({ bounds: ViewBounds }),
  },
  placePortalView: {
    ...command,
    path: '/api/portal-view/place',
    summary: 'Where the view goes within the page; null takes it from sight',
    body: z.strictObject({ bounds: ViewBounds.nullable() }),
  },
  actPortalView: {
    ...command,
    path: '/api/portal-view/act',
    summary: 'Go back, load again, go to the front page, change the size of the text, print the page',
    body: z.strictObject({ act: z.enum(portalActs) }),
  },
  givePortalFiles: {
    ...command,
    path: '/api/portal-view/files',
    summary: 'Give the page the files that it asks for, by their names in the scan folder; none is a no',
    body: z.strictObject({ names: z.array(z.string().min(1).max(255)).max(20) }),
  },
  closePortalView: {
    ...command,
    path: '/api/portal-view/close',
    summary: 'Close the view and wipe what its pages left: storage, sign-in; scans and receipts stay',
  },
  endPortalSession: {
    ...command,
    path: '/api/portal-view/end',
    summary:
      'Close the view and wipe all that the session left: storage, sign-in, scans, receipts, clipboard',
  },
} as const;

/** Their names. */
export type PortalViewRoute = keyof typeof portalViewRoutes;
