import type { Command } from 'commander';
import { readSiteConfig } from '../commands/site-config.ts';
import { systemPrinters } from '../printing/system-printers.ts';
import { machineSteadyClock, systemClock } from '../services/clock.ts';
import { report } from './doctor.ts';
import { askApp } from './running-app.ts';
import { siteChecks } from './site-checks.ts';

/** `tantam doctor`: ends with 9 where something is wrong. */
export function addDoctorCommand(program: Command, root: string): void {
  program
    .command('doctor')
    .description('say what is wrong with this site and how to mend it; changes nothing')
    .action(async () => {
      const config = readSiteConfig(root);
      const checks = siteChecks({
        config,
        environment: process.env,
        platform: process.platform,
        root: process.getuid?.() === 0,
        app: await askApp(config.port),
        printers: () => systemPrinters(),
        clock: systemClock,
        steady: machineSteadyClock(),
      });
      const { well, notable, wrong } = await report(checks, console.log);
      console.log(`${well} well, ${notable} to note, ${wrong} wrong.`);
      if (wrong > 0) process.exitCode = 9;
    });
}
