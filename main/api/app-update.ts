import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** A server that is far away may take longer than anybody at the desk waits. */
const patienceMs = 4_000;

/** Which version of the app runs here, and what becomes of it. */
export function appUpdateAnswers({
  appUpdates,
}: Services): Answers<'appUpdate' | 'checkAppUpdate' | 'takeAppUpdate' | 'leaveAppUpdate'> {
  return {
    appUpdate: () => appUpdates.state(),
    async checkAppUpdate() {
      await Promise.race([appUpdates.lookNow(), wait(patienceMs, undefined, { ref: false })]);
      return appUpdates.state();
    },
    takeAppUpdate() {
      appUpdates.takeNow();
      return appUpdates.state();
    },
    leaveAppUpdate() {
      appUpdates.goBack();
      return appUpdates.state();
    },
  };
}
