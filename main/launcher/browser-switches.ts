import { fullScreenSwitches } from '../browser/switches.ts';

interface Switched {
  profile: string;
  /** Without the graphics processor. */
  software: boolean;
}

/** The command line of the browser that the launcher locks: nothing that asks, offers or remembers. */
export function browserSwitches({ profile, software }: Switched): string[] {
  return [
    ...fullScreenSwitches(profile),
    '--noerrdialogs',
    '--disable-session-crashed-bubble',
    '--disable-infobars',
    '--disable-extensions',
    '--disable-features=Translate,TranslateUI,OptimizationHints,MediaRouter,GlobalMediaControls,TabSearch',
    '--password-store=basic',
    '--deny-permission-prompts',
    `--disk-cache-dir=${profile}`,
    ...(software ? ['--disable-gpu'] : []),
    // Without a sandbox a bar would say so.
    ...(process.getuid?.() === 0 ? ['--test-type'] : []),
  ];
}
