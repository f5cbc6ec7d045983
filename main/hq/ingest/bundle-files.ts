import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleLimits } from '../../../shared/domain/hq/bundle.ts';
import { ConfigError } from '../../errors.ts';
import { bundleEnding, receiptEnding } from '../../services/outbox/bundle-files.ts';
import { ForbiddenError, RefusedError } from '../errors.ts';
import type { Ingest } from './ingest.ts';

/** What came of one file: a sentence for whoever stands there, and whether it was taken. */
export interface ImportedFile {
  sentence: string;
  taken: boolean;
}

/**
 * Takes bundles from files, in the order of their names, and puts the receipt of each beside it. The same file twice
 * changes nothing.
 *
 * @throws ConfigError when a path cannot be read
 */
export async function* importBundles(ingest: Ingest, paths: readonly string[]): AsyncGenerator<ImportedFile> {
  for (const file of paths.flatMap(bundlesAt)) {
    const name = basename(file);
    try {
      if (statSync(file).size > 2 * bundleLimits.packed)
        throw new RefusedError('It is larger than any bundle.');
      const { receipt, said, stored, known, forked } = await ingest.take(readFileSync(file), 'file');
      const kept = keepReceipt(file, JSON.stringify(receipt));
      const parts = [
        `${stored} new`,
        `${known} known already`,
        ...(forked > 0 ? [`${forked} put aside`] : []),
      ];
      const missing =
        stored + known + forked === 0 && said.wanted > 0
          ? ` It begins later than what HQ holds of that PC: first bring the file that holds event ${said.wanted}.`
          : '';
      yield { sentence: `${name}: ${parts.join(', ')}.${missing}${kept}`, taken: missing === '' };
    } catch (cause) {
      if (!(cause instanceof RefusedError || cause instanceof ForbiddenError)) throw cause;
      yield { sentence: `${name}: not taken. ${cause.message}`, taken: false };
    }
  }
}

function bundlesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => name.endsWith(bundleEnding))
      .sort()
      .map((name) => join(path, name));
  } catch (cause) {
    throw new ConfigError(`${path} cannot be read (${(cause as NodeJS.ErrnoException).code}).`);
  }
}

/** A stick may be write-protected: what was taken is taken all the same. */
function keepReceipt(file: string, text: string): string {
  const place = `${file.endsWith(bundleEnding) ? file.slice(0, -bundleEnding.length) : file}${receiptEnding}`;
  try {
    writeFileSync(place, text);
    return '';
  } catch (cause) {
    return ` Its receipt could not be written beside it (${(cause as NodeJS.ErrnoException).code}).`;
  }
}
