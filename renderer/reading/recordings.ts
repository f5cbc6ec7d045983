import type { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import type { Language } from '../../shared/domain/language.ts';
import { plainText } from '../../shared/domain/plain-text.ts';
import { mediaAddress } from '../parts/media-address.ts';

/** The addresses of the pack's recordings in a language, by the text that is read in them. */
export function recordingsIn(
  { revision, handbook }: Pick<KioskContent, 'revision' | 'handbook'>,
  language: Language,
): ReadonlyMap<string, string> {
  const own = handbook.audio?.filter((recording) => recording.language === language) ?? [];
  return new Map(own.map(({ text, path }) => [plainText(text), mediaAddress(revision, path)]));
}
