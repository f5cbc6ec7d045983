import { type Address, addresses } from 'virtual:api-addresses';
import type { routes } from '../shared/domain/api/api.ts';
import type { Problem } from '../shared/domain/api/problem.ts';
import type { InputOf, OutputOf, RouteTable } from '../shared/domain/api/route.ts';
import { schemas } from './schemas.ts';

/**
 * The server refused, failed, could not be reached (`problem.status` is 0) or answered something else than
 * the API table says.
 */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly problem: Problem;
  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail, { cause });
    this.problem = problem;
  }
  /** Whether the same request may succeed later; not where the server said that the request itself is wrong. */
  get mayPass(): boolean {
    const { status } = this.problem;
    return status < 400 || status >= 500 || status === 408 || status === 429;
  }
}

/** One function a route of an API table. Each rejects with {@link ApiError}, or as `signal` says. */
export type TableClient<Table extends RouteTable> = {
  [Name in keyof Table]: (
    input: InputOf<Table[Name]>,
    options?: { signal?: AbortSignal },
  ) => Promise<OutputOf<Table[Name]>>;
};

/** The branch's API as functions. */
export type Client = TableClient<typeof routes>;

/** How an API table is asked: its addresses, and its schemas for what comes back. */
export interface TableMeans<Table extends RouteTable> {
  addresses: Readonly<Record<keyof Table, Address>>;
  schemas(): Promise<Table>;
}

/** An API as functions, over any fetch. */
export function createTableClient<Table extends RouteTable>(
  { addresses, schemas }: TableMeans<Table>,
  fetcher: typeof fetch,
): TableClient<Table> {
  const names = Object.keys(addresses) as (keyof Table)[];
  const calls = names.map((name) => [
    name,
    (input: LooseInput, { signal }: { signal?: AbortSignal } = {}) =>
      call(fetcher, addresses[name], input, {
        ...(signal && { signal }),
        schemaOf: async () => (await schemas())[name]?.response as Table[string]['response'],
      }),
  ]);
  return Object.fromEntries(calls) as TableClient<Table>;
}

/** The branch's API as functions, over any fetch. */
export function createClient(fetcher: typeof fetch): Client {
  return createTableClient({ addresses, schemas: async () => (await schemas()).routes }, fetcher);
}

/** The API of the server that this page came from. */
export const client = createClient((...request) => fetch(...request));

interface LooseInput {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
}

async function call(
  fetcher: typeof fetch,
  route: Address,
  input: LooseInput,
  { schemaOf, ...options }: { signal?: AbortSignal; schemaOf(): Promise<RouteTable[string]['response']> },
): Promise<unknown> {
  const response = await reach(fetcher, addressOf(route, input), {
    method: route.method.toUpperCase(),
    cache: 'no-store',
    ...options,
    ...(route.sends && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input.body),
    }),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new ApiError(problemOf(response, body));
  if (route.checkedAtSource && typeof body === 'object' && body !== null) return body;
  const parsed = (await reachSchema(schemaOf)).safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError(
    problem(response.status, 'Unexpected answer', `The answer of ${route.path} does not have its shape.`),
    parsed.error,
  );
}

async function reach(fetcher: typeof fetch, address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetcher(address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiError(problem(0, 'Unreachable', `${address} cannot be reached.`), cause);
  }
}

/** They come from the same server: where it has gone away in between, the request may be sent again. */
async function reachSchema<Schema>(schemaOf: () => Promise<Schema>): Promise<Schema> {
  try {
    return await schemaOf();
  } catch (cause) {
    throw new ApiError(problem(0, 'Unreachable', 'The schemas of the API cannot be fetched.'), cause);
  }
}

function addressOf(route: Address, { params = {}, query = {} }: LooseInput): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

function problemOf(response: Response, body: unknown): Problem {
  if (isProblem(body)) return body;
  return problem(response.status, response.statusText, `The server answered ${response.status}.`);
}

function problem(status: number, title: string, detail: string): Problem {
  return { type: 'about:blank', title, status, detail };
}

/** Told apart by hand: a problem is often what keeps the schemas from coming. */
function isProblem(body: unknown): body is Problem {
  const { type, title, status, detail } = (body ?? {}) as Record<string, unknown>;
  return [type, title, detail].every((it) => typeof it === 'string') && Number.isInteger(status);
}
