/** The languages of the product. Vietnamese is the first language everywhere. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];
