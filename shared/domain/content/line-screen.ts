/** The screens of the guidance table at which an officer may have something to say. */
export const lineScreens = [
  'grouping',
  'choosing',
  'answering',
  'checklist',
  'comparing',
  'preparing',
  'reading',
  'portal',
  'troubled',
  'advised',
  'after',
  'outcome',
  'rating',
  'thanks',
] as const;
export type LineScreen = (typeof lineScreens)[number];
