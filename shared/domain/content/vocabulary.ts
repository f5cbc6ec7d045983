import { z } from 'zod';
import { Basis } from '../basis.ts';
import { Id, Text } from '../text.ts';
import { Row } from './entry.ts';

/** A coded word that events carry and screens show. */
export const Term = z.strictObject({ id: Id, text: Text, help: Text.optional() });
export type Term = z.infer<typeof Term>;

const Vocabulary = z.strictObject({ rows: z.array(Row).min(1), basis: Basis, terms: z.array(Term).min(2) });

/** A pack's `vocabularies.json`: what answers, difficulties and groups are called. */
export const Vocabularies = z.strictObject({
  $schema: z.string().optional(),
  /** Best first. */
  satisfaction: Vocabulary,
  ease: Vocabulary,
  difficulties: Vocabulary,
  groups: Vocabulary,
  helpers: Vocabulary,
  places: Vocabulary,
  lifeEvents: Vocabulary,
});
export type Vocabularies = z.infer<typeof Vocabularies>;
