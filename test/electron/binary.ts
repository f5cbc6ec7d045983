import { electronBinary, electronObstacle } from '../../main/start/electron-binary.mjs';

/** Where Electron's binary is; undefined where it has not been fetched. Asking fetches nothing. */
export const binary = electronBinary();

/** Why the specs in the real Electron cannot run here, as the end of a sentence; undefined where they can. */
export const obstacle =
  binary === undefined ? "Electron's binary has not been fetched to this machine" : electronObstacle();
