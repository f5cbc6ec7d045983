import Conf from 'conf';
import { type Config, readConfig } from '../config.ts';

/**
 * The configuration of this site, as the running app reads it.
 *
 * @param root the folder that holds `dist` and `resources`
 * @throws ConfigError
 */
export function readSiteConfig(root: string): Config {
  return readConfig(process.env, root, (folder) => new Conf({ cwd: folder, configName: 'settings' }));
}
