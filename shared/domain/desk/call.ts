import { z } from 'zod';
import { Id, Text } from '../text.ts';

/** Somebody at the guidance table asks for an officer. It says where they are stuck, not who they are. */
export const NewCall = z.strictObject({
  id: z.uuid(),
  procedure: Id.nullable(),
  /** Id of the portal step on the screen; null at the checklist. */
  step: Id.nullable(),
  /** Id of the difficulty they named, if they named one. */
  difficulty: Id.nullable(),
});
export type NewCall = z.infer<typeof NewCall>;

/** A call as the staff desk shows it, in the words of the pack. Calls are in memory only. */
export const Call = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  procedure: Text.nullable(),
  step: Text.nullable(),
  difficulty: Text.nullable(),
  /** `answered`: an officer said they are coming. */
  state: z.enum(['waiting', 'answered']),
});
export type Call = z.infer<typeof Call>;

/** The calls that stand, oldest first. */
export const Calls = z.strictObject({ calls: z.array(Call) });
export type Calls = z.infer<typeof Calls>;

/** The rows of the API by which an officer is called to the table. See {@link routes} in api.ts. */
export const callRoutes = {
  calls: { method: 'get', path: '/api/calls', summary: 'Who asks for an officer now', response: Calls },
  makeCall: {
    method: 'post',
    path: '/api/calls',
    summary: 'Ask for an officer at the guidance table; the same id again changes nothing',
    body: NewCall,
    response: Calls,
  },
  answerCall: {
    method: 'post',
    path: '/api/calls/{id}/answer',
    summary: 'An officer is coming; a call that is over stays over',
    params: z.strictObject({ id: z.uuid() }),
    response: Calls,
  },
  endCall: {
    method: 'post',
    path: '/api/calls/{id}/end',
    summary: 'The citizen has left or needs nobody any more',
    params: z.strictObject({ id: z.uuid() }),
    response: Calls,
  },
} as const;
