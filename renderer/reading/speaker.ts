import type { Language } from '../../shared/domain/language.ts';
import { longestRecordingMs } from '../../shared/domain/signage/recording-limit.ts';
import type { Clock } from '../event-stream.ts';
import type { Passage } from './passages.ts';
import { type Voice, voiceFor } from './voice.ts';

/** What reading aloud is doing, as the button shows it. */
export interface Reading {
  phase: 'silent' | 'reading' | 'paused';
  /** The voices that may be used: those of the platform without those that failed. */
  voices: readonly Voice[];
  /** A voice or a recording failed and there was no voice for its language; true until the next visit. */
  failed: boolean;
}

/** Something to be heard. Exactly one of `ended` and `failed` is called, unless it is hushed before. */
interface Heard {
  /** 0 to 1. */
  volume: number;
  began(): void;
  ended(): void;
  failed(): void;
}

/** One passage to be spoken. */
export interface Utterance extends Heard {
  text: string;
  voice: Voice;
}

/** One passage that a person has read, at an address. */
export interface Play extends Heard {
  source: string;
}

/** The platform's speech, as far as it is needed. */
export interface Speech {
  voices(): readonly Voice[];
  /** Calls back when there are other voices; the returned function ends that. */
  watchVoices(changed: () => void): () => void;
  speak(utterance: Utterance): void;
  /** Silence at once. */
  hush(): void;
}

/** What plays recordings, one at a time. */
export interface Sound {
  play(play: Play): void;
  pause(): void;
  /** Goes on where it was paused. */
  resume(): void;
  /** Silence at once. */
  hush(): void;
}

/** What is to be read and how. */
export interface Script {
  passages: readonly Passage<unknown>[];
  language: Language;
  /** 0 to 1. */
  volume: number;
}

/** Reads a screen aloud, passage by passage; a store in React's sense. */
export interface Speaker {
  state(): Reading;
  subscribe(changed: () => void): () => void;
  /** Begins to follow the platform's voices; the returned function falls silent and ends it. */
  open(): () => void;
  /** Whether any of this can be heard: by a voice, or by a recording that has not failed. */
  canRead(script: Pick<Script, 'passages' | 'language'>): boolean;
  /** Without a voice for the language, what nobody has read is left out. */
  read(script: Script): void;
  /** Keeps the place: a recording goes on where it was paused, a voice with the passage that was broken off. */
  pause(): void;
  resume(): void;
  stop(): void;
  /** Falls silent and gives voices and recordings that failed another chance: a new visitor comes. */
  reset(): void;
}

interface SpeakerMeans {
  speech: Speech;
  sound: Sound;
  clock: Clock;
  /** Called as each passage is begun, and with undefined when there is silence. */
  onPassage(passage: Passage<unknown> | undefined): void;
}

/** A voice or a recording that has not begun by then, or takes so long, failed without saying so. */
export const beginLimitMs = 5_000;
export const passageLimitMs = longestRecordingMs + 5_000;

/**
 * A recording goes before a voice. Pausing a voice is silence with the place kept, not the platform's own pause,
 * which some voices ignore. What fails is not used again in this visit: a voice takes over from a recording, the next
 * voice from a voice. Without a next one what nobody has read is left out, and where nothing is left `failed` is true.
 */
export function createSpeaker({ speech, sound, clock, onPassage }: SpeakerMeans): Speaker {
  const listeners = new Set<() => void>();
  const failedVoices = new Set<string>();
  const failedRecordings = new Set<string>();
  let state: Reading = { phase: 'silent', voices: [], failed: false };
  let script: Script | undefined;
  let at = 0;
  /** A recording is heard, or paused. */
  let playing = false;
  /** Counts what was spoken or hushed, so that a late call of an earlier passage is known. */
  let turn = 0;
  let timer: unknown;
  /** What is heard now has failed if it says nothing for so long. */
  let giveUpLate = (_limitMs: number) => {};

  const become = (change: Partial<Reading>) => {
    state = { ...state, ...change };
    for (const changed of listeners) changed();
  };
  const usable = () => speech.voices().filter(({ voiceURI }) => !failedVoices.has(voiceURI));
  const hush = () => {
    turn += 1;
    clock.clearTimeout(timer);
    speech.hush();
    if (playing) sound.hush();
    playing = false;
  };
  const recordingOf = ({ recording }: Passage<unknown>) =>
    recording !== undefined && failedRecordings.has(recording) ? undefined : recording;
  const fallSilent = (change: Partial<Reading> = {}) => {
    hush();
    script = undefined;
    become({ ...change, phase: 'silent' });
    onPassage(undefined);
  };
  const speakOn = () => {
    const voice = script && voiceFor(usable(), script.language);
    const rest = script?.passages.slice(at) ?? [];
    const next = rest.findIndex((passage) => voice ?? recordingOf(passage));
    const passage = rest[next];
    if (script === undefined || passage === undefined)
      return fallSilent(rest.length > 0 ? { failed: true } : {});
    at += next;
    const source = recordingOf(passage);
    hush();
    const mine = turn;
    const giveUp = () => {
      if (source !== undefined) failedRecordings.add(source);
      else if (voice !== undefined) failedVoices.add(voice.voiceURI);
      become({ voices: usable() });
      speakOn();
    };
    const whenMine = (then: () => void) => () => {
      if (mine === turn) then();
    };
    giveUpLate = (limitMs) => {
      clock.clearTimeout(timer);
      timer = clock.setTimeout(whenMine(giveUp), limitMs);
    };
    giveUpLate(beginLimitMs);
    onPassage(passage);
    const heard: Heard = {
      volume: script.volume,
      began: whenMine(() => giveUpLate(passageLimitMs)),
      ended: whenMine(() => {
        at += 1;
        speakOn();
      }),
      failed: whenMine(giveUp),
    };
    if (source !== undefined) {
      playing = true;
      sound.play({ source, ...heard });
    } else if (voice !== undefined) {
      speech.speak({ text: passage.text, voice, ...heard });
    }
  };

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open() {
      const look = () => become({ voices: usable() });
      look();
      const unwatch = speech.watchVoices(look);
      return () => {
        unwatch();
        fallSilent();
      };
    },
    canRead: ({ passages, language }) =>
      voiceFor(usable(), language) !== undefined ||
      passages.some((passage) => recordingOf(passage) !== undefined),
    read(wanted) {
      const voiced = voiceFor(usable(), wanted.language) !== undefined;
      const audible = wanted.passages.filter((passage) => voiced || recordingOf(passage) !== undefined);
      if (audible.length === 0 && wanted.passages.length > 0) return fallSilent({ failed: true });
      script = { ...wanted, passages: audible };
      at = 0;
      become({ phase: 'reading' });
      speakOn();
    },
    pause() {
      if (state.phase !== 'reading') return;
      if (playing) {
        clock.clearTimeout(timer);
        sound.pause();
      } else hush();
      become({ phase: 'paused' });
    },
    resume() {
      if (state.phase !== 'paused') return;
      become({ phase: 'reading' });
      if (!playing) return speakOn();
      giveUpLate(passageLimitMs);
      sound.resume();
    },
    stop() {
      if (state.phase !== 'silent') fallSilent();
    },
    reset() {
      failedVoices.clear();
      failedRecordings.clear();
      fallSilent({ voices: usable(), failed: false });
    },
  };
}
