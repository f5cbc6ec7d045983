import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The built collector on a free port, and how to ask it. */
export async function startHq(home: string) {
  const child = spawn(process.execPath, [join(root, 'dist', 'main', 'hq.js')], {
    env: { ...process.env, TANTAM_HQ_HOME: home, TANTAM_HQ_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const { address, code } = await new Promise<{ address: string; code: string }>((done, failed) => {
    const read = (text: Buffer) => {
      output += text;
      const found = /is ready: (http:\/\/[^/\s]+)[\s\S]*set-up code (\S+)/.exec(output);
      if (found) done({ address: found[1] as string, code: found[2] as string });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => failed(new Error(`HQ ended before it was ready:\n${output}`)));
  });
  const headers = (token?: string) => ({
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  });
  return {
    address,
    code,
    post: (path: string, body: unknown, token?: string) =>
      fetch(`${address}${path}`, { method: 'POST', headers: headers(token), body: JSON.stringify(body) }),
    get: (path: string, token: string) => fetch(`${address}${path}`, { headers: headers(token) }),
    stop: () =>
      new Promise<void>((done) => {
        child.removeAllListeners('exit').once('exit', () => done());
        child.kill();
      }),
  };
}
