import { fullScreenSwitches } from '../browser/switches.ts';

interface Switched {
  profile: string;
  /** Without the graphics processor. */
  software: boolean;
}

const featuresOff = [
  'Translate',
  'TranslateUI',
  'OptimizationHints',
  'MediaRouter',
  'GlobalMediaControls',
  'TabSearch',
];

/** The command line of the browser that the launcher locks: nothing that asks, offers or remembers. */
export function browserSwitches({ profile, software }: Switched): string[] {
  return [
    ...fullScreenSwitches(profile, featuresOff),
    '--noerrdialogs',
    '--disable-session-crashed-bubble',
    '--disable-infobars',
    '--password-store=basic',
    '--deny-permission-prompts',
    `--disk-cache-dir=${profile}`,
    ...(software ? ['--disable-gpu'] : []),
    // Without a sandbox a bar would say so.
    ...(process.getuid?.() === 0 ? ['--test-type'] : []),
  ];
}
