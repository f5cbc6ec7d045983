import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openHqDoor } from './doors/hq-door.ts';
import { PlainError } from './errors.ts';
import { createHqApp } from './hq/app.ts';
import { readHqConfig } from './hq/config.ts';

/** HQ: the collector, on a port of its own. */
async function serve(): Promise<void> {
  const config = readHqConfig(process.env, rootFolder());
  const app = await createHqApp(config);
  const door = await openHqDoor(app, config).catch(async (cause) => {
    await app.close();
    throw cause;
  });
  app.reachedAt(door.address);

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await door.close();
    await app.close();
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());

  console.log(`Tận Tâm HQ is ready: ${door.address}/hq`);
  console.log(`  data     ${config.home}`);
  console.log(
    `  database ${config.databaseUrl === undefined ? 'embedded, in the data folder' : 'DATABASE_URL'}`,
  );
  const setUpCode = await app.services.accounts.setUpCode();
  if (setUpCode !== undefined) {
    console.log(`There is no account yet. Make the first one with the set-up code ${setUpCode}`);
  }
}

/** The folder that holds `dist` and `resources`: two above the built entry, one above this file. */
function rootFolder(): string {
  const above = join(import.meta.dirname, '..');
  return existsSync(join(above, 'package.json')) ? above : join(above, '..');
}

serve().catch((cause) => {
  const plain = cause instanceof PlainError;
  console.error(plain ? cause.message : cause);
  process.exitCode = plain ? cause.exitCode : 1;
});
