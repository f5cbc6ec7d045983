import { sql } from 'kysely';
import { Proposal } from '../../../shared/domain/counters/desk-event.ts';
import type { HqProposal, ProposalState } from '../../../shared/domain/hq/proposal.ts';
import type { HqDatabase } from '../database.ts';
import { UnknownError } from '../errors.ts';
import type { Names } from './report.ts';
import { isStanding } from './standing.ts';

const mostListed = 1_000;

/** Proposals that stand, the newest first; or one of them by its event's id. */
export async function listProposals(
  db: HqDatabase,
  { pack }: Names,
  only: string | null = null,
): Promise<HqProposal[]> {
  const { rows } = await sql<
    Omit<HqProposal, 'text' | 'by' | 'procedure' | 'procedureName'> & { body: string }
  >`
    SELECT e.id::text AS id, s.code AS site, s.name AS "siteName", e.business_day AS day, e.body,
      coalesce(p.state, 'received') AS state
    FROM events e JOIN sites s ON s.id = e.site LEFT JOIN proposal_states p ON p.event = e.id
    WHERE e.kind = 'proposal' AND ${isStanding} AND (${only}::uuid IS NULL OR e.id = ${only}::uuid)
    ORDER BY e.business_day DESC, e.occurred_at DESC LIMIT ${mostListed}`.execute(db);
  const names = new Map(pack.procedures.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ body, ...row }) => {
    const said = Proposal.safeParse(JSON.parse(body)).data;
    if (said === undefined) return [];
    const { procedure } = said;
    const procedureName =
      procedure === null ? null : (names.get(procedure) ?? { vi: procedure, en: procedure });
    return [{ ...row, ...said, procedureName }];
  });
}

/** @throws UnknownError when there is no such proposal, or it was taken back */
export async function setProposalState(
  db: HqDatabase,
  names: Names,
  { id, state, by, now }: { id: string; state: ProposalState; by: number | undefined; now: number },
): Promise<HqProposal> {
  const [known] = await listProposals(db, names, id);
  if (known === undefined) throw new UnknownError(`There is no proposal ${id}.`, 'unknown-proposal');
  const change = { state, changed_by: by ?? null, changed_at: new Date(now).toISOString() };
  await db
    .insertInto('proposal_states')
    .values({ event: id, ...change })
    .onConflict((conflict) => conflict.column('event').doUpdateSet(change))
    .execute();
  return { ...known, state };
}
