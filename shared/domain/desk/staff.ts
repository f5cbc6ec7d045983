import { z } from 'zod';

/**
 * Who may do what at the staff desk. A role is all that is known of whoever signs in: one PIN a role, no names.
 * The officer counts and corrects, the head of branch also sets targets and PINs, the technician looks after
 * machines, screens and content.
 */
export const roles = ['officer', 'head', 'technician'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Digits only, so that a number pad is enough. */
export const Pin = z.string().regex(/^\d{6,10}$/, 'must be 6 to 10 digits');

/** Why a PIN of the right length is still too easily guessed; undefined when it is not. */
export function pinWeakness(pin: string): 'repeated' | 'run' | undefined {
  const digits = [...pin].map(Number);
  if (new Set(digits).size <= 2) return 'repeated';
  for (const size of [2, 3, 4, 5]) {
    if (digits.every((digit, index) => digit === digits[index % size])) return 'repeated';
  }
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] as number) + 10) % 10);
  return new Set(steps).size === 1 ? 'run' : undefined;
}

/** How the staff desk is locked: which roles have a PIN (none before the first set-up), and how long to wait. */
export const StaffDoor = z.strictObject({
  roles: z.array(Role),
  /** Milliseconds until the next PIN is looked at; 0 when it may be given now. */
  waitMs: z.int().min(0),
});
export type StaffDoor = z.infer<typeof StaffDoor>;

/** A desk that is open for a role. */
export const StaffSession = z.strictObject({
  role: Role,
  /** Sent as `Authorization: Bearer …`. It lives in memory on both sides only. */
  token: z.string(),
  /** Untouched for this long, the desk locks itself. */
  lockAfterMs: z.int().min(1),
});
export type StaffSession = z.infer<typeof StaffSession>;

/** The rows of the API that open and close the staff desk. See {@link routes} in api.ts. */
export const staffRoutes = {
  staffDoor: {
    method: 'get',
    path: '/api/staff/door',
    summary: 'Which roles have a PIN, and how long to wait before the next try',
    response: StaffDoor,
  },
  setFirstPin: {
    method: 'post',
    path: '/api/staff/first-pin',
    summary: "Choose the head of branch's PIN where no role has one yet; opens the desk",
    body: z.strictObject({ pin: Pin }),
    response: StaffSession,
  },
  signIn: {
    method: 'post',
    path: '/api/staff/sessions',
    summary: 'Open the desk for a role; wrong PINs make the next try wait, longer each time',
    body: z.strictObject({ role: Role, pin: Pin }),
    response: StaffSession,
  },
  signOut: {
    method: 'post',
    path: '/api/staff/sessions/end',
    summary: 'Lock the desk',
    roles: ['officer', 'head', 'technician'],
    response: StaffDoor,
  },
  setPin: {
    method: 'post',
    path: '/api/staff/pins',
    summary: "Choose a role's PIN; desks open for that role are locked",
    roles: ['head'],
    body: z.strictObject({ role: Role, pin: Pin }),
    response: StaffDoor,
  },
} as const;
