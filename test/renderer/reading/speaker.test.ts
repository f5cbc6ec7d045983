import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import {
  beginLimitMs,
  createSpeaker,
  passageLimitMs,
  type Utterance,
} from '../../../renderer/reading/speaker.ts';
import type { Voice } from '../../../renderer/reading/voice.ts';

const an: Voice = { voiceURI: 'an', lang: 'vi-VN', localService: true, default: false };
const nam: Voice = { ...an, voiceURI: 'nam' };
const script = {
  passages: ['Một.', 'Hai.', 'Ba.'].map((text) => ({ text, block: undefined })),
  language: 'vi',
  volume: 0.7,
} as const;

/** A speaker over a platform that is moved by hand. */
function sit(voices: Voice[]) {
  const clock = new SimulatedClock();
  const spoken: Utterance[] = [];
  const told: (string | undefined)[] = [];
  let changed = () => {};
  const speaker = createSpeaker({
    clock,
    onPassage: (passage) => told.push(passage?.text),
    speech: {
      voices: () => voices,
      watchVoices: (callback) => {
        changed = callback;
        return () => {};
      },
      speak: (utterance) => spoken.push(utterance),
      hush: () => {},
    },
  });
  speaker.open();
  return { clock, speaker, spoken, told, last: () => spoken.at(-1), voicesChange: () => changed() };
}

test('it reads passage by passage to the end and then is silent', () => {
  const { speaker, spoken, told } = sit([an]);
  speaker.read(script);
  for (let at = 0; at < 3; at += 1) {
    spoken[at]?.began();
    spoken[at]?.ended();
  }
  expect(spoken.map(({ text, volume, voice }) => [text, volume, voice.voiceURI])).toEqual([
    ['Một.', 0.7, 'an'],
    ['Hai.', 0.7, 'an'],
    ['Ba.', 0.7, 'an'],
  ]);
  expect(told).toEqual(['Một.', 'Hai.', 'Ba.', undefined]);
  expect(speaker.state()).toEqual({ phase: 'silent', voices: [an], failed: false });
});

test('after a pause it goes on with the passage that was broken off, whatever the broken one still says', () => {
  const { speaker, spoken, last } = sit([an]);
  speaker.read(script);
  last()?.ended();
  speaker.pause();
  expect(speaker.state().phase).toBe('paused');
  spoken[1]?.failed();
  spoken[1]?.ended();
  speaker.resume();
  expect(spoken.map(({ text }) => text)).toEqual(['Một.', 'Hai.', 'Hai.']);
  speaker.stop();
  speaker.resume();
  last()?.ended();
  expect([spoken.length, speaker.state().phase]).toEqual([3, 'silent']);
});

test('a voice that fails is left for the next one, and without a next one it says so until the next visit', () => {
  const { speaker, spoken, last } = sit([an, nam]);
  speaker.read(script);
  last()?.failed();
  expect(last()).toMatchObject({ text: 'Một.', voice: nam });
  last()?.failed();
  expect(speaker.state()).toEqual({ phase: 'silent', voices: [], failed: true });
  speaker.reset();
  expect(speaker.state()).toEqual({ phase: 'silent', voices: [an, nam], failed: false });
  expect(spoken.length).toBe(2);
});

test('a voice that says nothing has failed, too: when it does not begin and when it does not end', () => {
  const { clock, speaker, last } = sit([an, nam]);
  speaker.read(script);
  clock.increment(beginLimitMs);
  expect(last()?.voice).toBe(nam);
  last()?.began();
  clock.increment(passageLimitMs - 1);
  expect(speaker.state().phase).toBe('reading');
  clock.increment(1);
  expect(speaker.state().failed).toBe(true);
});

test('voices that come late are found', () => {
  const voices: Voice[] = [];
  const { speaker, voicesChange } = sit(voices);
  expect(speaker.state().voices).toEqual([]);
  voices.push(an);
  voicesChange();
  expect(speaker.state().voices).toEqual([an]);
});
