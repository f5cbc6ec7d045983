import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text that was found, and the file it was found in. */
export interface Trace {
  file: string;
  text: string;
}

/**
 * Every file below the folders that holds one of the texts: as UTF-8 in either normal form, as UTF-16 (which
 * Chromium keeps the state of pages in), escaped for JSON, or encoded for an address. SQLite and LevelDB are read as bytes, their
 * logs and free pages too. Not found is what stands only in a compressed block; Snappy, which LevelDB uses, leaves a
 * text as it is where it stands first.
 */
export function tracesOf(texts: readonly string[], folders: readonly string[]): Trace[] {
  const needles = texts.flatMap((text) => formsOf(text).map((bytes) => ({ text, bytes })));
  return folders.flatMap(filesBelow).flatMap((file) => {
    const content = readFileSync(file);
    const found = needles.filter(({ bytes }) => content.includes(bytes)).map(({ text }) => text);
    return [...new Set(found)].map((text) => ({ file, text }));
  });
}

function formsOf(text: string): Buffer[] {
  const spelled = [text.normalize('NFC'), text.normalize('NFD')].flatMap((form) => [
    form,
    JSON.stringify(form).slice(1, -1),
    asciiJson(form),
    encodeURIComponent(form),
    encodeURIComponent(form).replaceAll('%20', '+'),
  ]);
  return [...new Set(spelled)].flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')]);
}

/** As writers of JSON do it that keep to ASCII. */
function asciiJson(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
