import { sql } from 'kysely';
import type { Clock } from '../../services/clock.ts';
import type { HqDatabase } from '../database.ts';

/** A password was given before the wait was over. */
export class TooManyTriesError extends Error {
  override name = 'TooManyTriesError';
  readonly waitMs: number;
  constructor(waitMs: number) {
    super(`Too many wrong passwords were given: wait ${Math.ceil(waitMs / 1_000)} s before the next try.`);
    this.waitMs = waitMs;
  }
}

const minute = 60_000;

/** How long to wait when so many wrong tries stand; the last holds for all that follow. */
const waits = [0, 0, 0, 0, 0, minute, 5 * minute, 15 * minute, 60 * minute];

/** After a day without a try, nobody is held to what they mistyped. */
const forgottenMs = 24 * 60 * minute;

/**
 * Counts a try as wrong before anybody knows whether it is, so that a crowd of tries at once gains nothing.
 *
 * @param who an account's name with the address it is tried from: nobody can shut somebody else out from afar
 * @throws TooManyTriesError
 */
export async function beginTry(db: HqDatabase, clock: Clock, who: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const now = clock();
    await tx
      .insertInto('sign_in_tries')
      .values({ who, wrong: 0, tried_at: new Date(0).toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const tries = await tx
      .selectFrom('sign_in_tries')
      .selectAll()
      .where('who', '=', who)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const since = now - Date.parse(tries.tried_at);
    const wrong = since > forgottenMs ? 0 : tries.wrong;
    const left = (waits[Math.min(wrong, waits.length - 1)] as number) - Math.max(0, since);
    if (left > 0) throw new TooManyTriesError(left);
    await tx
      .updateTable('sign_in_tries')
      .set({ wrong: wrong + 1, tried_at: new Date(now).toISOString() })
      .where('who', '=', who)
      .execute();
  });
}

/** The try that was begun turned out right. */
export async function succeed(db: HqDatabase, who: string): Promise<void> {
  await sql`DELETE FROM sign_in_tries WHERE who = ${who}`.execute(db);
}
