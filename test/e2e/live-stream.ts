import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Five seconds of a moving picture in parts of one, and two lists of them: one that ends, one that never grows. */
export function segments(): string {
  const folder = join(tmpdir(), 'tantam-hls-sample');
  if (existsSync(join(folder, 'stalls.m3u8'))) return folder;
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=5', '-c:v', 'libx264'],
    ...['-pix_fmt', 'yuv420p', '-bf', '0', '-g', '25', '-hls_time', '1', '-hls_list_size', '0'],
    ...['-hls_segment_filename', join(folder, 'part-%d.ts'), join(folder, 'ends.m3u8')],
  ]);
  if (status !== 0) throw new Error(`ffmpeg could not write the stream: ${stderr}`);
  const list = readFileSync(join(folder, 'ends.m3u8'), 'utf8');
  writeFileSync(
    join(folder, 'stalls.m3u8'),
    list.replace('#EXT-X-ENDLIST\n', '').replace(/#EXT-X-PLAYLIST-TYPE.*\n/, ''),
  );
  return folder;
}
