import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFile, syncFolder } from '../../store/store-files.ts';
import { ReleaseError } from '../releases/release-error.ts';

/** A version that lies on the machine and is not in use yet. */
export interface Staged {
  /** Starts it. */
  command: [string, ...string[]];
  /** Takes it into use at once and as a whole; the version before it is kept. */
  use(): void;
  /** Takes it away again. */
  discard(): void;
}

/** An app of a kind, as it is installed on this machine. */
export interface Installation {
  /** @throws ReleaseError when the file cannot be put there */
  stage(file: string, number: number): Promise<Staged>;
  /** Goes back to the version before; what was in use is kept in its place. @throws ReleaseError when there is none */
  back(): void;
  /** Whether the version before is kept. */
  hasBefore(): boolean;
}

/**
 * An app that is started from `current` in a folder, a link to one of its `versions`: the link is replaced as a whole,
 * so that after a kill or a power cut it leads to the one or to the other. Without it the app is what lies in the
 * folder itself, as it was installed.
 */
export function archiveInstallation(app: string, node = process.execPath): Installation {
  const [current, previous, versions] = ['current', 'previous', 'versions'].map((name) =>
    join(app, name),
  ) as [string, string, string];
  const target = (link: string) =>
    lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(link) : undefined;
  const point = (link: string, to: string) => {
    rmSync(`${link}.part`, { force: true });
    symlinkSync(to, `${link}.part`);
    renameSync(`${link}.part`, link);
    syncFolder(app);
  };
  const isInstalled = () => existsSync(join(app, 'dist', 'main'));
  return {
    async stage(file, number) {
      const name = String(number);
      const [folder, partial] = [join(versions, name), join(versions, `${name}.part`)];
      for (const leftover of [folder, partial]) rmSync(leftover, { recursive: true, force: true });
      mkdirSync(partial, { recursive: true });
      await unpack(file, partial);
      renameSync(partial, folder);
      syncFolder(versions);
      return {
        command: [node, join(folder, 'dist', 'main', 'node.js')],
        use() {
          const before = target(current);
          if (before === undefined && existsSync(current)) {
            throw new ReleaseError(
              'local',
              `${current} is a folder. Move it away, so that a link can stand there.`,
            );
          }
          if (before) point(previous, before);
          point(current, join('versions', name));
          const staying = [target(current), target(previous)].map((link) => basename(link ?? ''));
          for (const version of readdirSync(versions)) {
            if (!staying.includes(version)) rmSync(join(versions, version), { recursive: true, force: true });
          }
        },
        discard: () => rmSync(folder, { recursive: true, force: true }),
      };
    },
    back() {
      const [now, before] = [target(current), target(previous)];
      if (now !== undefined && before === undefined && isInstalled()) {
        rmSync(current);
        syncFolder(app);
        return;
      }
      if (before === undefined || !existsSync(join(app, before))) throw nothingBefore(app);
      point(current, before);
      if (now) point(previous, now);
    },
    hasBefore: () => target(previous) !== undefined || (target(current) !== undefined && isInstalled()),
  };
}

/** An app that is one file, as an AppImage is; the one before lies beside it. */
export function fileInstallation(app: string): Installation {
  const [fresh, previous] = [`${app}.new`, `${app}.previous`];
  const replace = (by: string) => {
    renameSync(by, app);
    syncFolder(dirname(app));
  };
  return {
    async stage(file) {
      copyFileSync(file, fresh);
      chmodSync(fresh, 0o755);
      syncFile(fresh);
      return {
        command: [fresh],
        use() {
          if (existsSync(app)) {
            // Copied and not moved: the app's own name is never without a file.
            copyFileSync(app, `${previous}.part`);
            syncFile(`${previous}.part`);
            renameSync(`${previous}.part`, previous);
          }
          replace(fresh);
        },
        discard: () => rmSync(fresh, { force: true }),
      };
    },
    back() {
      if (!existsSync(previous)) throw nothingBefore(app);
      copyFileSync(app, fresh);
      replace(previous);
      renameSync(fresh, previous);
      chmodSync(app, 0o755);
    },
    hasBefore: () => existsSync(previous),
  };
}

function nothingBefore(app: string): ReleaseError {
  return new ReleaseError('local', `There is no version before the one in use at ${app}.`);
}

/** By the system's own tar, which Windows has as well. @throws ReleaseError */
function unpack(file: string, folder: string): Promise<void> {
  return new Promise((done, failed) => {
    execFile('tar', ['-xzf', file, '-C', folder, '--no-same-owner'], (failure, _, said) => {
      if (!failure) return done();
      const why = said.trim().split('\n')[0] || failure.message;
      failed(new ReleaseError('local', `The new version cannot be unpacked into ${folder}: ${why}.`));
    });
  });
}
