import { z } from 'zod';
import { Proposal } from '../counters/desk-event.ts';
import { Day } from '../day.ts';
import { Id, Text } from '../text.ts';
import { editors, viewers } from './account.ts';

/** How far headquarters came with a proposal: it is here, was answered, or the answer was made public. */
export const proposalStates = ['received', 'answered', 'published'] as const;
export const ProposalState = z.enum(proposalStates);
export type ProposalState = z.infer<typeof ProposalState>;

/** What somebody proposed at a site. `id` is that of the event. */
export const HqProposal = Proposal.extend({
  id: z.uuid(),
  site: Id,
  siteName: z.string(),
  day: Day,
  procedureName: Text.nullable(),
  state: ProposalState,
});
export type HqProposal = z.infer<typeof HqProposal>;

/** The rows of HQ's API about proposals. See {@link hqRoutes} in hq-api.ts. */
export const proposalRoutes = {
  hqProposals: {
    method: 'get',
    path: '/api/proposals',
    summary: 'What was proposed at the sites and not taken back, the newest 1,000 first, each with its state',
    roles: viewers,
    response: z.strictObject({ proposals: z.array(HqProposal) }),
  },
  setProposalState: {
    method: 'post',
    path: '/api/proposals/{id}/state',
    summary: 'Say how far headquarters came with a proposal',
    roles: editors,
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ state: ProposalState }),
    response: HqProposal,
  },
} as const;
