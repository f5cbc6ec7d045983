import type { PortalOrder } from '../../../main/services/portal/portal-window.ts';

/** A portal as a pack may describe one. */
export const portalOrder: PortalOrder = {
  address: 'https://portal.example/',
  origins: {
    portal: ['https://portal.example'],
    signIn: ['https://id.example'],
    payment: ['https://pay.example:8443'],
    assets: ['https://cdn.example'],
  },
  bounds: { x: 640, y: 120, width: 1_200, height: 800 },
};

/** Pages of it. */
export const allowedPages = [
  'https://portal.example/',
  'https://portal.example/form?next=https://evil.example/',
  'https://PORTAL.example/a',
  'https://portal.example:443/a',
  'https://id.example/login#x',
  'https://pay.example:8443/',
];

/** Addresses that fool a comparison with them. */
export const nearlyAllowed = [
  'http://portal.example/',
  'https://portal.example:8443/',
  'https://portal.example.evil.example/',
  'https://evil.example/https://portal.example/',
  'https://portal.example@evil.example/',
  'https://user@portal.example/',
  'https://user:secret@portal.example/',
  'https://sub.portal.example/',
  'https://portal.examples/',
  'https://portal-example/',
  'https://xportal.example/',
  'https://pay.example/',
  'https://pay.example:84430/',
  'https://evil.example/?portal.example',
  'https://evil.example#portal.example',
  'blob:https://portal.example.evil.example/6c5b',
  'filesystem:https://portal.example/temporary/x',
  'view-source:https://portal.example/',
  'ftp://portal.example/',
];
