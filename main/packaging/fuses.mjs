// What electron-builder runs after it has put a package together and before it is signed (electron-builder.yml).
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * Every fuse of Electron's, decided (electronjs.org/docs/latest/tutorial/fuses). Strict, so that a fuse of a later
 * Electron fails the packaging until it stands here, too.
 *
 * @type {import('@electron/fuses').FuseV1Config}
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The program is the kiosk, and no Node for whoever can set a variable or a parameter.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Only what was packed is run. Linux knows no integrity check; there it changes nothing.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // No page is a file.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** @param {import('electron-builder').AfterPackContext} context */
export default async function flip(context) {
  const { appOutDir, electronPlatformName, packager } = context;
  const name = packager.appInfo.productFilename;
  const { executableName } = packager.platformSpecificBuildOptions;
  const program = {
    linux: join(appOutDir, executableName ?? name),
    win32: join(appOutDir, `${executableName ?? name}.exe`),
    darwin: join(appOutDir, `${name}.app`),
  }[electronPlatformName];
  if (program === undefined) throw new Error(`No fuses are decided for ${electronPlatformName}.`);
  await flipFuses(program, fuses);
}
