import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Opening and locking the staff desk. */
export function staffAnswers({
  signIn,
}: Services): Answers<'staffDoor' | 'setFirstPin' | 'signIn' | 'signOut' | 'setPin'> {
  return {
    staffDoor: () => signIn.door(),
    setFirstPin: ({ body }) => signIn.setFirst(body.pin),
    signIn: ({ body }) => signIn.signIn(body.role, body.pin),
    signOut: (_, { token }) => {
      signIn.signOut(token);
      return signIn.door();
    },
    setPin: async ({ body }) => {
      await signIn.setPin(body.role, body.pin);
      return signIn.door();
    },
  };
}
