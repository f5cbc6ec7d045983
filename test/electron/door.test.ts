import { describe, expect, test } from 'vitest';
import { prepareElectron } from '../../main/doors/electron/start.ts';
import { isCommand } from '../../main/doors/electron/switches.ts';
import { openElectronDoor } from '../../main/doors/electron.ts';
import { rules } from './rules/all.ts';
import { hostileAddresses } from './rules/hostile.ts';
import { readSources } from './sources.ts';

describe('the Electron door', () => {
  const subject = { prepareElectron, openElectronDoor, isCommand, sources: readSources() };

  test.each(rules.map((rule) => [rule.title, rule] as const))('%s', async (_title, rule) => {
    await rule.check(subject);
  });

  test('is examined with more than thirty hostile addresses, each another', () => {
    expect(new Set(hostileAddresses).size).toBeGreaterThan(30);
    expect(new Set(hostileAddresses).size).toBe(hostileAddresses.length);
  });
});
