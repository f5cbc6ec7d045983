import { type NewExpression, type Node, parseSync } from 'oxc-parser';
import { expect } from 'vitest';
import { nodesOf } from '../syntax.ts';
import type { Rule } from './rule.ts';

const windowFile = 'main/doors/electron/window.ts';
const viewFile = 'main/doors/electron/view.ts';
const chooserFile = 'main/doors/electron/portal-chooser.ts';

/** What Electron makes windows and pages inside of windows with. */
const windowClass = /\b(BrowserWindow|BaseWindow|BrowserView|WebContentsView|ImageView)\b/;

/** Parts of Electron that reach past the locked page; none is needed, so none is named. */
const unneeded = new Set([
  'BaseWindow',
  'BrowserView',
  'contentTracing',
  'desktopCapturer',
  'dialog',
  'executeJavaScript',
  'globalShortcut',
  'inspectElement',
  'ipcMain',
  'ipcRenderer',
  'loadExtension',
  'openDevTools',
  'preload',
  'registerPreloadScript',
  'setAsDefaultProtocolClient',
  'setCertificateVerifyProc',
  'setPreloads',
  'setProxy',
  'shell',
  'toggleDevTools',
]);

/** What can be seen in the text alone. */
export const sourceRules: Rule[] = [
  {
    title: 'a window is made in one file and the view of the portal in another, and neither anywhere else',
    check: ({ sources }) => {
      const places = [...sources].flatMap(([path, text]) =>
        windowClass.test(text) ? [...nodesOf(path, text)].filter(makesWindow).map(() => path) : [],
      );
      expect(places.sort()).toEqual([viewFile, windowFile]);
    },
  },
  ...[windowFile, viewFile].map(
    (file): Rule => ({
      title: `${file} takes no options from elsewhere: one literal, nothing spread, no computed name`,
      check: ({ sources }) => {
        const nodes = [...nodesOf(file, sources.get(file) ?? '')];
        const given = nodes.filter(makesWindow).flatMap((node) => node.arguments.map(({ type }) => type));
        expect(given).toEqual(['ObjectExpression']);
        expect(nodes.filter((node) => node.type === 'SpreadElement')).toEqual([]);
        expect(nodes.filter((node) => node.type === 'Property' && node.computed)).toEqual([]);
      },
    }),
  ),
  {
    title: 'the clipboard is emptied and never read or written',
    check: ({ sources }) => {
      const used = doorSources(sources).flatMap(([path, text]) =>
        [...nodesOf(path, text)].flatMap((node) =>
          node.type === 'MemberExpression' && nameOf(node.object) === 'clipboard'
            ? [`${path} ${nameOf(node.property)}`]
            : [],
        ),
      );
      expect(used).toEqual(['main/doors/electron/portal.ts clear']);
    },
  },
  {
    title: 'a page is held by the DevTools protocol to give it its files, and for nothing else',
    check: ({ sources }) => {
      const commands = doorSources(sources).flatMap(([path, text]) =>
        [...nodesOf(path, text)].flatMap((node) => {
          if (node.type !== 'CallExpression' || nameOf(node.callee) !== 'sendCommand') return [];
          const [name] = node.arguments;
          return [[path, name?.type === 'Literal' ? name.value : 'computed']];
        }),
      );
      expect(commands).toEqual([
        [chooserFile, 'DOM.setFileInputFiles'],
        [chooserFile, 'Page.enable'],
        [chooserFile, 'Page.setInterceptFileChooserDialog'],
      ]);
    },
  },
  {
    title: 'only the doors and the entry import electron',
    check: ({ sources }) => {
      const importers = [...sources].flatMap(([path, text]) => {
        if (!/electron/.test(text)) return [];
        const { staticImports, dynamicImports, staticExports } = parseSync(path, text).module;
        const targets = [
          ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
          ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
          ...dynamicImports.map(({ moduleRequest }) =>
            text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
          ),
        ];
        return targets.some((target) => /^electron($|\/|-store)/.test(target ?? '')) ? [path] : [];
      });
      expect(
        importers.filter((path) => !/^main\/(electron\.ts|doors\/electron(\/[a-z-]+)?\.ts)$/.test(path)),
      ).toEqual([]);
    },
  },
  {
    title: 'the door names nothing of Electron that reaches past the locked page',
    check: ({ sources }) => {
      const found = doorSources(sources).flatMap(([path, text]) =>
        [...nodesOf(path, text)].flatMap((node) =>
          node.type === 'Identifier' && unneeded.has(node.name) ? [`${path} names ${node.name}`] : [],
        ),
      );
      expect(found).toEqual([]);
    },
  },
  {
    title: 'the door compares no address as text',
    check: ({ sources }) => {
      const found = doorSources(sources).flatMap(([path, text]) =>
        [...nodesOf(path, text)].flatMap((node) =>
          node.type === 'MemberExpression' &&
          node.property.type === 'Identifier' &&
          /^(startsWith|endsWith|includes|indexOf|match|search)$/.test(node.property.name)
            ? [`${path} asks ${node.property.name}`]
            : [],
        ),
      );
      expect(found).toEqual([]);
    },
  },
  {
    title: 'the entry waits for nothing before the scheme is registered, and never at the top of the module',
    check: ({ sources }) => {
      const nodes = [...nodesOf('main/electron.ts', sources.get('main/electron.ts') ?? '')];
      const functions = nodes.filter(({ type }) => type === 'FunctionDeclaration');
      const waits = nodes.filter(({ type }) => type === 'AwaitExpression');
      const [prepare, ...more] = nodes.filter(
        (node) =>
          node.type === 'CallExpression' &&
          node.callee.type === 'Identifier' &&
          node.callee.name === 'prepareElectron',
      );
      const inFunction = (at: number) => functions.some(({ start, end }) => start < at && at < end);
      expect(more).toEqual([]);
      expect(waits.length).toBeGreaterThan(0);
      for (const { start } of waits) {
        expect(inFunction(start)).toBe(true);
        expect(start).toBeGreaterThan(prepare?.start ?? Number.POSITIVE_INFINITY);
      }
    },
  },
];

/** Makes a window or a view, whatever it is called through. */
function makesWindow(node: Node): node is NewExpression {
  if (node.type !== 'NewExpression') return false;
  const name = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee;
  return name.type === 'Identifier' && windowClass.test(name.name);
}

/** The last name of `a`, `a.b` or `a.b.c`; empty for anything else. */
function nameOf(node: Node): string {
  const last = node.type === 'MemberExpression' ? node.property : node;
  return last.type === 'Identifier' ? last.name : '';
}

function doorSources(sources: ReadonlyMap<string, string>): [string, string][] {
  return [...sources].filter(([path]) => /^main\/(doors\/electron(\/[^/]*)?|electron)\.ts$/.test(path));
}
