import type { ReadStream, WriteStream } from 'node:tty';
import { ConfigError } from '../errors.ts';

/**
 * The passphrase of a key: what TANTAM_PASSPHRASE holds, or what is typed at the terminal, where nobody sees it.
 *
 * @throws ConfigError when there is no terminal to type it at
 */
export async function readPassphrase(
  question: string,
  environment: Record<string, string | undefined>,
  { stdin, stderr }: { stdin: ReadStream; stderr: WriteStream } = process,
): Promise<string> {
  if (environment.TANTAM_PASSPHRASE !== undefined) return environment.TANTAM_PASSPHRASE;
  if (!stdin.isTTY) {
    throw new ConfigError('There is no terminal to type the passphrase at. Give it in TANTAM_PASSPHRASE.');
  }
  stderr.write(question);
  stdin.setRawMode(true);
  let typed = '';
  try {
    for await (const piece of stdin.setEncoding('utf8')) {
      for (const letter of String(piece)) {
        if (letter === '\r' || letter === '\n') return typed;
        if (letter === '\u0003') throw new ConfigError('Nothing was done.');
        typed = letter === '\u007f' || letter === '\b' ? typed.slice(0, -1) : typed + letter;
      }
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stderr.write('\n');
  }
}
