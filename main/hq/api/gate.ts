import type { Context } from 'hono';
import { problem } from '../../api/problem.ts';
import { bearerToken, type Gate } from '../../api/table-api.ts';
import type { Accounts, HqCaller } from '../accounts/accounts.ts';

/** What the door tells the handler of a request besides the request itself. */
export interface HqBindings {
  /** The network address it came from. */
  from: string;
}

/** Who may come in by HQ's table. */
export function hqGate(accounts: Pick<Accounts, 'callerOf'>): Gate<HqCaller> {
  return {
    callerOf: (context: Context) => accounts.callerOf(bearerToken(context), fromOf(context)),
    refuse(roles, { role }) {
      if (role === undefined) {
        const answer = problem(401, 'This needs an account: sign in, or sign in once more.', 'hq-signed-out');
        answer.headers.set('www-authenticate', 'Bearer');
        return answer;
      }
      if (roles.includes(role)) return undefined;
      return problem(
        403,
        `You are signed in as ${role}; this is for ${roles.join(' or ')} only.`,
        'hq-other-role',
      );
    },
  };
}

/** The network address a request came from, as the door says. */
export function fromOf(context: Context): string {
  return (context.env as Partial<HqBindings> | undefined)?.from ?? 'unknown';
}
