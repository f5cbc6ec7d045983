import type { Database } from 'better-sqlite3';
import type { z } from 'zod';

/** A choice of the branch; undefined where none was made, or it is of a shape that is no longer known. */
export function readChoice<Schema extends z.ZodType>(
  db: Database,
  name: string,
  schema: Schema,
): z.output<Schema> | undefined {
  const body = db.prepare<[string]>('SELECT body FROM desk_choices WHERE name = ?').pluck().get(name);
  return body === undefined ? undefined : schema.safeParse(JSON.parse(body as string)).data;
}

/** Keeps a choice in place of the one before. */
export function keepChoice(db: Database, name: string, choice: unknown): void {
  db.prepare(
    `INSERT INTO desk_choices (name, body) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET body = excluded.body`,
  ).run(name, JSON.stringify(choice));
}
