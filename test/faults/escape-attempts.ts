import type { Display, Kiosk } from './kiosk-display.ts';

/** Something that somebody at the machine, or a page led astray, tries. */
export interface Attempt {
  name: string;
  /** What it aims at; `exit` may take 3 s to be undone, the rest 2 s. */
  aim: 'exit' | 'other';
  act(kiosk: Kiosk, display: Display): unknown;
}

const key = (keys: string, aim: Attempt['aim'] = 'other'): Attempt => ({
  name: `key ${keys}`,
  aim,
  act: (_, display) => display.xdotool('key', '--clearmodifiers', keys),
});

const script = (name: string, expression: string, aim: Attempt['aim'] = 'other'): Attempt => ({
  name,
  aim,
  act: (kiosk) => kiosk.evaluate(expression, true).catch(() => {}),
});

const link = (name: string, html: string): Attempt =>
  script(
    name,
    `(() => { const box = document.createElement('div'); box.innerHTML = ${JSON.stringify(html)}; document.body.append(box);
      const target = box.querySelector('a, form, input, button'); target.tagName === 'FORM' ? target.submit() : target.click();
      setTimeout(() => box.remove(), 300); })()`,
  );

const keys: Attempt[] = [
  ...Array.from({ length: 12 }, (_, index) => key(`F${index + 1}`)),
  ...['n', 't', 'shift+n', 'shift+t', 'o', 's', 'p', 'u', 'j', 'h', 'd', 'l', 'k', 'e', 'f', 'g', 'r'].map(
    (name) => key(`ctrl+${name}`),
  ),
  ...[
    'shift+r',
    'shift+i',
    'shift+j',
    'shift+c',
    'shift+Delete',
    'shift+b',
    'shift+o',
    'shift+m',
    'shift+a',
  ].map((name) => key(`ctrl+${name}`)),
  ...['plus', 'minus', '0', 'Tab', 'shift+Tab', '1', '9', 'Page_Up', 'Return', 'F5'].map((name) =>
    key(`ctrl+${name}`),
  ),
  key('ctrl+w', 'exit'),
  key('ctrl+shift+w', 'exit'),
  key('ctrl+F4', 'exit'),
  key('ctrl+q', 'exit'),
  key('ctrl+shift+q', 'exit'),
  key('alt+F4', 'exit'),
  ...['Left', 'Right', 'Home', 'd', 'f', 'e', 'space', 'Tab', 'Escape', 'Return', 'shift+i'].map((name) =>
    key(`alt+${name}`),
  ),
  ...[
    'Escape',
    'shift+Escape',
    'shift+F10',
    'Menu',
    'Print',
    'Super_L',
    'super+d',
    'super+r',
    'ctrl+alt+t',
  ].map((name) => key(name)),
  ...[
    'XF86HomePage',
    'XF86Back',
    'XF86Forward',
    'XF86Refresh',
    'XF86Mail',
    'XF86Search',
    'XF86Favorites',
  ].map((name) => key(name)),
];

const pointer: Attempt[] = [
  {
    name: 'right click',
    aim: 'other',
    act: (_, { xdotool }) => xdotool('mousemove', '600', '300', 'click', '3'),
  },
  {
    name: 'right click on a button',
    aim: 'other',
    act: (_, { xdotool }) => xdotool('mousemove', '200', '560', 'click', '3'),
  },
  {
    name: 'middle click',
    aim: 'other',
    act: (_, { xdotool }) => xdotool('mousemove', '600', '300', 'click', '2'),
  },
  { name: 'back button of the mouse', aim: 'other', act: (_, { xdotool }) => xdotool('click', '8') },
  { name: 'forward button of the mouse', aim: 'other', act: (_, { xdotool }) => xdotool('click', '9') },
  {
    name: 'wheel with Ctrl',
    aim: 'other',
    act: (_, { xdotool }) => xdotool('keydown', 'ctrl', 'click', '4', 'click', '4', 'keyup', 'ctrl'),
  },
  {
    name: 'drag across the page',
    aim: 'other',
    act: (_, { xdotool }) =>
      xdotool('mousemove', '200', '200', 'mousedown', '1', 'mousemove', '900', '600', 'mouseup', '1'),
  },
  {
    name: 'pointer at the top edge',
    aim: 'other',
    act: (_, { xdotool }) => xdotool('mousemove', '640', '0', 'click', '1'),
  },
];

/** Puts an empty frame into the page. */
const frame = "const frame = document.createElement('iframe'); document.body.append(frame)";

