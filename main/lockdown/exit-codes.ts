/** What the app and its launcher end with, for whatever starts them. */
export const exitCodes: readonly { code: number; meaning: string }[] = [
  { code: 0, meaning: 'ended because it was told to' },
  { code: 1, meaning: 'ended by a fault nobody foresaw; the log says which' },
  { code: 2, meaning: 'a wrong value in the environment, the settings or the command line' },
  { code: 3, meaning: 'the content pack has errors' },
  { code: 4, meaning: 'the database cannot be used' },
  { code: 5, meaning: 'the port is in use' },
  { code: 6, meaning: 'an export cannot be written' },
  { code: 7, meaning: 'the kiosk cannot be shown here: no display or no browser' },
  { code: 8, meaning: 'headquarters refused, or answered as somebody else' },
];
