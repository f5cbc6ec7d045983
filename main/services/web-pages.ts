import type { PageState } from '../../shared/domain/content/web-item.ts';
import type { ContentStore } from './content/content-store.ts';

/** Looks at pages before a screen shows them: a browser does not tell a page from its own page of an error. */
export interface WebPages {
  state(item: string): Promise<PageState>;
}

/** A page that has not answered by then is not waited for. */
const patienceMs = 4_000;
const mostRedirects = 4;

/** Pages of the content in use, from the origins that it allows. */
export function createWebPages(content: Pick<ContentStore, 'pack'>, fetcher: typeof fetch = fetch): WebPages {
  return {
    async state(id) {
      const { items, allowed } = content.pack.signage;
      const item = items.find((candidate) => candidate.id === id);
      if (item?.kind !== 'page') return { refused: `There is no page "${id}" in the content pack.` };
      try {
        return { refused: await refusalOf(item.url, allowed?.pages ?? [], fetcher) };
      } catch (cause) {
        const { name, message } = cause as Error;
        const why = name === 'TimeoutError' ? `did not answer within ${patienceMs / 1_000} s` : message;
        return { refused: `${item.url} cannot be had: ${why}.` };
      }
    },
  };
}

async function refusalOf(
  address: string,
  origins: readonly string[],
  fetcher: typeof fetch,
): Promise<string | null> {
  const signal = AbortSignal.timeout(patienceMs);
  let url = new URL(address);
  for (let count = 0; count <= mostRedirects; count += 1) {
    if (!origins.includes(url.origin))
      return `${address} leads to ${url.origin}, which the pack does not allow.`;
    const answer = await fetcher(url, { redirect: 'manual', signal, headers: { accept: 'text/html' } });
    await answer.body?.cancel();
    const next = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || next === null) return faultOf(address, answer);
    url = new URL(next, url);
  }
  return `${address} leads from one address to the next without an end.`;
}

function faultOf(address: string, { ok, status, headers }: Response): string | null {
  if (!ok) return `${address} answers with ${status}.`;
  if (!headers.get('content-type')?.includes('html')) return `${address} is no page.`;
  const ancestors = /frame-ancestors([^;]*)/i.exec(headers.get('content-security-policy') ?? '')?.[1]?.trim();
  const framed =
    ancestors === undefined ? !headers.has('x-frame-options') : ancestors.split(/\s+/).includes('*');
  return framed ? null : `${address} does not let itself be shown inside of another page.`;
}
