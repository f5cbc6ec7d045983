import { spawn } from 'node:child_process';

/**
 * Tells systemd that this process is ready and goes on working (sd_notify(3), sd_watchdog_enabled(3)), by
 * `systemd-notify`, since Node has no datagram sockets of that kind. Without systemd it does nothing.
 *
 * @returns the function that ends it
 */
export function reportToSystemd(environment: Record<string, string | undefined>): () => void {
  if (!environment.NOTIFY_SOCKET) return () => {};
  const tell = (state: string) => {
    spawn('systemd-notify', [state], { stdio: 'ignore' }).on('error', () => {});
  };
  tell('READY=1');
  const limitMs = Number(environment.WATCHDOG_USEC ?? 0) / 1_000;
  if (!(limitMs > 0)) return () => {};
  const timer = setInterval(() => tell('WATCHDOG=1'), limitMs / 3);
  return () => clearInterval(timer);
}
