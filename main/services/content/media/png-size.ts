import { open } from 'node:fs/promises';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels of a PNG picture, from its first chunk (IHDR, ISO/IEC 15948); undefined for other files. */
export async function pngSize(file: string): Promise<{ width: number; height: number } | undefined> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(24), 0, 24, 0);
    if (bytesRead < 24 || !buffer.subarray(0, 8).equals(signature)) return undefined;
    return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) };
  } finally {
    await handle.close();
  }
}
