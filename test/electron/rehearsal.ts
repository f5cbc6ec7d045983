import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type FuseConfig, FuseState, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from '../../main/packaging/fuses.mjs';
import { root } from './sources.ts';

const descriptions = ['package.json', 'package-lock.json', 'electron-builder.yml'];

/** What lies in a package, by path inside it; `unpacked` files lie beside the archive. */
export interface Packed {
  packed: string[];
  unpacked: string[];
  /** The fuses of the program, as @electron/fuses reads them back. */
  fuses: FuseConfig<FuseState>;
}

/** Files of a project that are there before it is packed: some belong in, some do not. */
const projectFiles = [
  'dist/main/electron.js',
  'dist/main/parts/app-3f2a.js',
  'dist/main/electron.js.map',
  'dist/renderer/index.html',
  'dist/renderer/assets/kiosk-9c1d.js',
  'resources/packs/hanoi/pack.json',
  'resources/packs/hanoi/media/tvc.mp4',
  'main/electron.ts',
  'renderer/index.html',
  'shared/domain/day.ts',
  'test/electron/double.ts',
  'settings.json',
  '.env',
];

/**
 * Packs a small project with the real `electron-builder.yml`, `package.json`, lock file and production
 * dependencies, for Linux into a folder. Electron itself is a stub folder, so no binary is needed and nothing
 * is fetched; what comes out is a real `app.asar`.
 */
export async function rehearsePackage(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-package-'));
  try {
    const project = join(folder, 'project');
    const stub = join(folder, 'electron');
    mkdirSync(stub);
    for (const file of projectFiles) put(join(project, file));
    mkdirSync(join(project, 'main', 'packaging'), { recursive: true });
    for (const file of [...descriptions, 'main/packaging/fuses.mjs']) {
      copyFileSync(join(root, file), join(project, file));
    }
    linkFolder(join(root, 'node_modules/@electron/fuses'), join(project, 'node_modules/@electron/fuses'));
    for (const dependency of productionDependencies())
      linkFolder(join(root, dependency), join(project, dependency));
    writeFileSync(join(stub, 'electron'), programWithFuses());
    for (const file of ['version', 'locales/vi.pak', 'locales/en-US.pak', 'resources/x']) {
      put(join(stub, file));
    }
    await promisify(execFile)(
      process.execPath,
      [
        join(root, 'node_modules', 'electron-builder', 'cli.js'),
        ...['--linux', 'dir', '--x64', '--publish', 'never', '--projectDir', project],
        ...[`-c.electronDist=${stub}`, `-c.electronVersion=${electronVersion()}`],
      ],
      { cwd: project },
    );
    const released = join(project, 'release', 'linux-unpacked');
    return {
      ...readArchive(join(released, 'resources', 'app.asar')),
      fuses: await getCurrentFuseWire(join(released, 'tan-tam')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes with the fuse wire of Electron 45 in the middle: nine fuses, none of them as we want them. */
function programWithFuses(): Buffer {
  const unwanted = Object.entries(fuses)
    .filter(([name]) => /^\d+$/.test(name))
    .map(([, wanted]) => (wanted ? FuseState.DISABLE : FuseState.ENABLE));
  return Buffer.concat([
    Buffer.alloc(5_000, 'a program '),
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, unwanted.length, ...unwanted]),
    Buffer.alloc(5_000, ' goes on'),
  ]);
}

/** Folders of what `npm ci --omit=dev` would install here. */
function productionDependencies(): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages).flatMap(([path, { dev, devOptional }]) =>
    path === '' || dev || devOptional || !existsSync(join(root, path)) ? [] : [path],
  );
}

function electronVersion(): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}

function put(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `stand-in for ${file}\n`);
}

/** Links where the disk allows it: the dependencies weigh hundreds of megabytes. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== 'node_modules') linkFolder(source, target);
    if (!entry.isFile()) continue;
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target);
    }
  }
}

interface AsarEntry {
  files?: Record<string, AsarEntry>;
  unpacked?: boolean;
}

/** Reads the table of an asar archive: a Chromium pickle, whose second word pair is the length of a JSON. */
function readArchive(file: string): Omit<Packed, 'fuses'> {
  const bytes = readFileSync(file);
  const table = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarEntry;
  const found: Omit<Packed, 'fuses'> = { packed: [], unpacked: [] };
  const list = (entry: AsarEntry, path: string) => {
    if (!entry.files) found[entry.unpacked ? 'unpacked' : 'packed'].push(path);
    for (const [name, below] of Object.entries(entry.files ?? {})) {
      list(below, path === '' ? name : `${path}/${name}`);
    }
  };
  list(table, '');
  const lost = found.unpacked.filter((path) => !existsSync(join(`${file}.unpacked`, path)));
  if (lost.length > 0) throw new Error(`Beside the archive there is no ${lost.join(', ')}.`);
  return { packed: found.packed.sort(), unpacked: found.unpacked.sort() };
}
