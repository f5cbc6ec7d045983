// `npm start`: plain JavaScript for any Node >= 20, because it runs before anything is installed.
import { join } from 'node:path';
import { electronBinary, electronObstacle, fetchElectronBinary } from './electron-binary.mjs';
import { prepare } from './prepare.mjs';
import { nodeExecutable, root, run } from './runtime.mjs';

const doors = ['auto', 'electron', 'http'];

async function main() {
  const door = process.env.TANTAM_DOOR || 'auto';
  if (!doors.includes(door)) {
    console.error(`TANTAM_DOOR is "${door}"; give ${doors.join(', ')}, or leave it out.`);
    return 2;
  }
  await prepare();
  if (door === 'http') return openHttpDoor();

  const obstacle = electronObstacle();
  const binary = obstacle ? undefined : (electronBinary() ?? (await fetchElectronBinary()));
  const reason = obstacle ?? (binary ? undefined : 'its binary cannot be fetched here');
  if (reason !== undefined) return withoutElectron(door, reason);
  return openElectronDoor(door, /** @type {string} */ (binary));
}

/** Exit codes by which the app itself has said what is wrong (main/errors.ts); another door would not help. */
const explained = [0, 2, 3, 4, 5];

/** @param {string} door @param {string} binary */
async function openElectronDoor(door, binary) {
  let ready = false;
  const code = await run(binary, [join(root, 'dist', 'main', 'electron.js')], {
    onLine: (line) => {
      ready ||= line.startsWith('Tận Tâm is ready');
    },
  });
  if (ready || explained.includes(code)) return code;
  return withoutElectron(door, `it ended with ${code} before it was ready`);
}

/** @param {string} door @param {string} reason */
function withoutElectron(door, reason) {
  if (door === 'electron') {
    console.error(`Electron cannot be opened: ${reason}. TANTAM_DOOR=http opens the app without it.`);
    return 1;
  }
  console.error(`Electron cannot be opened (${reason}), so the app opens on a local address instead.`);
  return openHttpDoor();
}

function openHttpDoor() {
  return run(nodeExecutable(), [join(root, 'dist', 'main', 'node.js')]);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (cause) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  },
);
