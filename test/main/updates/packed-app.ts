import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftApp } from '../../../main/services/updates/app-release.ts';
import type { AppKind } from '../../../shared/domain/hq/app-version.ts';
import { everybody, type Publisher } from '../releases/publisher.ts';

/** What the entry of a stand-in does: becomes ready and stays, or ends with a reason. */
export const works = `console.log('Tận Tâm is ready: http://127.0.0.1:1/'); setInterval(() => {}, 1_000);`;
export const fails = `console.error('The database cannot be opened.'); process.exitCode = 4;`;

/** A stand-in of the app, packed into a file in a folder: what its entry does is given. */
export function packApp(folder: string, version: string, entry: string): string {
  const built = join(folder, 'built', version);
  mkdirSync(join(built, 'dist', 'main'), { recursive: true });
  writeFileSync(join(built, 'package.json'), JSON.stringify({ version, type: 'module' }));
  writeFileSync(join(built, 'dist', 'main', 'node.js'), entry);
  const file = join(folder, `tan-tam-${version}.tar.gz`);
  execFileSync('tar', ['-czf', file, '-C', built, '.']);
  return file;
}

/** Drafts a version of the app, lets both sign it, and publishes it. */
export async function releaseApp(by: Publisher, version: string, file: string, kind: AppKind = 'archive') {
  const given = { file, kind, version, title: `Bản ${version}`, rollout: everybody };
  await draftApp(by.folder, given, Date.now());
  by.sign();
  by.publish();
}
