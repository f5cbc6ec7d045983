import { gzipSync } from 'node:zlib';

/** A server under attack. */
export interface Target {
  name: 'branch' | 'hq';
  port: number;
  /** A medium that the branch serves, and a file that HQ gives out. */
  file: string;
  /** A token that is good at this server; of the head of branch, or an editor. */
  token: string;
  /** The same with fewer rights. */
  weakToken?: string;
}

/** One attack: what is sent, byte by byte, and which answers mean that it had no effect. */
export interface Attack {
  title: string;
  /** Left out: both servers. */
  only?: Target['name'];
  send: (target: Target) => string | Buffer;
  /** Statuses of the answer; 0 where the server ends the connection without one. */
  answers: number[];
  /** What the answer must not hold. */
  never?: RegExp;
}

const own = ({ port }: Target) => `127.0.0.1:${port}`;

/** A request as text; a body gets its length unless a header says otherwise. */
function request(
  line: string,
  host: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Buffer {
  const named = Object.keys(headers).map((name) => name.toLowerCase());
  const length = Buffer.byteLength(body);
  const needsLength = length > 0 && !named.includes('content-length') && !named.includes('transfer-encoding');
  const all = {
    host,
    connection: 'close',
    ...headers,
    ...(needsLength && { 'content-length': String(length) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`${line} HTTP/1.1\r\n${lines.join('')}\r\n`),
    Buffer.from(body as string),
  ]);
}

const json = { 'content-type': 'application/json' };
/** A call that would change something if it were let in: the safe slide on every screen, a site at HQ. */
const change = ({ name }: Target) => (name === 'branch' ? '/api/screens/safe' : '/api/sites');
const changeBody = ({ name }: Target) =>
  JSON.stringify(
    name === 'branch' ? { safe: true } : { code: 'ke-gian', name: 'Kẻ gian', group: null, target: 10 },
  );
const assist = JSON.stringify({ id: '0190f6f0-0000-7000-8000-00000000dead', source: 'tap' });

const post = (
  target: Target,
  headers: Record<string, string>,
  { path = change(target), body = changeBody(target) as string | Buffer, host = own(target) } = {},
) => request(`POST ${path}`, host, { ...json, ...headers }, body);

const secret = /root:|PRIVATE KEY|privateKey|AGE-SECRET/;

/** Paths that lead somewhere else for somebody. */
const traversals = [
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/%252e%252e/%252e%252e/etc/passwd',
  '/..%2f..%2f..%2fetc%2fpasswd',
  '/..%5c..%5c..%5cetc%5cpasswd',
  '/assets/..%2f..%2fhq-keys.json',
  '/media/../../../etc/passwd',
  '/content/metadata/..%2f..%2fhq-keys.json',
  '/content/../hq-keys.json',
  '/%00/etc/passwd',
  '//etc/passwd',
];

/** Attacks by HTTP on a branch's own server and on headquarters. */
export const attacks: Attack[] = [
  { title: 'a foreign host', send: (t) => post(t, {}, { host: 'evil.example' }), answers: [421] },
  {
    title: 'a foreign host on the right port',
    send: (t) => post(t, {}, { host: `evil.example:${t.port}` }),
    answers: [421],
  },
  {
    title: 'another port of this machine',
    send: (t) => post(t, {}, { host: '127.0.0.1:1' }),
    answers: [421],
  },
  {
    title: 'no host',
    send: (t) => `GET /api/health HTTP/1.1\r\nconnection: close\r\n\r\n${t.name}`,
    answers: [400],
  },
  {
    title: 'two hosts',
    send: (t) =>
      `GET /api/health HTTP/1.1\r\nhost: ${own(t)}\r\nhost: evil.example\r\nconnection: close\r\n\r\n`,
    answers: [400, 421],
  },
  {
    title: 'a host with a path in it',
    send: (t) => post(t, {}, { host: `${own(t)}/..` }),
    answers: [400, 421],
  },
  {
    title: 'a foreign address in the first line',
    send: (t) => request('POST http://evil.example/api/screens/safe', 'evil.example', json, changeBody(t)),
    answers: [400, 421],
  },
  {
    title: 'a foreign origin',
    send: (t) => post(t, { origin: 'https://evil.example', authorization: `Bearer ${t.token}` }),
    answers: [403],
  },
  {
    title: 'an origin that hides itself',
    send: (t) => post(t, { origin: 'null', authorization: `Bearer ${t.token}` }),
    answers: [403],
  },
  {
    title: 'the origin of another port',
    send: (t) => post(t, { origin: 'http://127.0.0.1:1', authorization: `Bearer ${t.token}` }),
    answers: [403],
  },
  {
    title: 'a page of another site',
    only: 'branch',
    send: (t) =>
      request('GET /api/content', own(t), { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }),
    answers: [403],
  },
  {
    title: 'a form of another site that counts an assist',
    only: 'branch',
    send: (t) => post(t, { 'content-type': 'text/plain' }, { path: '/api/assists', body: assist }),
    answers: [415],
  },
  {
    title: 'a form in place of JSON',
    send: (t) =>
      post(t, { 'content-type': 'application/x-www-form-urlencoded', authorization: `Bearer ${t.token}` }),
    answers: [415],
  },
  { title: 'no token', send: (t) => post(t, {}), answers: [401] },
  {
    title: 'a token that nobody gave out',
    send: (t) => post(t, { authorization: `Bearer ${'A'.repeat(43)}` }),
    answers: [401],
  },
  {
    title: 'a token in the address',
    send: (t) => post(t, {}, { path: `${change(t)}?token=${t.token}` }),
    answers: [401],
  },
  { title: 'a token in a cookie', send: (t) => post(t, { cookie: `token=${t.token}` }), answers: [401] },
  {
    title: 'a token of the wrong kind',
    send: (t) => post(t, { authorization: `Basic ${t.token}` }),
    answers: [401],
  },
  {
    title: 'a viewer who changes something',
    only: 'hq',
    send: (t) => post(t, { authorization: `Bearer ${t.weakToken}` }),
    answers: [403],
  },
  {
    title: 'a GET that says it is a POST',
    send: (t) =>
      request(`GET ${change(t)}`, own(t), {
        'x-http-method-override': 'POST',
        authorization: `Bearer ${t.token}`,
      }),
    answers: [200, 404, 405],
    never: /ke-gian|"safe":true/,
  },
  ...['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'].map(
    (method): Attack => ({
      title: `${method} where there is none`,
      send: (t) => request(`${method} ${change(t)}`, own(t), { authorization: `Bearer ${t.token}` }),
      answers: [400, 404, 405, 501, 0],
    }),
  ),
  { title: 'CONNECT', send: (t) => request('CONNECT 127.0.0.1:22', own(t)), answers: [0, 400, 405] },
  {
    title: 'an upgrade to a websocket',
    send: (t) =>
      request('GET /api/stream', own(t), {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-version': '13',
        origin: 'http://evil.example',
      }),
    answers: [0, 400, 403, 404, 426],
  },
  ...traversals.map(
    (path): Attack => ({
      title: `the path ${path}`,
      send: (t) => request(`GET ${path}`, own(t)),
      answers: [200, 400, 403, 404],
      never: secret,
    }),
  ),
  {
    title: 'a medium that climbs out',
    only: 'branch',
    send: (t) => request(`GET ${t.file.replace(/[^/]+$/, '..%2f..%2fpack.json')}`, own(t)),
    answers: [404],
    never: /organisation/,
  },
  {
    title: 'an upload that climbs out (zip slip)',
    only: 'hq',
    send: (t) =>
      request(
        'PUT /content/blobs/aa/..%2f..%2f..%2fhq-keys.json',
        own(t),
        { authorization: `Bearer ${t.token}` },
        'x',
      ),
    answers: [404, 422],
  },
  {
    title: 'an upload without a token',
    only: 'hq',
    send: (t) => request('PUT /content/metadata/timestamp.json', own(t), {}, '{}'),
    answers: [401],
  },
  {
    title: 'a line break in the address',
    send: (t) => request('GET /api/health%0d%0aset-cookie:%20a=b', own(t)),
    answers: [404],
    never: /^set-cookie/im,
  },
  {
    title: 'an address of 20 kB',
    send: (t) => request(`GET /${'a'.repeat(20_000)}`, own(t)),
    answers: [400, 414, 431],
  },
  {
    title: 'a header of 20 kB',
    send: (t) => request('GET /api/health', own(t), { 'x-long': 'a'.repeat(20_000) }),
    answers: [431],
  },
  {
    title: 'five thousand headers',
    send: (t) =>
      request(
        'GET /api/health',
        own(t),
        Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`x-${n}`, '1'])),
      ),
    answers: [400, 431],
  },
  {
    title: 'a body over its limit',
    send: (t) =>
      post(
        t,
        { authorization: `Bearer ${t.token}` },
        { body: JSON.stringify({ safe: 'x'.repeat(100_000) }) },
      ),
    answers: [413],
  },
  {
    title: 'a body over its limit that does not say so',
    send: (t) =>
      post(
        t,
        { authorization: `Bearer ${t.token}`, 'transfer-encoding': 'chunked' },
        {
          body: `19000\r\n${'x'.repeat(0x19000)}\r\n0\r\n\r\n`,
        },
      ),
    answers: [413],
  },
  {
    title: 'two lengths',
    send: (t) =>
      `POST ${change(t)} HTTP/1.1\r\nhost: ${own(t)}\r\ncontent-length: 2\r\ncontent-length: 9\r\nconnection: close\r\n\r\n{}`,
    answers: [400],
  },
  {
    title: 'a length and chunks (smuggling)',
    send: (t) =>
      `POST ${change(t)} HTTP/1.1\r\nhost: ${own(t)}\r\ncontent-type: application/json\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nPOST ${change(t)} HTTP/1.1\r\nhost: ${own(t)}\r\n\r\n`,
    answers: [400],
  },
  {
    title: 'a chunk of an impossible length',
    send: (t) =>
      `POST ${change(t)} HTTP/1.1\r\nhost: ${own(t)}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}`,
    answers: [0, 400, 401, 413],
  },
  {
    title: 'something that is no HTTP',
    send: () => Buffer.from('\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', 'latin1'),
    answers: [0, 400],
  },
  { title: 'the preface of HTTP/2', send: () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', answers: [0, 400, 505] },
  {
    title: 'thirty thousand brackets',
    send: (t) => post(t, { authorization: `Bearer ${t.token}` }, { body: '['.repeat(30_000) }),
    answers: [400],
  },
  {
    title: 'a prototype in JSON',
    send: (t) =>
      post(
        t,
        { authorization: `Bearer ${t.token}` },
        { body: '{"__proto__":{"safe":true,"roles":["head"]},"constructor":{}}' },
      ),
    answers: [400],
  },
  {
    title: 'JSON that is not UTF-8',
    send: (t) =>
      post(t, { authorization: `Bearer ${t.token}` }, { body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }),
    answers: [400],
  },
  {
    title: 'fields that nobody asked for',
    send: (t) =>
      post(
        t,
        { authorization: `Bearer ${t.token}` },
        { body: `${changeBody(t).slice(0, -1)},"role":"administrator"}` },
      ),
    answers: [400],
  },
  {
    title: 'a command of SQL in place of a name',
    send: (t) =>
      request(
        t.name === 'branch'
          ? "GET /api/screens/lobby';drop%20table%20events;--/plan"
          : "GET /api/installations?site=';drop%20table%20sites;--",
        own(t),
        { authorization: `Bearer ${t.token}` },
      ),
    answers: [400, 404],
  },
  ...[
    'bytes=0-0,1-1,2-2',
    `bytes=${Array.from({ length: 1_000 }, (_, n) => `${n}-${n}`).join()}`,
    'bytes=-0',
    'bytes=99999999999999999999-',
    'bytes=5-2',
    'lines=1-2',
    'bytes=0-18446744073709551615',
  ].map(
    (range): Attack => ({
      title: `the range ${range.slice(0, 40)}`,
      send: (t) => request(`GET ${t.file}`, own(t), { range }),
      answers: [200, 206, 416],
    }),
  ),
  {
    title: 'a gzip bomb as a bundle',
    only: 'hq',
    send: (t) =>
      request(
        'POST /api/bundles',
        own(t),
        { 'content-type': 'application/x-tantam-bundle' },
        gzipSync(Buffer.alloc(64_000_000)),
      ),
    answers: [400, 413, 422],
  },
  {
    title: 'a bundle that nobody signed',
    only: 'hq',
    send: (t) =>
      request(
        'POST /api/bundles',
        own(t),
        { 'content-type': 'application/x-tantam-bundle' },
        gzipSync('{"format":"tantam-bundle-1"}\n'),
      ),
    answers: [400, 403, 422],
  },
  {
    title: 'a poll of a PC that there is not',
    only: 'hq',
    send: (t) =>
      request('POST /api/poll', own(t), json, JSON.stringify({ text: '{}', signature: 'A'.repeat(86) })),
    answers: [422],
  },
  {
    title: 'a guessed enrolment code',
    only: 'hq',
    send: (t) =>
      request(
        'POST /api/enrol',
        own(t),
        json,
        JSON.stringify({
          secret: '0'.repeat(12),
          publicKey: 'A'.repeat(43),
          version: '1',
          proof: 'A'.repeat(86),
        }),
      ),
    answers: [403, 429],
  },
  {
    title: 'a password from an address that is made up',
    only: 'hq',
    send: (t) =>
      request(
        'POST /api/sessions',
        own(t),
        { ...json, 'x-forwarded-for': '8.8.8.8' },
        JSON.stringify({ name: 'bien-tap', password: 'một mật khẩu đoán' }),
      ),
    answers: [401, 429],
  },
  {
    title: 'a guessed PIN',
    only: 'branch',
    send: (t) =>
      post(
        t,
        {},
        { path: '/api/staff/sessions', body: JSON.stringify({ role: 'technician', pin: '111222' }) },
      ),
    answers: [400, 401, 404, 409, 422, 429],
  },
  {
    title: 'a first PIN where there is one',
    only: 'branch',
    send: (t) => post(t, {}, { path: '/api/staff/first-pin', body: JSON.stringify({ pin: '918273' }) }),
    answers: [400, 401, 403, 409, 422],
  },
  {
    title: 'a folder of this machine as a release',
    only: 'branch',
    send: (t) =>
      post(
        t,
        { authorization: `Bearer ${t.token}` },
        { path: '/api/releases/install', body: JSON.stringify({ folder: '/etc' }) },
      ),
    answers: [422],
    never: /root:/,
  },
];
