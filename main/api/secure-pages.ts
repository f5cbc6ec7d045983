import { secureHeaders } from 'hono/secure-headers';
import type { Services } from '../services/services.ts';

const own = ["'self'"];

/**
 * Headers of everything that a door answers: pages may load nothing but what is their own, and from the network what
 * the content in use allows screens to show.
 */
export function securePages({ content }: Pick<Services, 'content'>) {
  const allowed = (kind: 'pages' | 'streams') => (content.pack.signage.allowed?.[kind] ?? []).join(' ');
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: own,
      styleSrc: own,
      fontSrc: own,
      connectSrc: [...own, () => allowed('streams')],
      frameSrc: [() => allowed('pages') || "'none'"],
      imgSrc: [...own, 'blob:', 'data:'],
      mediaSrc: [...own, 'blob:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
  });
}
