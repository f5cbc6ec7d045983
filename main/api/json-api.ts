import type { Context, Hono } from 'hono';
import { type RouteName, routes } from '../../shared/domain/api/api.ts';
import type { Role } from '../../shared/domain/desk/staff.ts';
import type { SignIn } from '../services/staff/sign-in.ts';
import { problem } from './problem.ts';
import { type AnswersOf, bearerToken, tableApi } from './table-api.ts';

/** Whoever sent a request: the role they have the staff desk open as, and the token that says so. */
export interface Caller {
  role: Role | undefined;
  token: string;
}

/** The answer to a request, for each of these routes. What it throws becomes a problem. */
export type Answers<Names extends RouteName> = AnswersOf<typeof routes, Caller, Names>;

/** The JSON API of the branch. */
export function jsonApi(answers: Answers<RouteName>, { roleOf }: Pick<SignIn, 'roleOf'>): Hono {
  return tableApi(routes, answers, { callerOf: (context) => callerOf(context, roleOf), refuse });
}

/** By the token that the request carries. */
export function callerOf(context: Context, roleOf: SignIn['roleOf']): Caller {
  const token = bearerToken(context);
  return { token, role: token === '' ? undefined : roleOf(token) };
}

/** Why this caller may not call what is for these roles only; undefined when they may. */
export function refuse(roles: readonly string[], { role }: Caller): Response | undefined {
  if (role === undefined) {
    const answer = problem(
      401,
      'This needs the staff desk to be open: sign in with a PIN, or once more.',
      'signed-out',
    );
    answer.headers.set('www-authenticate', 'Bearer');
    return answer;
  }
  if (roles.includes(role)) return undefined;
  return problem(403, `The desk is open as ${role}; this is for ${roles.join(' or ')} only.`, 'other-role');
}
