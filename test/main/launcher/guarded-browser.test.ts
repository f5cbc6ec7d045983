import { expect, test } from 'vitest';
import { mayShow } from '../../../main/launcher/guarded-browser.ts';
import { safePage } from '../../../main/launcher/safe-page.ts';

const kiosk = 'http://127.0.0.1:4680/kiosk';

test.each([kiosk, 'http://127.0.0.1:4680/signage?screen=lobby', 'http://127.0.0.1:4680'])(
  '%s is the kiosk’s own',
  (address) => {
    expect(mayShow(address, kiosk)).toBe(true);
  },
);

test.each([
  'http://127.0.0.1:4681/kiosk',
  'https://127.0.0.1:4680/kiosk',
  'http://localhost:4680/kiosk',
  'http://127.0.0.1:4680@evil.example/',
  'http://user@127.0.0.1:4680/kiosk',
  'http://127.0.0.1.evil.example:4680/',
  'file:///etc/passwd',
  'chrome://settings',
  'about:blank',
  'javascript:alert(1)',
  'data:text/html,hello',
  'blob:http://evil.example/1',
  'view-source:http://127.0.0.1:4680/kiosk',
  '//evil.example',
  '',
])('%s is not', (address) => {
  expect(mayShow(address, kiosk)).toBe(false);
});

test('beside the safe slide nothing may be shown', () => {
  expect([mayShow(safePage, safePage), mayShow('data:text/html,hello', safePage)]).toEqual([true, false]);
});
