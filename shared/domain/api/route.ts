import type { z } from 'zod';

/** One row of an API table. */
export interface RouteSpec<Role extends string = string> {
  method: 'get' | 'post';
  path: string;
  summary: string;
  /** Who may call it, signed in; everybody who can reach the server where it is left out. */
  roles?: readonly Role[];
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  response: z.ZodObject;
  /**
   * The server passed its answer through the same schema before it took it into use. The interface does not do so
   * again: a pack of 800 kB costs a slow machine a third of a second, and its first screen waits for it.
   */
  checkedAtSource?: true;
}

/** An API as a table: its routes by their names. */
export type RouteTable = Record<string, RouteSpec>;

type Part<Route, Key extends 'params' | 'query' | 'body'> =
  Route extends Record<Key, infer Schema extends z.ZodObject> ? Record<Key, z.output<Schema>> : unknown;

/** What a route is given: its path parameters, query and body, as far as it has them. */
export type InputOf<Route> = Part<Route, 'params'> & Part<Route, 'query'> & Part<Route, 'body'>;

/** What a route answers with. */
export type OutputOf<Route extends RouteSpec> = z.output<Route['response']>;
