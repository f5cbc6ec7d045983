import type { Finding } from '../../shared/domain/finding.ts';
import type { Config } from '../config.ts';
import { systemPrinters } from '../printing/system-printers.ts';
import type { Clock, SteadyClock } from '../services/clock.ts';
import type { Machine } from '../services/machine.ts';
import { readEnrolment } from '../services/outbox/enrolment-file.ts';
import type { SiteSettings } from '../services/settings/site-settings.ts';
import { examine } from './doctor.ts';
import { siteChecks } from './site-checks.ts';

interface Means {
  config: Config;
  settings: SiteSettings;
  clock: Clock;
  steady: SteadyClock;
}

/** The machine that the app runs on, examined by the app itself. */
export function examinedBy({ config, settings, clock, steady }: Means): Machine {
  return {
    home: config.home,
    printers: () => systemPrinters(),
    headquarters() {
      const enrolment = readEnrolment(config.home);
      return enrolment ? { address: enrolment.hq, name: enrolment.name } : null;
    },
    async examine(health) {
      const checks = siteChecks({
        config: { ...config, settings: settings.now() },
        environment: process.env,
        platform: process.platform,
        root: process.getuid?.() === 0,
        app: { state: 'runs', health },
        printers: () => systemPrinters(),
        clock,
        steady,
      });
      const findings: Finding[] = [];
      for await (const finding of examine(checks)) findings.push(finding);
      return findings;
    },
  };
}
