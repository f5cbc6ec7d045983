import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../../store/store-files.ts';

/** Replaces a file's content: after a kill or a power cut it holds what it held before, or all of this. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const partial = `${file}.${process.pid}.part`;
  const descriptor = openSync(partial, 'w', 0o600);
  try {
    const bytes = Buffer.from(content as Uint8Array);
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(partial, file);
  syncFolder(dirname(file));
}

/** What a file holds as JSON; undefined when it is not there or holds something else. */
export function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
