import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findDecoder } from '../../../main/services/content/ffmpeg-decoder.ts';
import { importMedia } from '../../../main/services/content/media-import.ts';
import { mediaName } from '../../../main/services/content/media-name.ts';
import { checkPack } from '../../../main/services/content/pack-check.ts';
import { Medium } from '../../../shared/domain/media.ts';
import { temporaryFolder } from '../sandbox.ts';
import { compileDay, samplePack } from './sample.ts';

// Programs are started here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0;

/** A pack without media, and a folder with files made by ffmpeg from its own sources. */
function desk() {
  const { folder } = samplePack();
  rmSync(join(folder, 'media'), { recursive: true });
  const inbox = temporaryFolder();
  const said: string[] = [];
  return {
    folder,
    inbox,
    said,
    make(name: string, ...parameters: string[]) {
      const file = join(inbox, name);
      mkdirSync(join(file, '..'), { recursive: true });
      const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', ...parameters, file]);
      if (status !== 0) throw new Error(String(stderr));
      return file;
    },
    bring: (...files: string[]) =>
      importMedia({ packFolder: folder, files, progress: (line) => said.push(line) }),
    list: () => Medium.array().parse(JSON.parse(readFileSync(join(folder, 'media.json'), 'utf8'))),
    media: () => readdirSync(join(folder, 'media')).sort(),
  };
}

const film = ['-i', 'testsrc=s=66x50:r=29.97:d=0.7', '-f', 'lavfi', '-i', 'sine=d=0.7', '-c:v', 'mpeg4'];
const picture = ['-i', 'testsrc=s=60x40', '-frames:v', '1'];

test.skipIf(!hasFfmpeg)(
  'a film of any kind becomes one that screens play: from 0, in step, without B-frames',
  async () => {
    const { make, bring, folder, list, said } = desk();
    const source = make('Giới thiệu (bản 2).mkv', ...film);
    expect(await bring(source)).toEqual({ added: ['gioi-thieu-ban-2.mp4'], refused: [] });
    const entries =
      'stream=codec_name,profile,pix_fmt,has_b_frames,r_frame_rate,start_time,sample_rate:packet=flags';
    const result = join(folder, 'media', 'gioi-thieu-ban-2.mp4');
    const { stdout } = spawnSync('ffprobe', [
      ...['-v', 'error', '-select_streams', 'v', '-show_entries', entries, '-of', 'json', result],
    ]);
    const { streams, packets } = JSON.parse(String(stdout));
    expect(streams).toEqual([
      {
        codec_name: 'h264',
        profile: 'High',
        pix_fmt: 'yuv420p',
        has_b_frames: 0,
        r_frame_rate: '30/1',
        start_time: '0.000000',
      },
    ]);
    expect(packets[0].flags).toMatch(/^K/);
    expect(list()).toMatchObject([
      {
        path: 'gioi-thieu-ban-2.mp4',
        kind: 'video',
        width: 66,
        height: 50,
        words: { vi: 'Giới thiệu (bản 2)' },
      },
    ]);
    expect(said.at(-1)).toBe('Giới thiệu (bản 2).mkv → media/gioi-thieu-ban-2.mp4');
    expect(said[0]).toMatch(/^Giới thiệu \(bản 2\)\.mkv: \d+ %$/);
  },
);

test.skipIf(!hasFfmpeg)('what was brought in passes the check of the pack', async () => {
  const { make, bring, folder } = desk();
  await bring(make('a.mkv', ...film), make('b.bmp', ...picture), make('c.jpg', ...picture));
  const decoder = await findDecoder();
  const { faults } = await checkPack(folder, { on: compileDay, decoder });
  expect(faults.filter(({ file }) => file.startsWith('media'))).toEqual(
    ['a.mp4', 'b.png', 'c.jpg'].map((name) =>
      expect.objectContaining({ level: 'warning', file: `media/${name}` }),
    ),
  );
});

test.skipIf(!hasFfmpeg)(
  'the same file again adds nothing, another of the same name gets one of its own',
  async () => {
    const { make, bring, media, said } = desk();
    const first = make('ảnh.png', ...picture);
    const other = make('khác/Ảnh.png', '-i', 'testsrc2=s=60x40', '-frames:v', '1');
    expect((await bring(first, first, other)).added).toEqual(['anh.png', 'anh-2.png']);
    expect((await bring(other)).added).toEqual([]);
    expect(said.at(-1)).toBe('Ảnh.png: the pack has it already, as media/anh-2.png.');
    expect(media()).toEqual(['anh-2.png', 'anh.png']);
  },
);

test.skipIf(!hasFfmpeg)(
  'a file that cannot be used is named, and keeps the others out of nothing',
  async () => {
    const { inbox, make, bring, media } = desk();
    const put = (name: string, contents: string) => {
      writeFileSync(join(inbox, name), contents);
      return join(inbox, name);
    };
    const { added, refused } = await bring(
      put('half.mp4', '<html>Please log in</html>'),
      put('empty.png', ''),
      join(inbox, '../none.mp4'),
      make('good.png', ...picture),
    );
    expect(added).toEqual(['good.png']);
    expect(refused.map((sentence) => sentence.replaceAll(inbox, '').split('.').slice(-2, -1)[0])).toEqual([
      ' Give a film, a picture or a PDF file that is whole',
      ' Copy it again',
      ' Give the path of a file',
    ]);
    expect(media()).toEqual(['good.png']);
  },
);

test.skipIf(!hasFfmpeg || !hasPoppler)(
  'a PDF file becomes a picture a page, with the words of each',
  async () => {
    const { inbox, bring, list } = desk();
    const file = join(inbox, 'Lịch tuần.pdf');
    writeFileSync(file, pdf(['Thu hai', 'Thu ba']));
    expect((await bring(file)).added).toEqual(['lich-tuan-1.png', 'lich-tuan-2.png']);
    expect(list().map(({ kind, words }) => [kind, words.vi])).toEqual([
      ['image', 'Thu hai'],
      ['image', 'Thu ba'],
    ]);
  },
);

test('names are safe on every file system and never one that is taken', () => {
  const names = ['Cấp đổi THẺ.mov', '../../etc/passwd', 'CON.mp4', '…', 'a b.mp4', `${'x'.repeat(300)}.mp4`];
  expect(names.map((name) => mediaName(name, (taken) => taken === 'a-b'))).toEqual([
    'cap-doi-the',
    'passwd',
    'tep-con',
    'tep',
    'a-b-2',
    'x'.repeat(60),
  ]);
});

/** A PDF file of a few words a page, written by hand (ISO 32000-1, 7.5). */
function pdf(pages: readonly string[]): string {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((words, index) => {
      const drawing = `BT /F 24 Tf 20 40 Td (${words}) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
        `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
      ];
    }),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('');
  return `%PDF-1.4\n${body}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`;
}
