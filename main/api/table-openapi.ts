import { z } from 'zod';
import { Problem } from '../../shared/domain/api/problem.ts';
import type { RouteSpec, RouteTable } from '../../shared/domain/api/route.ts';

/** What an OpenAPI document says besides its table. */
export interface ApiAbout {
  version: string;
  title: string;
  description: string;
  /** The name of the bearer token that routes with roles need, and where it comes from. */
  token: { name: string; description: string };
  /** Paths that are outside of the table, as OpenAPI writes them. */
  others: Record<string, unknown>;
}

/** The OpenAPI 3.1 document of an API, built from the same table that validates the requests. */
export function tableDocument(table: RouteTable, about: ApiAbout): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(table)) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(name, route, about.token.name) };
  }
  return {
    openapi: '3.1.0',
    info: { title: about.title, version: about.version, description: about.description },
    paths: { ...paths, ...about.others },
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: {
        [about.token.name]: { type: 'http', scheme: 'bearer', description: about.token.description },
      },
    },
  };
}

function operation(name: string, route: RouteSpec, token: string): Record<string, unknown> {
  return {
    operationId: name,
    summary: route.roles ? `${route.summary} (${route.roles.join(', ')})` : route.summary,
    ...(route.roles && { security: [{ [token]: [] }] }),
    parameters: [...parameters('path', route.params), ...parameters('query', route.query)],
    ...(route.body && { requestBody: { required: true, content: json(schemaOf(route.body)) } }),
    responses: {
      [route.method === 'post' ? 201 : 200]: {
        description: route.summary,
        content: json(schemaOf(route.response)),
      },
      '4XX': problemAnswer('The request cannot be answered; `detail` says why'),
      '5XX': problemAnswer('The site failed; `detail` says how'),
    },
  };
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): unknown[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !(field as z.ZodType).isOptional(),
    schema: schemaOf(field as z.ZodType),
  }));
}

/** An answer that says what went wrong. */
export function problemAnswer(description: string): Record<string, unknown> {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function json(schema: unknown): Record<string, unknown> {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodType): unknown {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input' });
  return body;
}
