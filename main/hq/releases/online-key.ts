import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../services/releases/durable-file.ts';
import { newMachineKey, openMachineKey, type SigningKey } from '../../services/releases/signing-key.ts';

/**
 * HQ's own key for snapshot and timestamp, made on the first run. It counts for nothing before two people name it in
 * a root as online; then HQ renews by itself what machines sign. Root and list of releases stay with the people.
 *
 * @throws ReleaseError when the file is there but cannot be read
 */
export function openOnlineKey(home: string): SigningKey {
  const file = join(home, 'hq-release-key.json');
  if (!existsSync(file)) replaceFile(file, newMachineKey('HQ'));
  return openMachineKey(readFileSync(file, 'utf8'));
}
