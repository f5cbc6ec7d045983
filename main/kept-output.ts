import type { SiteLog } from './services/site-log.ts';

/** Keeps in the site's log what this process prints from now on; it is printed as before. */
export function keepOutput(log: SiteLog, streams = [process.stdout, process.stderr]): void {
  for (const stream of streams) {
    const write = stream.write.bind(stream) as (...given: unknown[]) => boolean;
    stream.write = ((...given: unknown[]) => {
      log.note(String(given[0]));
      return write(...given);
    }) as typeof stream.write;
  }
}
