import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');

/** Every source text of the product, by its path from the root, with slashes. */
export function readSources(): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of ['main', 'renderer', 'shared']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|tsx|mjs)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      sources.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  }
  return sources;
}
