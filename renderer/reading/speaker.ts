import type { Language } from '../../shared/domain/text.ts';
import type { Clock } from '../event-stream.ts';
import type { Passage } from './passages.ts';
import { type Voice, voiceFor } from './voice.ts';

/** What reading aloud is doing, as the button shows it. */
export interface Reading {
  phase: 'silent' | 'reading' | 'paused';
  /** The voices that may be used: those of the platform without those that failed. */
  voices: readonly Voice[];
  /** A voice failed and there was no other for its language; true until the next visit. */
  failed: boolean;
}

/** One passage to be spoken. Exactly one of `ended` and `failed` is called, unless it is hushed before. */
export interface Utterance {
  text: string;
  voice: Voice;
  /** 0 to 1. */
  volume: number;
  began(): void;
  ended(): void;
  failed(): void;
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
  read(script: Script): void;
  /** Keeps the place: going on begins with the passage that was broken off. */
  pause(): void;
  resume(): void;
  stop(): void;
  /** Falls silent and gives voices that failed another chance: a new visitor comes. */
  reset(): void;
}

interface SpeakerMeans {
  speech: Speech;
  clock: Clock;
  /** Called as each passage is begun, and with undefined when there is silence. */
  onPassage(passage: Passage<unknown> | undefined): void;
}

/** A voice that has not begun by then, or takes so long, failed without saying so. */
export const beginLimitMs = 5_000;
export const passageLimitMs = 60_000;

/**
 * Pausing is silence with the place kept, not the platform's own pause, which some voices ignore. A voice that
 * fails is not used again in this visit: the next one takes over, and without a next one `failed` is true.
 */
export function createSpeaker({ speech, clock, onPassage }: SpeakerMeans): Speaker {
  const listeners = new Set<() => void>();
  const failedVoices = new Set<string>();
  let state: Reading = { phase: 'silent', voices: [], failed: false };
  let script: Script | undefined;
  let at = 0;
  /** Counts what was spoken or hushed, so that a late call of an earlier passage is known. */
  let turn = 0;
  let timer: unknown;

  const become = (change: Partial<Reading>) => {
    state = { ...state, ...change };
    for (const changed of listeners) changed();
  };
  const usable = () => speech.voices().filter(({ voiceURI }) => !failedVoices.has(voiceURI));
  const hush = () => {
    turn += 1;
    clock.clearTimeout(timer);
    speech.hush();
  };
  const fallSilent = (change: Partial<Reading> = {}) => {
    hush();
    script = undefined;
    become({ ...change, phase: 'silent' });
    onPassage(undefined);
  };
  const speakOn = () => {
    const passage = script?.passages[at];
    if (script === undefined || passage === undefined) return fallSilent();
    const voice = voiceFor(usable(), script.language);
    if (voice === undefined) return fallSilent({ failed: true });
    hush();
    const mine = turn;
    const giveUp = () => {
      failedVoices.add(voice.voiceURI);
      become({ voices: usable() });
      speakOn();
    };
    const whenMine = (then: () => void) => () => {
      if (mine === turn) then();
    };
    timer = clock.setTimeout(whenMine(giveUp), beginLimitMs);
    onPassage(passage);
    speech.speak({
      text: passage.text,
      voice,
      volume: script.volume,
      began: whenMine(() => {
        clock.clearTimeout(timer);
        timer = clock.setTimeout(whenMine(giveUp), passageLimitMs);
      }),
      ended: whenMine(() => {
        at += 1;
        speakOn();
      }),
      failed: whenMine(giveUp),
    });
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
    read(wanted) {
      script = wanted;
      at = 0;
      become({ phase: 'reading' });
      speakOn();
    },
    pause() {
      if (state.phase !== 'reading') return;
      hush();
      become({ phase: 'paused' });
    },
    resume() {
      if (state.phase !== 'paused') return;
      become({ phase: 'reading' });
      speakOn();
    },
    stop() {
      if (state.phase !== 'silent') fallSilent();
    },
    reset() {
      failedVoices.clear();
      fallSilent({ voices: usable(), failed: false });
    },
  };
}
