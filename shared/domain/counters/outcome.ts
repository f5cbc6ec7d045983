/** How a guided session ended, as the citizen sees it. */
export const outcomes = ['self', 'assisted', 'partly', 'not-done', 'referred'] as const;
export type Outcome = (typeof outcomes)[number];
