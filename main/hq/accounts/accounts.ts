import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Account, HqDoor, HqRole, HqSession, NewAccount } from '../../../shared/domain/hq/account.ts';
import { codeHalf } from '../../../shared/domain/hq/enrolment.ts';
import type { Clock } from '../../services/clock.ts';
import { type HashCost, hashPin, isPin, usualCost } from '../../services/staff/pin-hash.ts';
import type { HqDatabase } from '../database.ts';
import { ConflictError, ForbiddenError, UnknownError } from '../errors.ts';
import type { Tables } from '../tables.ts';
import { beginTry, succeed } from './throttle.ts';

/** The password is not the account's, or there is no such account: nobody is told which. */
export class WrongPasswordError extends Error {
  override name = 'WrongPasswordError';
  constructor() {
    super('The name or the password is wrong. Try again, or ask an administrator for a new account.');
  }
}

/** Whoever sent a request to HQ; all undefined when nobody is signed in. */
export interface HqCaller {
  account: number | undefined;
  name: string | undefined;
  role: HqRole | undefined;
  token: string;
  /** The network address the request came from. */
  from: string;
}

/** People at HQ: accounts, their passwords, and who is signed in. Sessions outlive a restart of HQ. */
export interface Accounts {
  /** The code that the first account needs; undefined once there is one. It is new with each start. */
  setUpCode(): Promise<string | undefined>;
  door(caller: HqCaller): Promise<HqDoor>;
  /** @throws ConflictError when there is an account already, ForbiddenError when the code is wrong */
  makeFirst(given: { name: string; password: string; code: string }, from: string): Promise<HqSession>;
  /** @throws TooManyTriesError, WrongPasswordError */
  signIn(name: string, password: string, from: string): Promise<HqSession>;
  signOut(token: string): Promise<void>;
  callerOf(token: string, from: string): Promise<HqCaller>;
  list(): Promise<Account[]>;
  /** @throws ConflictError when the name is taken */
  make(account: NewAccount): Promise<Account>;
  /** @throws UnknownError, ConflictError when it is the last administrator */
  close(name: string): Promise<Account>;
  /** @throws TooManyTriesError, WrongPasswordError */
  setPassword(caller: HqCaller, password: string, next: string): Promise<HqSession>;
}

const idleMs = 8 * 60 * 60_000;
const longestMs = 24 * 60 * 60_000;

