import type { PGlite } from '@electric-sql/pglite';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { HqDatabase } from './database.ts';

/** A value of a column, as PostgreSQL reads it in text. */
export type CopiedValue = string | number | null;

/**
 * Appends rows by `COPY … FROM STDIN`: about two thirds of what an INSERT of the same rows costs the server, since
 * pages and indexes are filled for many at a time.
 *
 * @param into a table with its columns in parentheses
 */
export async function copyIn(
  db: HqDatabase,
  into: string,
  rows: Iterable<readonly CopiedValue[]>,
): Promise<void> {
  const lines = new CopiedLines();
  for (const row of rows) lines.add(row);
  await db.executeQuery(CompiledQuery.raw(`COPY ${into} FROM STDIN`, [lines]));
}

/** COPY's text format (postgresql.org/docs/current/sql-copy.html); it travels as the only parameter of its statement. */
class CopiedLines {
  text = '';

  add(row: readonly CopiedValue[]): void {
    let line = '';
    for (const value of row) line += `${line === '' ? '' : '\t'}${value === null ? '\\N' : escaped(value)}`;
    this.text += `${line}\n`;
  }
}

const special = /[\\\t\n\r]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(value: string | number): string {
  return typeof value === 'number'
    ? String(value)
    : value.replace(special, (letter) => escapes[letter] ?? '');
}

type AnyQuery = (...parameters: unknown[]) => unknown;

/** What goes over the wire of node-postgres while a COPY reads; its typings leave it out. */
interface CopyingConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

class CopyQuery extends pg.Query {
  readonly #lines: CopiedLines;

  constructor(text: string, lines: CopiedLines) {
    super(text);
    this.#lines = lines;
  }

  handleCopyInResponse(connection: CopyingConnection): void {
    connection.sendCopyFromChunk(Buffer.from(this.#lines.text));
    connection.endCopyFrom();
  }
}

/** A connection of node-postgres that can do {@link copyIn}, which it has no statement for by itself. */
export class CopyingClient extends pg.Client {
  // Its overloads are node-postgres's own, and go through unchanged.
  override query(...parameters: never[]): never {
    const [text, values] = parameters as unknown[];
    const lines = Array.isArray(values) ? values[0] : undefined;
    const query: AnyQuery = super.query.bind(this) as AnyQuery;
    if (!(lines instanceof CopiedLines)) return query(...parameters) as never;
    return new Promise((done, failed) => {
      const copy = new CopyQuery(text as string, lines);
      query(copy, (cause: unknown, result: unknown) => (cause ? failed(cause) : done(result)));
    }) as never;
  }
}

/** Lets PGlite do {@link copyIn}, outside and inside of its transactions: it reads a COPY from a file of its own. */
export function letCopy(pglite: PGlite): void {
  const copying = (query: AnyQuery): AnyQuery => {
    return (text, values, options) => {
      const lines = Array.isArray(values) ? values[0] : undefined;
      if (!(lines instanceof CopiedLines)) return query(text, values, options);
      const blob = new Blob([lines.text]);
      return query((text as string).replace(/STDIN$/, "'/dev/blob'"), [], { ...(options as object), blob });
    };
  };
  pglite.query = copying(pglite.query.bind(pglite) as AnyQuery) as never;
  const transaction = pglite.transaction.bind(pglite);
  pglite.transaction = (work) =>
    transaction((tx) => {
      tx.query = copying(tx.query.bind(tx) as AnyQuery) as never;
      return work(tx);
    });
}
