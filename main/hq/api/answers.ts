import type { HqRouteName, hqRoutes } from '../../../shared/domain/hq/api.ts';
import type { AnswersOf } from '../../api/table-api.ts';
import type { HqCaller } from '../accounts/accounts.ts';

/** The answer to a request, for each of these routes of HQ. What it throws becomes a problem. */
export type HqAnswers<Names extends HqRouteName> = AnswersOf<typeof hqRoutes, HqCaller, Names>;
