import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { settled } from '../double.ts';
import type { ViewDouble } from '../portal-double.ts';
import { portalOrder } from './portal-addresses.ts';
import { onVisit } from './portal-visit.ts';
import type { Rule } from './rule.ts';

/** What goes into pages of the portal, and what comes out of them. */
export const portalPaperRules: Rule[] = [
  {
    title: 'a page is given files of the scan folder by name, and no other file of the disk',
    check: (subject) =>
      onVisit(subject, async ({ view, portal, sight, scan, home }) => {
        const { debugger: wire } = view.webContents;
        writeFileSync(join(home, 'tantam.db'), 'figures');
        mkdirSync(join(home, 'scans', 'folder'));
        const [first, second] = [scan('giấy khai sinh.pdf'), scan('2.jpg')];
        scan('.hidden');
        const ask = (mode: string) =>
          wire.fire('message', {}, 'Page.fileChooserOpened', { mode, backendNodeId: 7 });
        const given = () => wire.commands.splice(3);
        const seen = () => sight()?.asks?.files.map(({ name }) => name);

        ask('selectMultiple');
        expect(
          sight()
            ?.asks?.files.map(({ name, bytes }) => [name, bytes])
            .sort(),
        ).toEqual([
          ['2.jpg', 6],
          ['giấy khai sinh.pdf', 6],
        ]);
        expect([sight()?.asks?.several, view.visible]).toEqual([true, false]);
        await portal?.give([
          'giấy khai sinh.pdf',
          '../tantam.db',
          '2.jpg',
          '.hidden',
          'folder',
          '/etc/passwd',
        ]);
        expect(given()).toEqual([['DOM.setFileInputFiles', { files: [first, second], backendNodeId: 7 }]]);
        expect([sight()?.asks, view.visible]).toEqual([null, true]);

        ask('selectSingle');
        await portal?.give(['2.jpg', 'giấy khai sinh.pdf']);
        expect(given()).toEqual([['DOM.setFileInputFiles', { files: [second], backendNodeId: 7 }]]);
        ask('selectSingle');
        scan('3.jpg');
        portal?.act('look');
        expect(seen()?.sort()).toEqual(['2.jpg', '3.jpg', 'giấy khai sinh.pdf']);
        await portal?.give([]);
        await portal?.give(['2.jpg']);
        expect(given()).toEqual([]);
      }),
  },
  {
    title: 'a receipt is saved to the scan folder without a dialog, and nothing else is downloaded',
    check: (subject) =>
      onVisit(subject, ({ view, sight, home }) => {
        const download = (...item: Download) => downloadIn(view, ...item);
        const closed = [
          download('https://evil.example/x.pdf'),
          download('https://cdn.example/x.pdf'),
          download('https://portal.example/x.exe', 'application/octet-stream'),
          download('https://portal.example/x.pdf', 'application/pdf', 21 * 1024 * 1024),
          download('blob:https://evil.example/6c5b'),
        ];
        expect(closed.map(({ stopped, saved }) => [stopped, saved])).toEqual(closed.map(() => [true, []]));
        expect([sight()?.paper, sight()?.refused]).toEqual(['failed', null]);
        const receipt = download('https://portal.example/receipt.pdf');
        const blob = download('blob:https://pay.example:8443/6c5b');
        expect([receipt, blob].map(({ stopped, saved }) => [stopped, saved])).toEqual([
          [false, [join(home, 'scans', 'bien-nhan-1.pdf')]],
          [false, [join(home, 'scans', 'bien-nhan-2.pdf')]],
        ]);
        receipt.done({}, 'completed');
        expect(sight()?.paper).toBe('saved');
        for (let more = 0; more < 8; more += 1) download('https://portal.example/receipt.pdf');
        expect(download('https://portal.example/receipt.pdf').stopped).toBe(true);
      }),
  },
  {
    title: 'receipts of a second view in a session stand beside those of the first, and count with them',
    check: (subject) =>
      onVisit(subject, async ({ electron, portal, home }) => {
        const receipts = async (count: number) => {
          if (electron.open[0]?.contentView.children.length === 0) await portal?.open(portalOrder, () => {});
          const view = electron.views.at(-1);
          return Array.from({ length: count }, () =>
            view ? downloadIn(view, 'https://portal.example/receipt.pdf').saved : [],
          ).flat();
        };
        const named = (...numbers: number[]) =>
          numbers.map((number) => join(home, 'scans', `bien-nhan-${number}.pdf`));
        expect(await receipts(2)).toEqual(named(1, 2));
        await portal?.close();
        expect(await receipts(9)).toEqual(named(3, 4, 5, 6, 7, 8, 9, 10));
        await portal?.endSession();
        expect(await receipts(1)).toEqual(named(1));
      }),
  },
  {
    title: 'what the page shows is printed on the printer of the settings without a dialog',
    check: (subject) =>
      onVisit(
        subject,
        async ({ electron, host, portal, sight }) => {
          electron.printing.printers = [{ name: 'Desk', options: {} }];
          portal?.act('print');
          portal?.act('print');
          await settled();
          expect(sight()?.paper).toBe('printing');
          expect(electron.printing.given.map(({ silent, deviceName }) => [silent, deviceName])).toEqual([
            [true, 'Desk'],
          ]);
          electron.printing.say(true);
          host.advance(0);
          await settled();
          expect([sight()?.paper, sight()?.prints]).toEqual(['printed', true]);
        },
        { settings: { printer: { name: 'Desk', paper: 'a4' } } },
      ),
  },
];

type Download = [url: string, mime?: string, bytes?: number];

/** A page of the view downloads something: whether that is stopped, where it is saved, and how a test ends it. */
function downloadIn(view: ViewDouble, ...[url, mime = 'application/pdf', bytes = 90_000]: Download) {
  const saved: string[] = [];
  let done = (_event: object, _state: string) => {};
  const item = {
    getURL: () => url,
    getMimeType: () => mime,
    getTotalBytes: () => bytes,
    setSavePath: (path: string) => saved.push(path),
    once: (_event: string, listener: typeof done) => (done = listener),
  };
  return { stopped: view.webContents.session.fire('will-download', {}, item, {}, null), saved, done };
}
