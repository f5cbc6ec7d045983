import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { type Pack, PackHead, Sources } from '../../../shared/domain/pack.ts';
import { Procedure } from '../../../shared/domain/procedure.ts';
import { Signage } from '../../../shared/domain/playlist.ts';

/** LEAD's stand-in so that the app runs: reads without a check; CONTENT replaces this file. */
export async function loadPack(folder: string): Promise<{ pack: Pack; revision: string }> {
  const hash = createHash('sha256');
  const read = async (name: string) => {
    const text = await readFile(join(folder, name), 'utf8');
    hash.update(text);
    return JSON.parse(text);
  };
  const head = PackHead.parse(await read('pack.json'));
  const sources = Sources.parse(await read('sources.json'));
  const signage = Signage.parse(await read('signage.json'));
  const procedures: Procedure[] = [];
  for (const name of (await readdir(join(folder, 'procedures'))).sort()) {
    procedures.push(Procedure.parse(await read(join('procedures', name))));
  }
  return { pack: { head, sources, procedures, signage }, revision: hash.digest('hex').slice(0, 12) };
}
