import { spawn } from 'node:child_process';
import type { SupervisorEvent } from '../../shared/machines/kiosk-supervisor.ts';

/** How the app is started. */
export interface HostSetting {
  /** The program and its parameters. */
  command: [string, ...string[]];
  environment: Record<string, string | undefined>;
  /** Where the app answers when it is ready. */
  health: string;
  /** Drops what the app prints, which otherwise goes where the launcher prints. */
  quiet?: boolean;
  log(sentence: string): void;
}

const askMs = 200;

/**
 * One run of the app behind the page.
 *
 * @returns the function that ends it, gently first
 */
export function runHost(setting: HostSetting, tell: (event: SupervisorEvent) => void): () => void {
  const [program, ...parameters] = setting.command;
  const child = spawn(program, parameters, {
    env: setting.environment,
    stdio: setting.quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
  });
  let over = false;
  const ended = () => {
    if (over) return;
    over = true;
    setting.log('The app has ended; it is started again.');
    tell({ type: 'host.ended' });
  };
  child.once('error', ended);
  child.once('exit', ended);

  const ask = async () => {
    if (over) return;
    const ready = await fetch(setting.health).then(
      (answer) => answer.status < 600,
      () => false,
    );
    if (over) return;
    if (ready) tell({ type: 'host.ready' });
    else setTimeout(ask, askMs);
  };
  void ask();

  return () => {
    over = true;
    child.kill();
  };
}
