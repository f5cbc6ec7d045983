import type { Config } from './config.ts';

/** The running product behind one web-standard handler; doors only carry requests to it. */
export interface App {
  /** Pages, media, JSON API and event stream. Never rejects: a failure is a 5xx answer. */
  handle(request: Request): Promise<Response>;
  /** Ends streams, writes what is pending, closes the database. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Opens the store, checks and loads the content pack, and builds the handler.
 *
 * @throws PlainError when the pack, the database or the data folder cannot be used
 */
export declare function createApp(config: Config): Promise<App>;
