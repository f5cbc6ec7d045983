import { z } from 'zod';
import { Basis } from '../basis.ts';
import { Id, Text } from '../text.ts';

/** A row of the source plans that an entry answers, `R1` to `R117`. */
export const Row = z.string().regex(/^R([1-9]|[1-9]\d|10\d|11[0-7])$/, 'must be R1 to R117');

/** What every entry of the pack carries. */
export const Entry = z.strictObject({
  id: Id,
  title: Text,
  rows: z.array(Row).min(1),
  basis: Basis,
});

/** Something concrete an entry points to (R37): a procedure walked, a film, or an example in words. */
export const Example = z.union([
  z.strictObject({ procedure: Id }),
  z.strictObject({ item: Id }),
  z.strictObject({ text: Text }),
]);
