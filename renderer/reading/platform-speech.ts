import type { Speech } from './speaker.ts';

/** A little slower than people talk: most listeners here are old, or do something meanwhile. */
const rate = 0.92;

/** The browser's speech synthesis; without it there are no voices. */
export function platformSpeech(): Speech {
  const synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis;
  return {
    voices: () => synthesis?.getVoices() ?? [],
    watchVoices(changed) {
      synthesis?.addEventListener('voiceschanged', changed);
      return () => synthesis?.removeEventListener('voiceschanged', changed);
    },
    speak({ text, voice, volume, began, ended, failed }) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = synthesis?.getVoices().find(({ voiceURI }) => voiceURI === voice.voiceURI) ?? null;
      utterance.lang = voice.lang.replace('_', '-');
      utterance.rate = rate;
      utterance.volume = volume;
      utterance.onstart = began;
      utterance.onend = ended;
      utterance.onerror = failed;
      if (synthesis) synthesis.speak(utterance);
      else failed();
    },
    hush: () => synthesis?.cancel(),
  };
}
