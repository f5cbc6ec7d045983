/** What one check of the doctor found. */
export interface Finding {
  /** `wrong`: the app cannot do its work. `notable`: it can, but somebody should know. */
  state: 'well' | 'notable' | 'wrong';
  /** What was found, where. */
  sentence: string;
  /** What to do about it. */
  remedy?: string;
}

/** One thing that the doctor looks at. */
export interface Check {
  name: string;
  /** Rejects only where nobody thought of what went wrong; that is told as wrong, too. */
  look(): Finding | Promise<Finding>;
}

export const well = (sentence: string): Finding => ({ state: 'well', sentence });
export const notable = (sentence: string, remedy?: string): Finding => ({
  state: 'notable',
  sentence,
  ...(remedy !== undefined && { remedy }),
});
export const wrong = (sentence: string, remedy: string): Finding => ({ state: 'wrong', sentence, remedy });
