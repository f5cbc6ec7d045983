import { expect } from 'vitest';
import type { SessionDouble } from '../double.ts';
import { portalOrder } from './portal-addresses.ts';
import { onBench, type Rule, type Setting, withDesk } from './rule.ts';
import { optionsOf, shown } from './windows.ts';

const deskFirst: Setting = { windows: withDesk.toReversed() };
const deskAlone: Setting = { windows: [{ page: 'staff', display: 'primary' }] };

/** The staff desk on a display of its own. */
export const deskRules: Rule[] = [
  ...[true, false].map(
    (packaged): Rule => ({
      title: `the staff desk is locked as the others, and not a kiosk, ${packaged ? 'when packaged' : 'in development'}`,
      check: (subject) =>
        onBench(subject, { packaged, windows: withDesk }, ({ electron }) => {
          expect(electron.windows.map(({ options }) => options)).toEqual([
            optionsOf('kiosk', 0, packaged),
            optionsOf('staff', 1920, packaged),
          ]);
          expect(shown(electron)).toEqual(['tantam://app/kiosk at 0', 'tantam://app/staff at 1920']);
        }),
    }),
  ),
  {
    title: 'the staff desk shows itself without taking the keyboard, whichever page is drawn first',
    check: async (subject) => {
      for (const setting of [{ windows: withDesk }, deskFirst]) {
        await onBench(subject, setting, ({ electron }) => {
          for (const window of electron.open) window.fire('ready-to-show');
          expect(Object.fromEntries(electron.open.map(({ loads, done }) => [loads[0], done]))).toEqual({
            'tantam://app/kiosk': ['loadURL', 'show'],
            'tantam://app/staff': ['loadURL', 'showInactive'],
          });
        });
      }
    },
  },
  {
    title: 'a second start brings the kiosk forward and leaves the desk; without a kiosk, the desk comes',
    check: async (subject) => {
      const afterSecondStart = async (setting: Setting) => {
        let done: string[][] = [];
        await onBench(subject, setting, ({ electron }) => {
          electron.app.fire('second-instance', {}, ['tan-tam'], '/', null);
          done = electron.windows.map((window) => window.done);
        });
        return done;
      };
      expect(await afterSecondStart(deskFirst)).toEqual([['loadURL'], ['loadURL', 'show', 'focus']]);
      expect(await afterSecondStart(deskAlone)).toEqual([['loadURL', 'show', 'focus']]);
    },
  },
  {
    title: 'the staff desk has a session of its own, kept in memory, that brings nothing from elsewhere',
    check: (subject) =>
      onBench(
        subject,
        { windows: withDesk, allowed: () => ({ pages: ['https://weather.example'] }) },
        async ({ electron, requests }) => {
          expect([...electron.sessions.keys()].sort()).toEqual(['kiosk', 'sheet', 'signage', 'staff']);
          const session = electron.sessions.get('staff') as SessionDouble;
          expect(await (await session.request('tantam://app/api/today')).text()).toBe('the app');
          expect(requests.map(({ url }) => url)).toEqual(['tantam://app/api/today']);
          const answers: unknown[] = [];
          const asked = { url: 'https://weather.example/', resourceType: 'subFrame', frame: { parent: {} } };
          session.beforeRequest?.(asked, (answer) => answers.push(answer));
          expect(answers).toEqual([{ cancel: true }]);
        },
      ),
  },
  {
    title: 'a desk that is closed, minimised, taken out of full screen or dead comes back, in no kiosk mode',
    check: (subject) =>
      onBench(subject, { windows: withDesk }, ({ electron, host }) => {
        const [, desk] = electron.open;
        desk?.close();
        desk?.minimize();
        desk?.fire('leave-full-screen');
        expect(desk?.done).toEqual(['loadURL', 'restore', 'setFullScreen true']);
        desk?.webContents.die();
        host.advance(250);
        expect(desk?.loads).toEqual(['tantam://app/staff', 'tantam://app/staff']);
        expect(host.warned).toEqual([
          'The staff desk is shown again in 250 ms: its process ended (crashed).',
        ]);
      }),
  },
  {
    title: 'a desk without a display of its own stays closed and says so, and the kiosk is shown',
    check: async (subject) => {
      await onBench(subject, { windows: withDesk, displays: 1 }, ({ electron, host }) => {
        expect(shown(electron)).toEqual(['tantam://app/kiosk at 0']);
        expect(host.warned).toEqual([
          'There is no secondary display for the staff desk, so it is not opened. It opens when the display is connected.',
        ]);
      });
      const windows = withDesk.map((window) => ({ ...window, display: 'primary' as const }));
      await onBench(subject, { windows }, ({ host }) => {
        expect(host.warned).toEqual([
          'The primary display already shows the kiosk, so the staff desk is not opened. Give it another display in settings.json.',
        ]);
      });
    },
  },
  {
    title: 'the portal opens in the kiosk’s window and never at the desk',
    check: async (subject) => {
      await onBench(subject, deskFirst, async ({ electron, portal }) => {
        await portal?.open(portalOrder, () => {});
        expect(electron.open.map(({ contentView }) => contentView.children)).toEqual([[], electron.views]);
        expect(electron.views.length).toBe(1);
      });
      await onBench(subject, deskAlone, async ({ electron, portal }) => {
        await portal?.open(portalOrder, () => {});
        expect(electron.views).toEqual([]);
      });
    },
  },
];
