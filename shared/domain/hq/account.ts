import { z } from 'zod';

/** What an account may do: look; also make sites, enrol PCs and publish; also make accounts. */
export const hqRoles = ['viewer', 'editor', 'administrator'] as const;
export const HqRole = z.enum(hqRoles);
export type HqRole = z.infer<typeof HqRole>;

/** Everybody who is signed in; those who change something; those who say who may. */
export const viewers: readonly HqRole[] = hqRoles;
export const editors: readonly HqRole[] = ['editor', 'administrator'];
export const administrators: readonly HqRole[] = ['administrator'];

/** The name somebody signs in with. */
export const AccountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/, 'must be 3 to 40 letters without marks, digits, . - or _');

/** Length is what makes a password hard to guess (NIST SP 800-63B, 5.1.1); nothing else is asked of it. */
export const Password = z.string().min(12, 'must be at least 12 characters').max(256);

/** An account as others see it. */
export const Account = z.strictObject({
  name: AccountName,
  role: HqRole,
  madeAt: z.iso.datetime(),
  /** Since when it opens nothing any more; null while it does. */
  closedAt: z.iso.datetime().nullable(),
});
export type Account = z.infer<typeof Account>;

/** An open session. */
export const HqSession = z.strictObject({
  name: AccountName,
  role: HqRole,
  /** Sent as `Authorization: Bearer …`. */
  token: z.string(),
});
export type HqSession = z.infer<typeof HqSession>;

/** Whether HQ waits for its first account, and who sends this request. */
export const HqDoor = z.strictObject({
  first: z.boolean(),
  account: Account.pick({ name: true, role: true }).nullable(),
});
export type HqDoor = z.infer<typeof HqDoor>;

const NewAccount = z.strictObject({ name: AccountName, password: Password, role: HqRole });
export type NewAccount = z.infer<typeof NewAccount>;

/** The rows of HQ's API about people. See {@link hqRoutes} in hq-api.ts. */
export const accountRoutes = {
  door: {
    method: 'get',
    path: '/api/door',
    summary: 'Whether HQ waits for its first account, and who is signed in',
    response: HqDoor,
  },
  makeFirstAccount: {
    method: 'post',
    path: '/api/accounts/first',
    summary: 'Make the first account, an administrator, with the set-up code that HQ printed when it started',
    body: NewAccount.omit({ role: true }).extend({ code: z.string().max(40) }),
    response: HqSession,
  },
  signIn: {
    method: 'post',
    path: '/api/sessions',
    summary: 'Sign in; wrong passwords make the next try wait, longer each time',
    body: z.strictObject({ name: AccountName, password: z.string().max(256) }),
    response: HqSession,
  },
  signOut: {
    method: 'post',
    path: '/api/sessions/end',
    summary: 'Sign out',
    roles: viewers,
    response: HqDoor,
  },
  accounts: {
    method: 'get',
    path: '/api/accounts',
    summary: 'Every account',
    roles: administrators,
    response: z.strictObject({ accounts: z.array(Account) }),
  },
  makeAccount: {
    method: 'post',
    path: '/api/accounts',
    summary: 'Make an account',
    roles: administrators,
    body: NewAccount,
    response: Account,
  },
  closeAccount: {
    method: 'post',
    path: '/api/accounts/{name}/close',
    summary: 'Close an account and end its sessions; the last administrator stays',
    roles: administrators,
    params: z.strictObject({ name: AccountName }),
    response: Account,
  },
  setPassword: {
    method: 'post',
    path: '/api/password',
    summary: "Choose one's own password anew; all other sessions of the account end",
    roles: viewers,
    body: z.strictObject({ password: z.string().max(256), next: Password }),
    response: HqSession,
  },
} as const;