/** @param cost of a password's hash */
export function createAccounts(
  db: HqDatabase,
  { clock, cost = usualCost }: { clock: Clock; cost?: HashCost },
): Accounts {
  const setUp = (codeHalf(randomBytes(12)).match(/.{4}/g) ?? []).join('-');
  /** What is compared with when there is no such account, so that an answer takes as long as any. */
  let nobody: Promise<Awaited<ReturnType<typeof hashPin>>> | undefined;

  const isFirst = async () =>
    (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) === undefined;
  const find = (name: string) =>
    db.selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();

  const insert = async ({ name, password, role }: NewAccount) => {
    const { salt, hash, cost: n, blockSize, parallelization } = await hashPin(password, cost);
    const made = await db
      .insertInto('accounts')
      .values({
        name,
        role,
        salt,
        hash,
        cost: n,
        block_size: blockSize,
        parallelization,
        made_at: iso(clock()),
        closed_at: null,
      })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (made === undefined)
      throw new ConflictError(`There is an account "${name}" already.`, 'account-taken');
    return made;
  };
  const open = async ({ id, name, role }: AccountRow): Promise<HqSession> => {
    const token = randomBytes(32).toString('base64url');
    const now = iso(clock());
    await db
      .insertInto('sessions')
      .values({ key: keyOf(token), account: id, began_at: now, used_at: now })
      .execute();
    return { name, role: role as HqRole, token };
  };
  const prove = async (name: string, password: string, from: string): Promise<AccountRow> => {
    const who = `${name} ${from}`;
    await beginTry(db, clock, who);
    const account = await find(name);
    nobody ??= hashPin('', cost);
    const kept = account === undefined ? await nobody : keptOf(account);
    const right = await isPin(password, kept);
    if (account === undefined || !right || account.closed_at !== null) throw new WrongPasswordError();
    await succeed(db, who);
    return account;
  };

  return {
    setUpCode: async () => ((await isFirst()) ? setUp : undefined),
    async door({ name, role }) {
      return {
        first: await isFirst(),
        account: name === undefined || role === undefined ? null : { name, role },
      };
    },
    async makeFirst({ code, ...given }, from) {
      await beginTry(db, clock, `the first account ${from}`);
      if (!(await isFirst()))
        throw new ConflictError('HQ has its first account already: sign in with it.', 'first-account-made');
      if (!isSame(code.replaceAll(/[\s-]/g, '').toUpperCase(), setUp.replaceAll('-', ''))) {
        throw new ForbiddenError(
          'This is not the set-up code. HQ prints it when it starts, where it was started.',
          'wrong-set-up-code',
        );
      }
      const made = await insert({ ...given, role: 'administrator' });
      await succeed(db, `the first account ${from}`);
      return open(made);
    },
    signIn: async (name, password, from) => open(await prove(name, password, from)),
    async signOut(token) {
      await db.deleteFrom('sessions').where('key', '=', keyOf(token)).execute();
    },
    async callerOf(token, from) {
      const unknown = { account: undefined, name: undefined, role: undefined, token, from };
      if (token === '') return unknown;
      const now = clock();
      const session = await db
        .updateTable('sessions')
        .from('accounts')
        .set({ used_at: iso(now) })
        .whereRef('accounts.id', '=', 'sessions.account')
        .where('accounts.closed_at', 'is', null)
        .where('sessions.key', '=', keyOf(token))
        .where('sessions.used_at', '>', iso(now - idleMs))
        .where('sessions.began_at', '>', iso(now - longestMs))
        .returning(['accounts.id', 'accounts.name', 'accounts.role'])
        .executeTakeFirst();
      if (session === undefined) return unknown;
      return { account: session.id, name: session.name, role: session.role as HqRole, token, from };
    },
    async list() {
      return (await db.selectFrom('accounts').selectAll().orderBy('name').execute()).map(accountOf);
    },
    make: async (account) => accountOf(await insert(account)),
    async close(name) {
      return db.transaction().execute(async (tx) => {
        const standing = await tx
          .selectFrom('accounts')
          .selectAll()
          .where('closed_at', 'is', null)
          .orderBy('id')
          .forUpdate()
          .execute();
        const account = standing.find((known) => known.name === name);
        if (account === undefined)
          throw new UnknownError(`There is no open account "${name}".`, 'unknown-account');
        const others = standing.filter(({ id, role }) => id !== account.id && role === 'administrator');
        if (others.length === 0) {
          throw new ConflictError(
            `The account "${name}" is the last administrator and stays. Make another administrator first.`,
            'last-administrator',
          );
        }
        await tx.deleteFrom('sessions').where('account', '=', account.id).execute();
        const closed = await tx
          .updateTable('accounts')
          .set({ closed_at: iso(clock()) })
          .where('id', '=', account.id)
          .returningAll()
          .executeTakeFirstOrThrow();
        return accountOf(closed);
      });
    },
    async setPassword({ name, from }, password, next) {
      const account = await prove(name as string, password, from);
      const { salt, hash, cost: n, blockSize, parallelization } = await hashPin(next, cost);
      await db.deleteFrom('sessions').where('account', '=', account.id).execute();
      await db
        .updateTable('accounts')
        .set({ salt, hash, cost: n, block_size: blockSize, parallelization })
        .where('id', '=', account.id)
        .execute();
      return open(account);
    },
  };
}

type AccountRow = Selectable<Tables['accounts']>;

function accountOf({ name, role, made_at, closed_at }: AccountRow): Account {
  return { name, role: role as HqRole, madeAt: made_at, closedAt: closed_at };
}

function keptOf({ salt, hash, cost, block_size, parallelization }: AccountRow) {
  return { salt: Buffer.from(salt), hash: Buffer.from(hash), cost, blockSize: block_size, parallelization };
}

/** Tokens are kept and looked up by their hash: who reads the database can open nothing. */
function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a as Buffer, b as Buffer);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
