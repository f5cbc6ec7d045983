import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { figureRoutes } from '../../../shared/domain/hq/figures.ts';
import type { proposalRoutes } from '../../../shared/domain/hq/proposal.ts';
import { type PeriodKind, readPeriod } from '../../../shared/domain/period.ts';
import { decideFork, listForks } from '../figures/fork-list.ts';
import { listProposals, setProposalState } from '../figures/proposals.ts';
import { readHqReport } from '../figures/report.ts';
import { readSiteFigures } from '../figures/site-figures.ts';
import { readToday } from '../figures/today.ts';
import type { HqServices } from '../services.ts';
import type { HqAnswers } from './answers.ts';

/** What HQ's pages show. */
export function figureAnswers(
  services: HqServices,
): HqAnswers<keyof typeof figureRoutes | keyof typeof proposalRoutes> {
  const { db, clock, names } = services;
  const periodOf = ({ period, of }: { period: PeriodKind; of: string }) =>
    readPeriod(period, of === 'now' ? businessDay(clock()) : of, 1);
  return {
    sitesToday: () => readToday(services),
    report: async ({ params, query }) =>
      readHqReport(db, { period: periodOf(params), site: query.site, names: await names(), now: clock() }),
    siteFigures: async ({ params }) => {
      const period = periodOf(params);
      return { from: period.from, to: period.to, sites: await readSiteFigures(db, period) };
    },
    forks: async () => ({ forks: await listForks(db, await names()) }),
    hqProposals: async () => ({ proposals: await listProposals(db, await names()) }),
    setProposalState: async ({ params, body }, { account }) =>
      setProposalState(db, await names(), { ...params, ...body, by: account, now: clock() }),
    decideFork: ({ params, body }, { account }) => decideFork(services, params.fork, body.decision, account),
  };
}
