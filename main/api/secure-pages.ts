import type { Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Services } from '../services/services.ts';

const own = ["'self'"];

/** Where one interface differs from another. */
interface Differences {
  /** Origins beside its own that it may ask and fetch from. */
  connect?(context: Context): string[];
  /** Origins that it may frame. */
  frame?(context: Context): string[];
  /** Whether a browser that once came by TLS is to come by nothing else. */
  overTls?: boolean;
}

/**
 * Headers of everything that a door answers: pages may load nothing but what is their own, and the screens' page
 * beside that what the content in use allows from the network.
 */
export function securePages({ content }: Pick<Services, 'content'>) {
  const allowed = (kind: 'pages' | 'streams', { req }: Context) =>
    (req.path === '/signage' ? content.pack.signage.allowed?.[kind] : undefined) ?? [];
  return secureInterface({
    connect: (context) => allowed('streams', context),
    frame: (context) => allowed('pages', context),
  });
}

/** Headers of an interface that loads nothing but its own, and what it is allowed from elsewhere. */
export function secureInterface({ connect = () => [], frame = () => [], overTls = false }: Differences) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: own,
      styleSrc: own,
      fontSrc: own,
      connectSrc: [(context) => [...own, ...connect(context)].join(' ')],
      frameSrc: [(context) => frame(context).join(' ') || "'none'"],
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
    strictTransportSecurity: overTls,
  });
}
