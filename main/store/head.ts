import { closeSync, constants, fdatasync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { storeFiles } from './store-files.ts';

/**
 * What the database is known to hold, kept in a file of its own: by it a start notices a database that lost its
 * end or was exchanged for an older one, and can say how much is missing.
 */
export const Head = z.strictObject({
  /** Counts the writes of this file. */
  turn: z.int(),
  /** The newest event that was acknowledged; 0 and empty while there is none. */
  seq: z.int(),
  checksum: z.string(),
  /** When it was recorded; null while there is none. */
  at: z.string().nullable(),
  /** The write-ahead log that the database needs: its salts, and how many frames. Null when it needs none. */
  log: z.strictObject({ salt: z.string(), frames: z.int() }).nullable(),
});
export type Head = z.infer<typeof Head>;

const slotBytes = 512;

/** A head that is a second old costs no commit its time, and tells of all but the last second. */
const syncAfterMs = 1_000;

/** The head of a data folder; undefined when there is none, or none that can be believed. */
export function readHead(home: string): Head | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(storeFiles(home).head);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
  return [0, 1]
    .flatMap((slot) => slotOf(bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes)) ?? [])
    .sort((a, b) => b.turn - a.turn)[0];
}

/** Writes heads, always after the commit that they tell of. */
export interface HeadFile {
  /**
   * Notes what the database holds now, and has it made durable within a second or so: a power cut may leave the
   * head behind the database, never ahead of it.
   */
  write(head: Omit<Head, 'turn'>): void;
  /** Waits until the newest head is durable. */
  sync(): void;
  close(): void;
}

/** Opens the head of a data folder for writing; two slots take turns, so that a torn write spoils one only. */
export function openHead(home: string): HeadFile {
  let turn = readHead(home)?.turn ?? 0;
  const descriptor = openSync(storeFiles(home).head, constants.O_RDWR | constants.O_CREAT, 0o600);
  let syncing: NodeJS.Timeout | undefined;
  const stopSyncing = () => {
    clearTimeout(syncing);
    syncing = undefined;
  };
  return {
    write(head) {
      turn += 1;
      writeSync(descriptor, slotText({ turn, ...head }), (turn % 2) * slotBytes, 'latin1');
      syncing ??= setTimeout(() => {
        syncing = undefined;
        fdatasync(descriptor, () => {});
      }, syncAfterMs).unref();
    },
    sync() {
      stopSyncing();
      fdatasyncSync(descriptor);
    },
    close() {
      stopSyncing();
      fdatasyncSync(descriptor);
      closeSync(descriptor);
    },
  };
}

function slotText(head: Head): string {
  const text = JSON.stringify(head);
  return `${sumOf(text)} ${text}`.padEnd(slotBytes - 1).concat('\n');
}

function slotOf(bytes: Buffer): Head | undefined {
  const [, sum, text] = /^([0-9a-f]{8}) (\{.*\}) *\n$/.exec(bytes.toString('latin1')) ?? [];
  if (text === undefined || sum !== sumOf(text)) return undefined;
  return Head.safeParse(JSON.parse(text)).data;
}

function sumOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
