import type { Language } from '../../shared/domain/language.ts';

/** What has to be known of a voice of the platform; a `SpeechSynthesisVoice` is one. */
export interface Voice {
  voiceURI: string;
  /** BCP 47; some platforms write an underscore for the hyphen. */
  lang: string;
  /** Speaks on this machine. */
  localService: boolean;
  default: boolean;
}

const regions: Record<Language, string> = { vi: 'vi-vn', en: 'en-gb' };

/**
 * The voice to read a language with: one of its usual region first, then the platform's own choice, then the
 * platform's order. A voice that speaks elsewhere on the network is never taken: what a citizen is shown stays
 * on the machine. Undefined when there is none.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: Language): V | undefined {
  const rank = (voice: V) => (tagOf(voice) === regions[language] ? 2 : 0) + (voice.default ? 1 : 0);
  return voices
    .filter((voice) => voice.localService && tagOf(voice).split('-')[0] === language)
    .sort((one, other) => rank(other) - rank(one))[0];
}

function tagOf({ lang }: Voice): string {
  return lang.replace('_', '-').toLowerCase();
}
