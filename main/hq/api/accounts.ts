import type { accountRoutes } from '../../../shared/domain/hq/account.ts';
import type { HqServices } from '../services.ts';
import type { HqAnswers } from './answers.ts';

/** Signing in, and who may. */
export function accountAnswers({ accounts }: HqServices): HqAnswers<keyof typeof accountRoutes> {
  return {
    door: (_, caller) => accounts.door(caller),
    makeFirstAccount: ({ body }, { from }) => accounts.makeFirst(body, from),
    signIn: ({ body }, { from }) => accounts.signIn(body.name, body.password, from),
    signOut: async (_, { token, from }) => {
      await accounts.signOut(token);
      return accounts.door(await accounts.callerOf('', from));
    },
    accounts: async () => ({ accounts: await accounts.list() }),
    makeAccount: ({ body }) => accounts.make(body),
    closeAccount: ({ params }) => accounts.close(params.name),
    setPassword: ({ body }, caller) => accounts.setPassword(caller, body.password, body.next),
  };
}
