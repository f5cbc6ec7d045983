import { secureHeaders } from 'hono/secure-headers';

const own = ["'self'"];

/** Headers of everything that a door answers: pages may load nothing but what is their own. */
export const securePages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: own,
    styleSrc: own,
    fontSrc: own,
    connectSrc: own,
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
