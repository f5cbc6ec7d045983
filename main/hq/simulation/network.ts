import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Fetch } from '../../services/outbox/hq-post.ts';
import { makeSigningKey, signedText } from '../../services/signing.ts';
import type { HqHandler } from '../handler.ts';
import type { Chance } from './chance.ts';

/** What a bad network does to a request, each about equally often. */
export const networkFaults = [
  'request lost',
  'answer lost',
  'sent twice',
  'sent 64 times at once',
  'cut short',
  'a bit flipped',
  'comes late',
  'captive portal',
  'signed by a stranger',
  'server error',
] as const;
export type NetworkFault = (typeof networkFaults)[number];

/** A network between sites and HQ. */
export interface Network {
  /** How one site sends; its own chance decides what goes wrong, whatever the others do meanwhile. */
  fetchBy(chance: Chance): Fetch;
  /** How often each fault happened. */
  counts: Map<NetworkFault, number>;
  /** Requests that are still under way arrive now, the latest first. */
  deliverLate(): Promise<void>;
  /** From now on nothing goes wrong. */
  heal(): void;
}

/** One request in three goes wrong. */
const oneIn = 3;

/** @param hq the handler that stands now; it changes when HQ is started anew */
export function createNetwork(hq: () => HqHandler, { faults }: { faults: boolean }): Network {
  const counts = new Map<NetworkFault, number>();
  const late: (() => Promise<unknown>)[] = [];
  let bad = faults;
  const send = (address: string, init: RequestInit) =>
    hq()(new Request(address, init), { from: '127.0.0.1' });
  const lost = () => new TypeError('the line is dead');

  const wrongBy = (chance: Chance): Record<NetworkFault, Fetch> => ({
    'request lost': async () => {
      throw lost();
    },
    'answer lost': async (address, init) => {
      await send(address, init);
      throw lost();
    },
    'sent twice': async (address, init) => {
      await send(address, init);
      return send(address, init);
    },
    'sent 64 times at once': async (address, init) => {
      const answers = await Promise.all(Array.from({ length: 64 }, () => send(address, init)));
      return answers[chance.below(64)] as Response;
    },
    'cut short': (address, init) => {
      const body = init.body as Uint8Array<ArrayBuffer>;
      return send(address, { ...init, body: body.slice(0, chance.below(body.length)) });
    },
    'a bit flipped': (address, init) => {
      const body = Uint8Array.from(init.body as Uint8Array);
      const place = chance.below(body.length);
      body[place] = (body[place] as number) ^ (1 << chance.below(8));
      return send(address, { ...init, body });
    },
    'comes late': async (address, init) => {
      late.push(() => send(address, init));
      throw lost();
    },
    'captive portal': async () => new Response('<!doctype html><title>Wi-Fi</title>'),
    'signed by a stranger': async () => Response.json(signedText(makeSigningKey(), {})),
    'server error': async () => new Response('Bad Gateway', { status: 502 }),
  });

  return {
    counts,
    fetchBy(chance) {
      const wrong = wrongBy(chance);
      return async (address, init) => {
        await nextTurn();
        if (!bad || chance.below(oneIn) > 0) return send(address, init);
        const fault = chance.oneOf(networkFaults);
        counts.set(fault, (counts.get(fault) ?? 0) + 1);
        return wrong[fault](address, init);
      };
    },
    async deliverLate() {
      for (; late.length > 0; ) await late.pop()?.();
    },
    heal() {
      bad = false;
    },
  };
}
