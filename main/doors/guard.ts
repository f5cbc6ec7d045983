import { problem } from '../api/problem.ts';

/**
 * Whether a request may come in by the loopback HTTP door: addressed to this machine by its own name
 * (no DNS rebinding), and not sent by a page of another site. A request without Origin is a navigation or a
 * command-line tool; browsers always send Origin with a POST.
 *
 * @returns the refusal, or undefined when the request may pass
 */
export function refusal(request: Request, port: number): Response | undefined {
  return refusalOf(request, ownHosts(port));
}

/**
 * The same for a door with other names.
 *
 * @param hosts what the machine is called there, each with its port
 */
export function refusalOf(request: Request, hosts: readonly string[]): Response | undefined {
  const host = request.headers.get('host') ?? '';
  if (!hosts.includes(host.toLowerCase())) {
    return problem(421, `This site answers only to ${hosts.join(', ')}, not to "${host}".`);
  }
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== `http://${host}`) {
    return problem(403, `A page of "${origin}" may not call this site.`);
  }
  if (
    request.headers.get('sec-fetch-site') === 'cross-site' &&
    request.headers.get('sec-fetch-mode') !== 'navigate'
  ) {
    return problem(403, 'A page of another site may not load anything from this one.');
  }
  return undefined;
}

function ownHosts(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
}
