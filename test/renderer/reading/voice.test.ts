import { expect, test } from 'vitest';
import { type Voice, voiceFor } from '../../../renderer/reading/voice.ts';

const voice = (voiceURI: string, lang: string, also: Partial<Voice> = {}): Voice => ({
  voiceURI,
  lang,
  localService: true,
  default: false,
  ...also,
});

test.each([
  ['no voice of the language is none', [voice('a', 'en-US'), voice('b', 'fr-FR')], 'vi', undefined],
  ['its own language, not one that begins alike', [voice('a', 'vie-VN'), voice('b', 'vi')], 'vi', 'b'],
  ['an underscore is a hyphen', [voice('a', 'vi_VN')], 'vi', 'a'],
  ['the usual region comes first', [voice('a', 'en-US'), voice('b', 'en-GB')], 'en', 'b'],
  [
    'then the choice of the platform',
    [voice('a', 'en-US'), voice('b', 'en-AU', { default: true })],
    'en',
    'b',
  ],
  ['then the order of the platform', [voice('a', 'vi-VN'), voice('b', 'vi-VN')], 'vi', 'a'],
  ['a voice on the network is never taken', [voice('a', 'vi-VN', { localService: false })], 'vi', undefined],
] as const)('%s', (_, voices, language, chosen) => {
  expect(voiceFor(voices, language)?.voiceURI).toBe(chosen);
});
