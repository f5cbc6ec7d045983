import { expect, test } from 'vitest';
import { browserSwitches } from '../../../main/launcher/browser-switches.ts';

test('the browser is told once what it does without, for of two such switches it heeds the last', () => {
  const switches = browserSwitches({ profile: '/nowhere', software: false });
  const names = switches.map((each) => each.split('=')[0]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(
    switches
      .find((each) => each.startsWith('--disable-features='))
      ?.split(/[=,]/)
      .slice(1),
  ).toEqual([
    ...[
      'SpareRendererForSitePerProcess',
      'PreloadTopChromeWebUI',
      'WebUIOmniboxPopup',
      'WebUIOmniboxAimPopup',
      'BackForwardCache',
    ],
    ...['Translate', 'TranslateUI', 'OptimizationHints', 'MediaRouter', 'GlobalMediaControls', 'TabSearch'],
  ]);
});
