import { randomBytes, scrypt as scryptWithCallback, timingSafeEqual } from 'node:crypto';
import type { KeptPin } from '../../store/staff.ts';

/** scrypt's N, r and p. */
export interface HashCost {
  cost: number;
  blockSize: number;
  parallelization: number;
}

/** What OWASP's Password Storage Cheat Sheet asks for at least: 128 MiB and about a third of a second a try. */
export const usualCost: HashCost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 };

/** A PIN as it may be kept. */
export async function hashPin(pin: string, cost: HashCost): Promise<KeptPin> {
  const salt = randomBytes(16);
  return { salt, hash: await scrypt(pin, salt, cost), ...cost };
}

/** Whether this is the PIN that was kept. */
export async function isPin(pin: string, kept: KeptPin): Promise<boolean> {
  return timingSafeEqual(await scrypt(pin, kept.salt, kept), kept.hash);
}

/** One at a time: each takes 128 MiB, and a crowd of tries must not take the machine's memory. */
let last: Promise<unknown> = Promise.resolve();

function scrypt(pin: string, salt: Buffer, { cost, blockSize, parallelization }: HashCost): Promise<Buffer> {
  const next = last.then(
    () =>
      new Promise<Buffer>((done, failed) => {
        const maxmem = 128 * cost * blockSize + 2 ** 20;
        scryptWithCallback(pin, salt, 32, { cost, blockSize, parallelization, maxmem }, (error, key) =>
          error ? failed(error) : done(key),
        );
      }),
  );
  last = next.catch(() => {});
  return next;
}
