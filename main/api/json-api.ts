import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import {
  type RouteInput,
  type RouteName,
  type RouteOutput,
  type RouteSpec,
  routes,
} from '../../shared/domain/api.ts';
import type { Role } from '../../shared/domain/staff.ts';
import type { SignIn } from '../services/staff/sign-in.ts';
import { problem } from './problems.ts';

/** Whoever sent a request: the role they have the staff desk open as, and the token that says so. */
export interface Caller {
  role: Role | undefined;
  token: string;
}

/** The answer to a request, for each of these routes. What it throws becomes a problem. */
export type Answers<Names extends RouteName> = {
  [Name in Names]: (
    input: RouteInput<Name>,
    caller: Caller,
  ) => RouteOutput<Name> | Promise<RouteOutput<Name>>;
};

type AnyAnswer = (input: Record<string, unknown>, caller: Caller) => unknown;

/**
 * The JSON API: every row of the route table, whoever calls it allowed to, its inputs validated, its answers
 * never stored.
 */
export function jsonApi(answers: Answers<RouteName>, { roleOf }: Pick<SignIn, 'roleOf'>): Hono {
  const api = new Hono();
  api.use(
    bodyLimit({
      maxSize: 64 * 1024,
      onError: () => problem(413, 'The request body is over 64 KiB. Send less at a time.'),
    }),
  );
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: RouteSpec = routes[name];
    api.on(route.method.toUpperCase(), honoPath(route), async (context) => {
      const caller = callerOf(context, roleOf);
      const refusal = route.roles && refuse(route.roles, caller);
      if (refusal) return refusal;
      const input = await readInput(route, context);
      if (input instanceof Response) return input;
      const answer = await (answers[name] as AnyAnswer)(input, caller);
      context.header('cache-control', 'no-store');
      return context.json(answer as object, statusOf(route, answer));
    });
  }
  for (const [path, rows] of Map.groupBy(Object.values<RouteSpec>(routes), (route) => route.path)) {
    const methods = rows.map(({ method }) => method.toUpperCase()).join(' and ');
    api.all(honoPath({ path }), () => problem(405, `${path} takes ${methods} only; see /api/openapi.json.`));
  }
  return api;
}

/** By the token that the request carries (RFC 6750, 2.1). */
export function callerOf(context: Context, roleOf: SignIn['roleOf']): Caller {
  const token = /^Bearer ([\w-]+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
  return { token, role: token === '' ? undefined : roleOf(token) };
}

/** Why this caller may not call what is for these roles only; undefined when they may. */
export function refuse(roles: readonly Role[], { role }: Caller): Response | undefined {
  if (role === undefined) {
    const answer = problem(401, 'This needs the staff desk to be open: sign in with a PIN, or once more.');
    answer.headers.set('www-authenticate', 'Bearer');
    return answer;
  }
  if (roles.includes(role)) return undefined;
  return problem(403, `The desk is open as ${role}; this is for ${roles.join(' or ')} only.`);
}

function honoPath({ path }: Pick<RouteSpec, 'path'>): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function statusOf(route: RouteSpec, answer: unknown): 200 | 201 | 503 {
  if (route.method === 'post') return 201;
  return (answer as { status?: string }).status === 'degraded' ? 503 : 200;
}

async function readInput(route: RouteSpec, context: Context): Promise<Record<string, unknown> | Response> {
  const input: Record<string, unknown> = {};
  const raw: Record<string, unknown> = { params: context.req.param(), query: context.req.query() };
  if (route.body !== undefined) {
    if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
      return problem(415, 'The body must be JSON: send it with "content-type: application/json".');
    }
    try {
      raw.body = await context.req.json();
    } catch (cause) {
      return problem(400, `The body is not JSON: ${(cause as Error).message}.`);
    }
  }
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = route[part];
    if (schema === undefined) continue;
    const parsed = schema.safeParse(raw[part]);
    if (!parsed.success) return problem(400, sentenceOf(part, parsed.error));
    input[part] = parsed.data;
  }
  return input;
}

const partNames = { params: 'path', query: 'query', body: 'body' };

function sentenceOf(part: keyof typeof partNames, error: z.ZodError): string {
  const faults = error.issues.map((issue) => {
    const field = issue.path.join('.');
    return `${field === '' ? '' : `"${field}": `}${issue.message}`;
  });
  return `The ${partNames[part]} is not as /api/openapi.json describes it: ${faults.join('; ')}.`;
}
