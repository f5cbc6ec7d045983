import { expect, test } from 'vitest';
import { confined, framedOrigins, mayFill } from '../../../main/launcher/framed-pages.ts';

const policy = (value: string) => [{ name: 'Content-Security-Policy', value }];

test.each([
  ["default-src 'none'; frame-src https://a.example http://b.example:8080; base-uri 'none'", 2],
  ["default-src 'none'; frame-src 'none'", 0],
  ["default-src https://a.example; script-src 'self'", 0],
  ['frame-src *; script-src x', 0],
  ['', 0],
])('frames may be filled as the document itself says: %s', (value, count) => {
  expect(framedOrigins(policy(value))).toEqual(
    ['https://a.example', 'http://b.example:8080'].slice(0, count),
  );
});

test('a document without a policy has no frames from elsewhere', () => {
  expect(framedOrigins([{ name: 'content-type', value: 'text/html' }])).toEqual([]);
});

const origins = ['https://a.example', 'http://b.example:8080'];

test.each([
  'https://a.example/',
  'https://a.example/x?y#z',
  'https://A.example:443/',
  'http://b.example:8080',
])('%s may be in a frame', (address) => {
  expect(mayFill(origins, address)).toBe(true);
});

test.each([
  'http://a.example/',
  'https://a.example:8443/',
  'https://sub.a.example/',
  'https://a.example.evil.example/',
  'https://a.example@evil.example/',
  'https://user@a.example/',
  'http://b.example/',
  'wss://a.example/',
  'blob:https://a.example/1',
  'data:text/html,https://a.example',
  'about:blank',
  'https:a.example.evil.example',
  '//a.example/',
  '',
])('%s may not', (address) => {
  expect(mayFill(origins, address)).toBe(false);
});

test('a framed page keeps its own headers, without those of its packing, and gets one policy more', () => {
  const own = [
    { name: 'Content-Type', value: 'text/html' },
    { name: 'Content-Encoding', value: 'br' },
    { name: 'content-security-policy', value: "script-src 'self'" },
  ];
  expect(confined(own, origins)).toEqual([
    own[0],
    own[2],
    {
      name: 'content-security-policy',
      value:
        "default-src https://a.example http://b.example:8080 data: blob: 'unsafe-inline' 'unsafe-eval'; form-action https://a.example http://b.example:8080",
    },
  ]);
});
