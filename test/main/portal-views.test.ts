import { expect, test } from 'vitest';
import { createPortalViews } from '../../main/services/portal/portal-views.ts';
import type { PortalWindow } from '../../main/services/portal/portal-window.ts';
import type { PackHead } from '../../shared/domain/content/pack.ts';
import type { PortalSight } from '../../shared/domain/content/portal-view.ts';

const bounds = { x: 0, y: 0, width: 800, height: 600 };
const view = { portal: ['https://portal.example'] };

const sightOf = (change: Partial<PortalSight> = {}): PortalSight => ({
  host: 'portal.example',
  place: 'portal',
  loading: false,
  canGoBack: false,
  size: 1,
  trouble: null,
  refused: null,
  asks: null,
  paper: null,
  prints: false,
  touches: 0,
  ...change,
});

/** The service over a window that keeps what it is told; `pass` ends every wait. */
function viewsOf(head: Partial<PackHead['portal']> = { view }) {
  const told: unknown[] = [];
  let changed: (sight: PortalSight | null) => void = () => {};
  let pass = () => {};
  const window: PortalWindow = {
    open: async (order, tell) => {
      told.push(order);
      changed = tell;
      tell(sightOf());
    },
    place: (given) => told.push(given),
    act: (act) => told.push(act),
    give: async (names) => void told.push(names),
    close: async () => changed(null),
    endSession: async () => changed(null),
  };
  const views = createPortalViews({
    portal: () => ({
      name: { vi: 'Cổng', en: 'Portal' },
      url: 'https://portal.example/',
      host: 'x',
      ...head,
    }),
    wait: () => new Promise<void>((done) => (pass = done)),
  });
  return { views, window, told, change: (sight: PortalSight | null) => changed(sight), pass: () => pass() };
}

test('without a door that shows it, or origins in the pack, there is no portal beside the checklist', async () => {
  const { views, told } = viewsOf();
  const none = { edition: 1, available: false, sight: null };
  expect(await views.state()).toEqual(none);
  expect(await views.state(1)).toEqual(none);
  expect(await views.open(bounds)).toEqual(none);
  expect(await views.tell((window) => window.close())).toEqual(none);
  expect(told).toEqual([]);

  const bare = viewsOf({});
  bare.views.showBy(bare.window);
  expect(await bare.views.open(bounds)).toEqual({ edition: 2, available: false, sight: null });
  expect(bare.told).toEqual([]);
});

test('the portal is opened at its front page with the origins of the pack', async () => {
  const { views, window, told } = viewsOf();
  views.showBy(window);
  expect(await views.open(bounds)).toEqual({ edition: 3, available: true, sight: sightOf() });
  expect(told).toEqual([{ address: 'https://portal.example/', origins: view, bounds }]);
});

test('whoever knows how things stand is answered at the next change, or when it has been waited long enough', async () => {
  const { views, window, change, pass } = viewsOf();
  views.showBy(window);
  await views.open(bounds);
  const next = views.state(3);
  change(sightOf({ touches: 1 }));
  expect(await next).toEqual({ edition: 4, available: true, sight: sightOf({ touches: 1 }) });
  expect((await views.state(3)).edition).toBe(4);
  const quiet = views.state(4);
  pass();
  expect((await quiet).edition).toBe(4);
  expect(await views.tell((open) => open.close())).toEqual({ edition: 5, available: true, sight: null });
});
