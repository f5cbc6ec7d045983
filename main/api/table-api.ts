import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import type { InputOf, OutputOf, RouteSpec, RouteTable } from '../../shared/domain/api/route.ts';
import { problem } from './problem.ts';

/** The answer to a request, for each route of a table. What it throws becomes a problem. */
export type AnswersOf<Table extends RouteTable, Caller, Names extends keyof Table = keyof Table> = {
  [Name in Names]: (
    input: InputOf<Table[Name]>,
    caller: Caller,
  ) => OutputOf<Table[Name]> | Promise<OutputOf<Table[Name]>>;
};

/** Who sends requests, and what they may call. */
export interface Gate<Caller> {
  callerOf(context: Context): Caller | Promise<Caller>;
  /** Why this caller may not call what is for these roles only; undefined when they may. */
  refuse(roles: readonly string[], caller: Caller): Response | undefined;
}

type AnyAnswer = (input: Record<string, unknown>, caller: unknown) => unknown;

/**
 * A JSON API: every row of its table, whoever calls it allowed to, its inputs validated, its answers never stored.
 */
export function tableApi<Table extends RouteTable, Caller>(
  table: Table,
  answers: AnswersOf<Table, Caller>,
  gate: Gate<Caller>,
): Hono {
  const api = new Hono();
  const limit = bodyLimit({
    maxSize: 64 * 1024,
    onError: () => problem(413, 'The request body is over 64 KiB. Send less at a time.'),
  });
  for (const [name, route] of Object.entries(table)) {
    api.on(route.method.toUpperCase(), honoPath(route), limit, async (context) => {
      const caller = await gate.callerOf(context);
      const refusal = route.roles && gate.refuse(route.roles, caller);
      if (refusal) return refusal;
      const input = await readInput(route, context);
      if (input instanceof Response) return input;
      const answer = await (answers[name] as AnyAnswer)(input, caller);
      context.header('cache-control', 'no-store');
      return context.json(answer as object, statusOf(route, answer));
    });
  }
  for (const [path, rows] of Map.groupBy(Object.values(table), (route) => route.path)) {
    const methods = rows.map(({ method }) => method.toUpperCase()).join(' and ');
    api.all(honoPath({ path }), () => problem(405, `${path} takes ${methods} only; see /api/openapi.json.`));
  }
  return api;
}

/** The token that a request carries (RFC 6750, 2.1); empty when it carries none. */
export function bearerToken(context: Context): string {
  return /^Bearer ([\w-]+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
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
    if (!parsed.success) return problem(400, sentenceOf(part, parsed.error), 'malformed');
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
