import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fetch } from '../outbox/hq-post.ts';
import { ReleaseError } from './release-error.ts';

/**
 * Where releases come from: a folder, for example on a USB stick, or a server with the same files. Nothing it gives
 * is believed; it is asked for few names, all made by this program.
 */
export interface ReleaseSource {
  /** The folder or address, for sentences. */
  name: string;
  /** A small file as a whole; undefined when it is not there. @throws ReleaseError when it is too large or unreachable */
  read(path: string, maxBytes: number): Promise<Buffer | undefined>;
  /**
   * A file's bytes from a position on; the answer says from which, for a source may begin anew at 0. Never more than
   * `length` altogether.
   *
   * @throws ReleaseError, also while the bytes are read
   */
  open(
    path: string,
    from: number,
    length: number,
  ): Promise<{ from: number; bytes: AsyncIterable<Uint8Array> }>;
  /** Whether a file is as it was when the tag was given, and its tag now. Sources without tags never know. */
  changed(path: string, tag: string | undefined): Promise<{ changed: boolean; tag: string | undefined }>;
}

/** A folder on a disk or stick. Links are not followed: what is read lies there. */
export function folderSource(folder: string): ReleaseSource {
  const openFile = async (path: string): Promise<FileHandle | undefined> => {
    const file = join(folder, path);
    try {
      if (!(await lstat(file)).isFile()) {
        throw new ReleaseError(
          'refused',
          `The file ${path} in ${folder} is a link or a folder instead of a file. Copy the release anew.`,
        );
      }
      return await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    } catch (cause) {
      if (cause instanceof ReleaseError) throw cause;
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new ReleaseError(
        'unreachable',
        `The file ${path} in ${folder} cannot be read (${code}). Try again, or copy it anew.`,
      );
    }
  };
  return {
    name: folder,
    async read(path, maxBytes) {
      const file = await openFile(path);
      if (file === undefined) return undefined;
      try {
        return await collect(file.createReadStream({ autoClose: false }), path, folder, maxBytes);
      } finally {
        await file.close();
      }
    },
    async open(path, from, length) {
      const file = await openFile(path);
      if (file === undefined) throw missing(path, folder);
      return { from, bytes: atMost(file.createReadStream({ start: from }), path, folder, length - from) };
    },
    changed: async () => ({ changed: true, tag: undefined }),
  };
}

/** How long a server may be silent. */
const patienceMs = 20_000;

/** A server that gives a release folder's files, with ETag and byte ranges (RFC 9110). */
export function httpSource(address: string, ask: Fetch = fetch): ReleaseSource {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Silent> => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    try {
      const response = await ask(new URL(path, base).href, {
        headers: { 'accept-encoding': 'identity', ...headers },
        redirect: 'error',
        signal: patience.signal,
      });
      return { response, patience, timer };
    } catch {
      clearTimeout(timer);
      throw new ReleaseError('unreachable', `${base.href} cannot be reached now. It is asked again later.`);
    }
  };
  const answered = ({ response, timer }: Silent, path: string) => {
    clearTimeout(timer);
    void response.body?.cancel();
    return new ReleaseError(
      'unreachable',
      `${base.href} answers ${response.status} for ${path}. It is asked again later.`,
    );
  };
  return {
    name: base.href,
    async read(path, maxBytes) {
      const got = await get(path);
      if (got.response.status === 404) {
        void answered(got, path);
        return undefined;
      }
      if (got.response.status !== 200) throw answered(got, path);
      return collect(bodyOf(got, base.href), path, base.href, maxBytes);
    },
    async open(path, from, length) {
      const got = await get(path, from > 0 ? { range: `bytes=${from}-` } : {});
      if (got.response.status === 404) {
        void answered(got, path);
        throw missing(path, base.href);
      }
      const begins = got.response.status === 206 ? startOf(got.response.headers.get('content-range')) : 0;
      if (![200, 206].includes(got.response.status) || (begins !== 0 && begins !== from))
        throw answered(got, path);
      return { from: begins, bytes: atMost(bodyOf(got, base.href), path, base.href, length - begins) };
    },
    async changed(path, tag) {
      const got = await get(path, tag === undefined ? {} : { 'if-none-match': tag });
      const { status, headers } = got.response;
      if (status !== 200 && status !== 304) throw answered(got, path);
      void answered(got, path);
      return { changed: status === 200, tag: headers.get('etag') ?? undefined };
    },
  };
}

/** An answer whose sender may fall silent. */
interface Silent {
  response: Response;
  patience: AbortController;
  timer: NodeJS.Timeout;
}

async function* bodyOf({ response, timer }: Silent, name: string): AsyncIterable<Uint8Array> {
  try {
    if (response.body === null) return;
    for await (const piece of response.body) {
      timer.refresh();
      yield piece;
    }
  } catch {
    throw new ReleaseError('unreachable', `${name} broke off in the middle. It goes on from there later.`);
  } finally {
    clearTimeout(timer);
  }
}

function startOf(contentRange: string | null): number {
  return Number(/^bytes (\d+)-/.exec(contentRange ?? '')?.[1] ?? Number.NaN);
}

async function collect(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  name: string,
  maxBytes: number,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of atMost(bytes, path, name, maxBytes)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* atMost(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  name: string,
  left: number,
): AsyncIterable<Uint8Array> {
  for await (const piece of bytes) {
    left -= piece.byteLength;
    if (left < 0) {
      throw new ReleaseError(
        'refused',
        `The file ${path} at ${name} is larger than it may be. The release is refused.`,
      );
    }
    yield piece;
  }
}

function missing(path: string, name: string): ReleaseError {
  return new ReleaseError(
    'unreachable',
    `The file ${path} is missing at ${name}. Copy or publish the release as a whole.`,
  );
}
