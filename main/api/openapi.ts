import { z } from 'zod';
import { Problem, type RouteSpec, routes } from '../../shared/domain/api.ts';
import { reportReaders } from '../../shared/domain/report-api.ts';
import { reportFiles } from '../services/reports/reports.ts';

/** The OpenAPI 3.1 document of the API, built from the same table that validates the requests. */
export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<RouteSpec>(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tận Tâm',
      version,
      description:
        'The site API: content, signage plans and assist counters. Instants are ISO 8601 in UTC, business days are Asia/Ho_Chi_Minh.',
    },
    paths: { ...paths, ...streams },
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: {
        staff: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token that POST /api/staff/sessions gives',
        },
      },
    },
  };
}

const streams = {
  '/api/stream': {
    get: {
      operationId: 'stream',
      summary: 'Changes as server-sent events; each data line is one JSON message',
      responses: { 200: { description: 'The stream', content: { 'text/event-stream': {} } } },
    },
  },
  '/api/reports/{period}/{of}/{file}': {
    get: {
      operationId: 'reportFile',
      summary: `A report as a file: ${reportFiles.join(', ')} (${reportReaders.join(', ')})`,
      security: [{ staff: [] }],
      parameters: ['period', 'of', 'file'].map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      responses: {
        200: { description: 'The file' },
        401: problemAnswer('The staff desk is locked'),
        403: problemAnswer('The desk is open for another role'),
        404: problemAnswer('No such period or file'),
      },
    },
  },
  '/media/{revision}/{path}': {
    get: {
      operationId: 'media',
      summary: 'A medium of the content pack, with byte ranges',
      parameters: ['revision', 'path'].map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      responses: {
        200: { description: 'The whole file' },
        206: { description: 'The range asked for' },
        404: problemAnswer('No such medium'),
        416: problemAnswer('The range lies outside the file'),
      },
    },
  },
};

function operation(name: string, route: RouteSpec): Record<string, unknown> {
  return {
    operationId: name,
    summary: route.roles ? `${route.summary} (${route.roles.join(', ')})` : route.summary,
    ...(route.roles && { security: [{ staff: [] }] }),
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

function problemAnswer(description: string): Record<string, unknown> {
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
