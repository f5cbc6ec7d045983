import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mutation } from './mutation.ts';
import { rules } from './rules/all.ts';
import { deskRules } from './rules/desk.ts';
import { displayRules } from './rules/displays.ts';
import { lifetimeRules } from './rules/lifetime.ts';
import { pageRules } from './rules/pages.ts';
import { portalRules } from './rules/portal.ts';
import { portalEndRules } from './rules/portal-end.ts';
import { portalPaperRules } from './rules/portal-papers.ts';
import { printRules } from './rules/printing.ts';
import type { Rule, Subject } from './rules/rule.ts';
import { sourceRules } from './rules/sources.ts';
import { updatingRules } from './rules/updating.ts';
import { webRules } from './rules/web.ts';
import { windowRules } from './rules/windows.ts';
import { readSources, root } from './sources.ts';

const sources = readSources();
let folder = '';

/**
 * Declares a test for each edit: the rules of the Electron door catch it. Lists stand in files of their own, so that
 * two of them are tried side by side.
 */
export function tryMutations(mutations: readonly Mutation[]): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tantam-mutations-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

  test('the rules of the Electron door find nothing wrong with a copy as it is', async () => {
    expect(await broken(copyOf(sources))).toEqual([]);
  });

  test.each(mutations.map((mutation) => [mutation.what, mutation] as const))(
    'the rules of the Electron door catch: %s',
    async (_what, mutation) => {
      expect(await broken(copyOf(mutated(mutation)), likeliest(mutation))).not.toEqual([]);
    },
  );

  test('they are tried with an edit only once', () => {
    const edits = mutations.map(({ file, from, to }) => `${file}\n${from}\n${to}`);
    expect(new Set(edits).size).toBe(edits.length);
  });
}

function mutated({ file, from, to }: Mutation): Map<string, string> {
  const text = sources.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} no longer has the text: ${from}`);
  return new Map([...sources, [file, text.replace(from, () => to)]]);
}

/** Writes the door's files to a folder of their own and loads it from there. */
function copyOf(texts: ReadonlyMap<string, string>): Subject {
  const copy = mkdtempSync(join(folder, 'door-'));
  for (const [path, text] of texts) {
    if (!/^main\/(doors\/electron(\/[^/]*)?|services\/printing\/printer|errors|origin)\.ts$/.test(path))
      continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  for (const path of ['shared/signage/stuck-title.ts', 'shared/domain/content/view-size.ts']) {
    cpSync(join(root, path), join(copy, path));
  }
  // Required and not imported: Vitest would pass every file of every copy through Vite.
  const load = createRequire(join(copy, 'main', 'doors', 'electron.ts'));
  const { openElectronDoor } = load('./electron.ts');
  const { prepareElectron } = load('./electron/start.ts');
  const { isCommand } = load('./electron/switches.ts');
  return { openElectronDoor, prepareElectron, isCommand, sources: texts };
}

/** Titles of the rules a door breaks; stops at the first. */
async function broken(subject: Subject, order = rules): Promise<string[]> {
  for (const { title, check } of order) {
    try {
      await check(subject);
    } catch {
      return [title];
    }
  }
  return [];
}

/** By the file that is edited, the rules that are likeliest to notice: trying all for every edit takes minutes. */
const nearest: readonly [RegExp, readonly Rule[]][] = [
  [/electron\/(portal|view)|\/origin/, [...portalRules, ...portalPaperRules, ...portalEndRules]],
  [/electron\/(displays|display-memory|panes)/, [...displayRules, ...windowRules, ...deskRules]],
  [/electron\/window/, [...windowRules, ...deskRules, ...printRules]],
  [/electron\/pane\./, [...lifetimeRules, ...windowRules, ...displayRules, ...deskRules]],
  [/electron\/ending/, lifetimeRules],
  [/electron\/update/, updatingRules],
  [/electron\/print/, printRules],
  [/electron\/web/, webRules],
  [/electron\/(contents|keys|page)/, pageRules],
  [/main\/electron\.ts/, sourceRules],
];

/** All rules, the nearest first. */
function likeliest({ file }: Mutation): readonly Rule[] {
  return [...(nearest.find(([path]) => path.test(file))?.[1] ?? []), ...rules];
}
