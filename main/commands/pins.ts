import type { Command } from 'commander';
import { systemClock } from '../services/clock.ts';
import { forgetPins, rolesWithPin } from '../store/staff.ts';
import { openStore } from '../store/store.ts';
import { readSiteConfig } from './site-config.ts';

/** `tantam pins forget`: the way back for a head of branch who forgot the PIN; it needs the machine itself. */
export function addPinCommands(program: Command, root: string): void {
  program
    .command('pins')
    .description('the PINs of the staff desk')
    .command('forget')
    .description('forget every PIN, after which the desk asks for a first one; stop the app before')
    .action(async () => {
      const { home, version } = readSiteConfig(root);
      const store = await openStore(home, version, systemClock());
      try {
        const count = rolesWithPin(store.db).length;
        forgetPins(store.db);
        console.log(
          `Forgot ${count} ${count === 1 ? 'PIN' : 'PINs'}. Start the app and open the desk at once: whoever opens it first sets the PIN of the head of branch.`,
        );
      } finally {
        store.close();
      }
    });
}
