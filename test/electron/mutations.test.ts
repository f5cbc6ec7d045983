import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mutation } from './mutation.ts';
import { mutations } from './mutations.ts';
import { rules } from './rules/all.ts';
import { displayRules } from './rules/displays.ts';
import { portalRules } from './rules/portal.ts';
import { portalEndRules } from './rules/portal-end.ts';
import { portalPaperRules } from './rules/portal-papers.ts';
import type { Rule, Subject } from './rules/rule.ts';
import { readSources, root } from './sources.ts';

const sources = readSources();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tantam-mutations-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

describe('the rules of the Electron door', () => {
  test('find nothing wrong with a copy as it is', async () => {
    expect(await broken(await copyOf(sources))).toEqual([]);
  });

  test.each(mutations.map((mutation) => [mutation.what, mutation] as const))(
    'catch: %s',
    async (_what, mutation) => {
      expect(await broken(await copyOf(mutated(mutation)), likeliest(mutation))).not.toEqual([]);
    },
  );

  test('are tried with an edit only once', () => {
    const edits = mutations.map(({ file, from, to }) => `${file}\n${from}\n${to}`);
    expect(new Set(edits).size).toBe(edits.length);
  });
});

function mutated({ file, from, to }: Mutation): Map<string, string> {
  const text = sources.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} no longer has the text: ${from}`);
  return new Map([...sources, [file, text.replace(from, () => to)]]);
}

/** Writes the door's files to a folder of their own and loads it from there. */
async function copyOf(texts: ReadonlyMap<string, string>): Promise<Subject> {
  const copy = mkdtempSync(join(folder, 'door-'));
  for (const [path, text] of texts) {
    if (!/^main\/(doors\/electron[^/]*|services\/printing\/printer|errors)\.ts$/.test(path)) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  for (const path of ['shared/signage/stuck-title.ts', 'shared/domain/view-size.ts']) {
    cpSync(join(root, path), join(copy, path));
  }
  const load = (name: string) => import(pathToFileURL(join(copy, 'main', 'doors', name)).href);
  const [{ openElectronDoor }, { prepareElectron }] = await Promise.all([
    load('electron.ts'),
    load('electron-start.ts'),
  ]);
  return { openElectronDoor, prepareElectron, sources: texts };
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

/** All rules, those first that are likeliest to notice: trying every one for every edit would take minutes. */
function likeliest({ file }: Mutation): readonly Rule[] {
  if (/-(portal|view|origin)/.test(file))
    return [...portalRules, ...portalPaperRules, ...portalEndRules, ...rules];
  return /-(displays|display-memory|panes)/.test(file) ? [...displayRules, ...rules] : rules;
}
