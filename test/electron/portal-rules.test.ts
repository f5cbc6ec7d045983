import { expect, test } from 'vitest';
import { refusedName, troubleOf, troubleOfStatus } from '../../main/doors/electron/portal-rules.ts';

test.each([
  [-106, 'offline'],
  [-105, 'offline'],
  [-21, 'offline'],
  [-118, 'slow'],
  [-7, 'slow'],
  [-102, 'unreachable'],
  [-324, 'unreachable'],
  [-201, 'clock'],
  [-200, 'unsafe'],
  [-202, 'unsafe'],
  [-217, 'unsafe'],
  [-107, 'unsafe'],
  [-113, 'unsafe'],
  [-310, 'failed'],
  [-3, null],
  [-20, null],
] as const)('Chromium’s error %i is told as %s', (code, trouble) => {
  expect(troubleOf(code)).toBe(trouble);
});

test('an answer of the site is its own page, except where it says that it cannot serve now', () => {
  expect([200, 404, 403, 500, 503].map(troubleOfStatus)).toEqual([null, null, null, 'busy', 'busy']);
});

test('what was refused is named by what people can check: the host, or the scheme', () => {
  expect(
    [
      'https://user@evil.example:8443/x?y',
      'mailto:a@example.org',
      'tantam://app/staff',
      'not an address',
    ].map(refusedName),
  ).toEqual(['evil.example:8443', 'mailto:', 'app', '?']);
});
