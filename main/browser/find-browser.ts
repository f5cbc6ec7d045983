import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Record<string, string | undefined>;

/** The names Chromium and its kin go by on a PATH, and where Windows and macOS keep them. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];
const places: Partial<Record<NodeJS.Platform, string[]>> = {
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

/** The first browser of the Chromium family on this machine; undefined when there is none. */
export function findBrowser(environment: Environment, platform = process.platform): string | undefined {
  const windowsRoots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
  const fixed = places[platform] ?? [];
  const candidates = [
    ...(environment.CHROMIUM_PATH ? [environment.CHROMIUM_PATH] : []),
    ...(platform === 'win32'
      ? windowsRoots.flatMap((root) => (root ? fixed.map((place) => join(root, place)) : []))
      : fixed),
    ...(environment.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => commands.map((name) => join(folder, name))),
  ];
  return candidates.find(isExecutable);
}

/** Whether this session has a display to show a browser on. */
export function hasDisplay(environment: Environment, platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
