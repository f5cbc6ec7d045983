import type { Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Services } from '../services/services.ts';

const own = ["'self'"];

/**
 * Headers of everything that a door answers: pages may load nothing but what is their own, and the screens' page
 * beside that what the content in use allows from the network.
 */
export function securePages({ content }: Pick<Services, 'content'>) {
  const allowed = (kind: 'pages' | 'streams', { req }: Context) =>
    (req.path === '/signage' ? content.pack.signage.allowed?.[kind] : undefined) ?? [];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: own,
      styleSrc: own,
      fontSrc: own,
      connectSrc: [(context) => [...own, ...allowed('streams', context)].join(' ')],
      frameSrc: [(context) => allowed('pages', context).join(' ') || "'none'"],
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
