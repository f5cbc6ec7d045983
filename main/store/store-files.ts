import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** Where the store keeps what it needs inside a data folder. */
export function storeFiles(home: string) {
  const database = join(home, 'tantam.db');
  return {
    database,
    /** SQLite's write-ahead log and its index. */
    log: `${database}-wal`,
    logIndex: `${database}-shm`,
    /** Checksums of the database's pages; see page-sums.ts. */
    sums: join(home, 'tantam.sums'),
    /** The newest event that was acknowledged; see head.ts. */
    head: join(home, 'tantam.head'),
    /** Locked by the process that writes; see owner.ts. */
    lock: join(home, 'tantam.lock'),
    /** A database that is being restored, and one that is complete; see restore.ts. */
    restoring: join(home, 'tantam.restoring.db'),
    restored: join(home, 'tantam.restored.db'),
    backups: join(home, 'backups'),
    damaged: join(home, 'damaged'),
  };
}

/** Makes a file's content durable. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the names in a folder durable; Windows does that by itself and knows no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
