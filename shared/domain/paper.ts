/** The papers a sheet is made for: a page, and the roll of a receipt printer, of which 72 mm can be printed on. */
export const papers = ['a4', 'roll-80'] as const;
