import { renderToStaticMarkup } from 'react-dom/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PictureFrame } from '../../../../renderer/signage/canvas/picture-frame.tsx';
import type { Display } from '../../../../shared/domain/signage/display.ts';

const evening = Date.parse('2026-11-20T20:00:00+07:00');
const display: Display = {
  brightness: [{ from: '18:00', until: '24:00', percent: 40 }],
  pixelShift: { pixels: 2, minutes: 1 },
};

test('a picture is dimmed and moved by the time that the screen goes by, whatever its machine has', () => {
  vi.stubGlobal('window', { innerWidth: 640, innerHeight: 360, screen: { width: 640, height: 360 } });
  onTestFinished(() => void vi.unstubAllGlobals());
  const drawn = (now: number) =>
    renderToStaticMarkup(
      <PictureFrame display={display} now={() => now}>
        {() => null}
      </PictureFrame>,
    );
  const places = [0, 1, 2].map(
    (minute) => /translate\(([^)]+)\)/.exec(drawn(evening + minute * 60_000))?.[1],
  );
  expect(new Set(places).size).toBe(3);
  const shades = [-3, 0].map((hours) => /opacity:([\d.]+)/.exec(drawn(evening + hours * 3_600_000))?.[1]);
  expect(shades).toEqual([undefined, '0.6']);
});
