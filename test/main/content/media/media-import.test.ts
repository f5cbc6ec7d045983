import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test, vi } from 'vitest';
import { checkPack } from '../../../../main/services/content/checks/pack-check.ts';
import { findDecoder } from '../../../../main/services/content/media/ffmpeg-decoder.ts';
import { importMedia } from '../../../../main/services/content/media/media-import.ts';
import { mediaName } from '../../../../main/services/content/media/media-name.ts';
import { Medium } from '../../../../shared/domain/content/media.ts';
import { temporaryFolder } from '../../sandbox.ts';
import { compileDay, samplePack } from '../sample.ts';

// Programs are started here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

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

test.skipIf(!hasFfmpeg)('a PDF file becomes a picture a page, with the words of each', async () => {
  const { inbox, folder, bring, list, said } = desk();
  const file = join(inbox, 'Lịch tuần.pdf');
  writeFileSync(file, pdf(['Thu hai', 'Thu ba']));
  expect((await bring(file)).added).toEqual(['lich-tuan-1.png', 'lich-tuan-2.png']);
  expect(list().map(({ kind, width, height, words }) => [kind, width, height, words.vi])).toEqual([
    ['image', 1920, 960, 'Thu hai'],
    ['image', 1920, 960, 'Thu ba'],
  ]);
  expect(said.slice(0, 2)).toEqual(['Lịch tuần.pdf: page 1 of 2', 'Lịch tuần.pdf: page 2 of 2']);
  const { data } = PNG.sync.read(readFileSync(join(folder, 'media', 'lich-tuan-1.png')));
  const dark = data.filter((value, at) => at % 4 === 0 && value < 60).length;
  expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  expect(dark).toBeGreaterThan(1_000);
});

test.skipIf(!hasFfmpeg)('a PDF file that cannot be opened is refused with what to do', async () => {
  const { inbox, bring, media } = desk();
  const put = (name: string, contents: string | Buffer) => {
    writeFileSync(join(inbox, name), contents);
    return join(inbox, name);
  };
  const half = put('half.pdf', pdf(['Thu hai']).slice(0, 60));
  const page = put('page.pdf', '<html>Please log in</html>');
  const none = put('none.pdf', pdf([]));
  const shut = put('locked.pdf', pdf(['Thu hai'], locked));
  const { refused } = await bring(half, page, none, shut);
  expect(refused).toEqual([
    `The PDF file ${half} cannot be read: it is damaged or no PDF file at all. Export it again.`,
    `The PDF file ${page} cannot be read: it is damaged or no PDF file at all. Export it again.`,
    `The PDF file ${none} has no pages. Export it again.`,
    `The PDF file ${shut} needs a password. Export it again without one.`,
  ]);
  expect(media()).toEqual([]);
});

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

/** Of a PDF file that opens with a password (ISO 32000-1, 7.6.3), which the empty one is not. */
const locked = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;

/** A PDF file of a few words a page, written by hand (ISO 32000-1, 7.5). */
function pdf(pages: readonly string[], more = ''): string {
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
  const head = '%PDF-1.4\n';
  const bodies = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const places = bodies.map((_, index) => head.length + bodies.slice(0, index).join('').length);
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`;
  const trailer = `trailer<</Root 1 0 R/Size ${size}${more}>>\nstartxref\n${head.length + bodies.join('').length}\n%%EOF`;
  return `${head}${bodies.join('')}${table}${trailer}`;
}
