import type { Database } from 'better-sqlite3';
import type { Role } from '../../shared/domain/desk/staff.ts';

/** A PIN as it is kept: scrypt's salt, result and parameters (RFC 7914). */
export interface KeptPin {
  salt: Buffer;
  hash: Buffer;
  /** N, r and p. */
  cost: number;
  blockSize: number;
  parallelization: number;
}

/** The roles that have a PIN. */
export function rolesWithPin(db: Database): Role[] {
  return db.prepare('SELECT role FROM staff_pins ORDER BY role').pluck().all() as Role[];
}

/** A role's PIN; undefined when it has none. */
export function findPin(db: Database, role: Role): KeptPin | undefined {
  return db
    .prepare<[Role], KeptPin>(
      `SELECT salt, hash, cost, block_size AS blockSize, parallelization FROM staff_pins WHERE role = ?`,
    )
    .get(role);
}

/** Keeps a role's PIN in place of the one before. */
export function keepPin(db: Database, role: Role, pin: KeptPin): void {
  db.prepare(
    `INSERT INTO staff_pins (role, salt, hash, cost, block_size, parallelization)
     VALUES (@role, @salt, @hash, @cost, @blockSize, @parallelization)
     ON CONFLICT (role) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, cost = excluded.cost,
       block_size = excluded.block_size, parallelization = excluded.parallelization`,
  ).run({ role, ...pin });
}

/** Forgets every PIN and every wrong try: the desk asks for its first PIN again. */
export function forgetPins(db: Database): void {
  db.transaction(() => {
    db.prepare('DELETE FROM staff_pins').run();
    setWrongTries(db, 0);
  })();
}

/** How many wrong tries stand. */
export function wrongTries(db: Database): number {
  return db.prepare('SELECT wrong FROM staff_tries').pluck().get() as number;
}

/** Sets how many wrong tries stand; durable when this returns. */
export function setWrongTries(db: Database, wrong: number): void {
  db.prepare('UPDATE staff_tries SET wrong = ?').run(wrong);
}
