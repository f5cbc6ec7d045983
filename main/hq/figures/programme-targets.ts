import { sql } from 'kysely';
import { type ProgrammeTarget, unitOfMeasure } from '../../../shared/domain/hq/target.ts';
import type { HqDatabase } from '../database.ts';
import { ConflictError, UnknownError } from '../errors.ts';

/** The targets of the programme, the latest year first; of a year, those that are counted here first. */
export async function listTargets(db: HqDatabase): Promise<ProgrammeTarget[]> {
  const { rows } = await sql<ProgrammeTarget>`
    SELECT id::text AS id, year, measure, name, unit, aim, reached FROM programme_targets
    ORDER BY year DESC, measure IS NULL, measure, name, id`.execute(db);
  return rows;
}

/** Sets a target, or changes the one of this id. @throws ConflictError when its measure has one in that year */
export async function setTarget(
  db: HqDatabase,
  { id, ...target }: ProgrammeTarget,
  { by, now }: { by: number | undefined; now: number },
): Promise<void> {
  const { measure } = target;
  const row = {
    ...target,
    ...(measure !== null && { unit: unitOfMeasure(measure), reached: null }),
    changed_by: by ?? null,
    changed_at: new Date(now).toISOString(),
  };
  await db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('programme targets'))`.execute(tx);
    const taken = await sql`SELECT 1 FROM programme_targets
      WHERE year = ${target.year} AND measure = ${measure} AND id <> ${id}::uuid`.execute(tx);
    if (taken.rows.length > 0) {
      throw new ConflictError(
        `The year ${target.year} has a target for "${measure}" already. Change that one.`,
        'target-taken',
      );
    }
    await tx
      .insertInto('programme_targets')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  });
}

/** @throws UnknownError */
export async function endTarget(db: HqDatabase, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('programme_targets')
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (gone === undefined) throw new UnknownError(`There is no target with the id ${id}.`, 'unknown-target');
}
