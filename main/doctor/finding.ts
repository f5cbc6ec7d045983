import type { Finding } from '../../shared/domain/finding.ts';
import type { Text } from '../../shared/domain/text.ts';

/** What was found, without the name of what was looked at. */
export type Found = Omit<Finding, 'name'>;

/** One thing that the doctor looks at. */
export interface Check {
  name: Text;
  /** Rejects only where nobody thought of what went wrong; that is told as wrong, too. */
  look(): Found | Promise<Found>;
}

/** A sentence in both languages. */
export const said = (vi: string, en: string): Text => ({ vi, en });

/** One sentence after the other. */
export const joined = (one: Text, other: Text): Text =>
  said(`${one.vi} ${other.vi}`, `${one.en} ${other.en}`);

export const well = (sentence: Text): Found => ({ state: 'well', sentence });
export const notable = (sentence: Text, remedy?: Text): Found => ({
  state: 'notable',
  sentence,
  ...(remedy !== undefined && { remedy }),
});
export const wrong = (sentence: Text, remedy: Text): Found => ({ state: 'wrong', sentence, remedy });
