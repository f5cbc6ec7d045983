import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { displayOf } from '../double.ts';
import { onBench, type Rule } from './rule.ts';
import { shown } from './windows.ts';

/** Which display is whose, and that none goes dark. */
export const displayRules: Rule[] = [
  {
    title: 'the displays do not go to sleep, and after a sleep of the computer still do not',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        expect(electron.blockers).toEqual(['prevent-display-sleep']);
        electron.powerMonitor.fire('resume');
        expect(electron.blockers).toEqual(['prevent-display-sleep']);
        electron.blockersLost = 1;
        electron.powerMonitor.fire('resume');
        electron.powerMonitor.fire('resume');
        expect(electron.blockers).toEqual(['prevent-display-sleep', 'prevent-display-sleep']);
      }),
  },
  ...(['resume', 'unlock-screen'] as const).map(
    (event): Rule => ({
      title: `on ${event} every window is put where it belongs and painted anew, without a new page`,
      check: (subject) =>
        onBench(subject, {}, ({ electron }) => {
          electron.screen.displays = [displayOf(1), displayOf(2, 2560)];
          electron.powerMonitor.fire(event);
          expect(electron.windows.map(({ done, webContents }) => [done.at(-1), webContents.done])).toEqual([
            ['setBounds 0,0 1920×1080', ['invalidate']],
            ['setBounds 2560,0 1920×1080', ['invalidate']],
          ]);
          expect(electron.windows.map(({ loads }) => loads.length)).toEqual([1, 1]);
        }),
    }),
  ),
  {
    title: 'windows stay on their displays when the system calls another one primary',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        electron.screen.primary = 2;
        electron.screen.fire('display-metrics-changed', {}, displayOf(2, 1920), ['workArea']);
        expect(shown(electron)).toEqual([
          'tantam://app/kiosk at 0',
          'tantam://app/signage?screen=lobby at 1920',
        ]);
        expect(electron.windows.length).toBe(2);
      }),
  },
  {
    title: 'a display that comes back under another number, or in another size, keeps its window',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        const again = { ...displayOf(7, 1920), label: 'display 2' };
        electron.screen.displays = [displayOf(1), again];
        electron.screen.fire('display-metrics-changed', {}, again, ['bounds']);
        electron.screen.displays = [displayOf(1), { ...again, bounds: displayOf(7, 1920, 1280, 720).bounds }];
        electron.screen.fire('display-metrics-changed', {}, again, ['bounds']);
        expect([electron.windows.length, electron.open.length]).toEqual([2, 2]);
        expect(electron.open[1]?.done.at(-1)).toBe('setBounds 1920,0 1280×720');
      }),
  },
  {
    title: 'when every display goes and comes back the other way round, each window finds its own again',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        electron.screen.disconnect(2);
        electron.screen.disconnect(1);
        expect(electron.open.length).toBe(0);
        electron.screen.primary = 2;
        electron.screen.connect(displayOf(2, 0));
        electron.screen.connect(displayOf(1, 1920));
        expect(shown(electron).sort()).toEqual([
          'tantam://app/kiosk at 1920',
          'tantam://app/signage?screen=lobby at 0',
        ]);
      }),
  },
  {
    title:
      'windows find their displays after a restart, and a replaced display or a changed role is placed anew',
    check: async (subject) => {
      const bonds = (role: string, label: string) => ({
        'shell/displays.json': JSON.stringify({
          kiosk: { role, key: label, id: 9 },
          'signage screen "lobby"': { role: 'secondary', key: 'display 1', id: 9 },
        }),
      });
      await onBench(subject, { files: bonds('primary', 'a display that was thrown away') }, ({ home }) => {
        const kept = readFileSync(join(home, 'shell', 'displays.json'), 'utf8');
        expect(JSON.parse(kept).kiosk).toEqual({ role: 'primary', key: 'display 1', id: 1 });
      });
      const whereAfter = async (files: Record<string, string>) => {
        let where: string[] = [];
        await onBench(subject, { files }, ({ electron }) => {
          where = shown(electron).sort();
        });
        return where;
      };
      const swapped = ['tantam://app/kiosk at 1920', 'tantam://app/signage?screen=lobby at 0'];
      const usual = ['tantam://app/kiosk at 0', 'tantam://app/signage?screen=lobby at 1920'];
      expect(await whereAfter(bonds('primary', 'display 2'))).toEqual(swapped);
      expect(await whereAfter(bonds('primary', 'a display that was thrown away'))).toEqual(usual);
      expect(await whereAfter(bonds('secondary', 'display 2'))).toEqual(usual);
      for (const text of ['{"kiosk": {"role"', 'null', '[7]']) {
        expect(await whereAfter({ 'shell/displays.json': text })).toEqual(usual);
      }
      const odd = { kiosk: { role: 'primary', key: 'display 2', id: 'two' } };
      expect(await whereAfter({ 'shell/displays.json': JSON.stringify(odd) })).toEqual(usual);
    },
  },
];