const pages: Attempt[] = [
  ...[
    'https://example.com/',
    'http://127.0.0.1:9/',
    'http://localhost:4680/',
    'file:///etc/passwd',
    'chrome://settings',
    'chrome://downloads',
    'view-source:about:blank',
    'about:blank',
    'data:text/html,<h1>elsewhere</h1>',
    'javascript:document.body.remove()',
    'mailto:someone@example.com',
    'tel:113',
    'ms-settings:',
    'ftp://example.com/',
    'blob:null/1',
  ].flatMap((address) => [
    ...(address.startsWith('javascript:')
      ? []
      : [script(`location = ${address}`, `location.href = ${JSON.stringify(address)}`)]),
    link(`link in a new window to ${address}`, `<a target="_blank" href='${address}'>x</a>`),
  ]),
  script('window.open', "window.open('https://example.com/', '_blank', 'popup')"),
  script('window.close', 'window.close()', 'exit'),
  script('history.back', 'history.back()'),
  script('alert', "alert('stay')"),
  script('confirm', "confirm('stay')"),
  script('prompt', "prompt('stay')"),
  script('print', 'print()'),
  script('print by a command of the document', "document.execCommand('print')"),
  script('print, once what the guard put there is taken away', 'delete window.print; window.print?.()'),
  script('print of an empty frame', `{ ${frame}; frame.contentWindow.print(); frame.remove() }`),
  script(
    "print by an empty frame's function",
    `{ ${frame}; frame.contentWindow.print.call(window); Window.prototype.print?.call(window); frame.remove() }`,
  ),
  script(
    'print of a frame with a document of its own',
    `{ ${frame}; frame.srcdoc = '<script>print()</' + 'script>'; setTimeout(() => frame.remove(), 300) }`,
  ),
  script(
    'print of the page of a sheet in a frame',
    `{ ${frame}; frame.onload = () => { frame.contentWindow.print(); setTimeout(() => frame.remove(), 300); }; frame.src = '/sheet' }`,
  ),
  {
    name: 'key ctrl+p in a field',
    aim: 'other',
    async act(kiosk, display) {
      await kiosk.evaluate(
        "{ const field = document.createElement('input'); document.body.append(field); field.focus(); setTimeout(() => field.remove(), 500); }",
      );
      display.xdotool('key', '--clearmodifiers', 'ctrl+p');
    },
  },
  key('ctrl+shift+p'),
  key('XF86Print'),
  script(
    'a page that asks before it leaves',
    'onbeforeunload = (event) => { event.preventDefault(); }; location.reload()',
  ),
  script('notification', 'Notification.requestPermission()'),
  script('place', 'navigator.geolocation.getCurrentPosition(() => {}, () => {})'),
  script(
    'camera and microphone',
    'navigator.mediaDevices.getUserMedia({ video: true, audio: true }).catch(() => {})',
  ),
  script('screen sharing', 'navigator.mediaDevices.getDisplayMedia({ video: true }).catch(() => {})'),
  script('file picker', 'showOpenFilePicker?.().catch(() => {})'),
  script('folder picker', 'showDirectoryPicker?.().catch(() => {})'),
  script('USB device', 'navigator.usb?.requestDevice({ filters: [] }).catch(() => {})'),
  script('full screen of another element', 'document.body.requestFullscreen().catch(() => {})'),
  script('full screen by the older name', 'document.body.webkitRequestFullscreen()'),
  script('pointer lock', 'document.body.requestPointerLock().catch(() => {})'),
  script('keyboard lock', 'navigator.keyboard?.lock().catch(() => {})'),
  link('file field', '<input type="file">'),
  link('download', '<a download="x.txt" href="data:text/plain,x">x</a>'),
  link('download of a page of ours', '<a download href="/api/openapi.json">x</a>'),
  link('form to elsewhere', '<form action="https://example.com/" method="post"><input name="a"></form>'),
  script(
    'frame from elsewhere',
    "{ const frame = document.createElement('iframe'); frame.src = 'https://example.com/'; document.body.append(frame); setTimeout(() => frame.remove(), 300); }",
  ),
];

const deaths: Attempt[] = [
  { name: 'renderer crashes', aim: 'exit', act: (kiosk) => kiosk.send('Page.crash') },
  {
    name: 'renderer killed',
    aim: 'exit',
    act: (kiosk) => kill(kiosk.processes('--type=renderer')),
  },
  {
    name: 'browser killed',
    aim: 'exit',
    act: (kiosk) => kill(kiosk.processes('--remote-debugging-pipe', '--kiosk').slice(0, 1)),
  },
];

function kill(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with another.
    }
  }
}

/** Everything that is tried, in order. */
export const attempts: readonly Attempt[] = [...keys, ...pointer, ...pages, ...deaths];
