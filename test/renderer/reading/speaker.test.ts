import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import {
  beginLimitMs,
  createSpeaker,
  type Play,
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
  const played: Play[] = [];
  const sounds: string[] = [];
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
    sound: {
      play: (play) => {
        played.push(play);
        sounds.push(play.source);
      },
      pause: () => sounds.push('pause'),
      resume: () => sounds.push('resume'),
      hush: () => sounds.push('hush'),
    },
  });
  speaker.open();
  return {
    clock,
    speaker,
    spoken,
    played,
    sounds,
    told,
    last: () => spoken.at(-1),
    voicesChange: () => changed(),
  };
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

/** The same three sentences; a person has read these of them. */
const recorded = (...texts: string[]) => ({
  ...script,
  passages: script.passages.map((passage) =>
    texts.includes(passage.text) ? { ...passage, recording: `/media/${passage.text}` } : passage,
  ),
});

test('what a person has read is played, the voice reads the rest', () => {
  const { speaker, spoken, played, sounds, told } = sit([an]);
  speaker.read(recorded('Hai.'));
  spoken[0]?.ended();
  played[0]?.began();
  played[0]?.ended();
  spoken[1]?.ended();
  expect(spoken.map(({ text }) => text)).toEqual(['Một.', 'Ba.']);
  expect(played.map(({ source, volume }) => [source, volume])).toEqual([['/media/Hai.', 0.7]]);
  expect([sounds, told]).toEqual([
    ['/media/Hai.', 'hush'],
    ['Một.', 'Hai.', 'Ba.', undefined],
  ]);
});

test('a recording goes on where it was paused, however long the pause', () => {
  const { clock, speaker, played, sounds } = sit([an]);
  speaker.read(recorded('Một.'));
  played[0]?.began();
  speaker.pause();
  clock.increment(passageLimitMs * 2);
  expect(speaker.state().phase).toBe('paused');
  speaker.resume();
  expect(sounds).toEqual(['/media/Một.', 'pause', 'resume']);
  clock.increment(passageLimitMs);
  expect(sounds).toEqual(['/media/Một.', 'pause', 'resume', 'hush']);
});

test('without a voice only what a person has read can be heard, and is', () => {
  const { speaker, spoken, played } = sit([]);
  expect(speaker.canRead(script)).toBe(false);
  expect(speaker.canRead(recorded('Một.', 'Ba.'))).toBe(true);
  speaker.read(recorded('Một.', 'Ba.'));
  played[0]?.ended();
  played[1]?.ended();
  expect([played.map(({ source }) => source), spoken]).toEqual([['/media/Một.', '/media/Ba.'], []]);
  expect(speaker.state()).toEqual({ phase: 'silent', voices: [], failed: false });
});

test('a recording that fails is left for the voice in this visit', () => {
  const { clock, speaker, spoken, played } = sit([an]);
  speaker.read(recorded('Một.'));
  clock.increment(beginLimitMs);
  expect(spoken.map(({ text }) => text)).toEqual(['Một.']);
  speaker.read(recorded('Một.'));
  expect(played.length).toBe(1);
  speaker.reset();
  speaker.read(recorded('Một.'));
  expect(played.length).toBe(2);
});

test('without a voice the next recording follows one that fails, and when the last fails it says so', () => {
  const { speaker, played } = sit([]);
  const both = recorded('Một.', 'Ba.');
  speaker.read(both);
  played[0]?.failed();
  expect(played.map(({ source }) => source)).toEqual(['/media/Một.', '/media/Ba.']);
  played[1]?.failed();
  expect(speaker.state()).toEqual({ phase: 'silent', voices: [], failed: true });
  expect(speaker.canRead(both)).toBe(false);
});

test('a late word of a recording that was broken off changes nothing', () => {
  const { speaker, played, spoken } = sit([an]);
  speaker.read(recorded('Một.'));
  speaker.stop();
  played[0]?.ended();
  played[0]?.failed();
  expect([spoken.length, speaker.state()]).toEqual([0, { phase: 'silent', voices: [an], failed: false }]);
});
