import { createHash } from 'node:crypto';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPack } from '../../../main/services/content/checks/pack-check.ts';
import { card, compileDay, mp4, type SamplePack, samplePack, sampleSound } from './sample.ts';
import { sampleHandbook } from './sample-handbook.ts';

const basis = { sources: ['RULES'], confidence: 'high', checkedOn: compileDay };
const text = (vi: string) => ({ vi, en: 'text' });
const video = {
  id: 'film',
  kind: 'video',
  media: 'film.mp4',
  title: text('Phim'),
  durationMs: 10_000,
};
const shownSlide = { kind: 'slide', slide: 'muon-sach', title: text('Mượn sách'), durationMs: 5_000 };
const item = 'items.1';
const itemField = 'items[1]';

type Fault = [level: 'error' | 'warning', file: string, field: string, reason: RegExp];
type Row = [mistake: string, spoil: (pack: SamplePack) => void, ...faults: Fault[]];

const put = (file: string, path: string, value: unknown) => (pack: SamplePack) => pack.put(file, path, value);

function film(bytes: Uint8Array) {
  return (pack: SamplePack) => {
    pack.write('media/film.mp4', bytes);
    pack.put('signage.json', 'items.0', video);
    pack.put('signage.json', 'playlists.0.entries.0.item', 'film');
  };
}

/** Lists the one medium of the sample pack, with some of its entry changed. */
function listedDot(changes: object = {}) {
  return (pack: SamplePack) => {
    const bytes = readFileSync(pack.at('media/pictures/red-dot.png'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const dot = {
      path: 'pictures/red-dot.png',
      kind: 'image',
      bytes: bytes.length,
      sha256,
      width: 1,
      height: 1,
      words: text('Chấm đỏ'),
    };
    pack.write('media.json', JSON.stringify([{ ...dot, ...changes }]));
  };
}

const fullHd = { width: 1920, height: 1080 };

/** Shows a film and lists it behind the one medium of the sample pack, with some of its entry changed. */
function listedFilm(bytes: Uint8Array, changes: object = {}) {
  return (pack: SamplePack) => {
    film(bytes)(pack);
    listedDot()(pack);
    const known = {
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...fullHd,
      durationMs: 10_000,
    };
    const listed = { path: 'film.mp4', kind: 'video', ...known, words: text('Phim'), ...changes };
    pack.put('media.json', '1', listed);
  };
}

/** A recording of one text of the sample pack, with some of its entry changed. */
function recording(changes: object = {}) {
  return (pack: SamplePack) => {
    const entry = { path: 'audio/tone.ogg', language: 'vi', text: 'Bấm Đăng nhập.' };
    pack.write('media/audio/tone.ogg', sampleSound);
    pack.write('audio.json', JSON.stringify([{ ...entry, ...changes }]));
  };
}

/** Gives the pack a handbook, and spoils one value of one part. */
function handbook(part?: keyof typeof sampleHandbook, path = '', value?: unknown) {
  return (pack: SamplePack) => {
    for (const [name, contents] of Object.entries(sampleHandbook)) {
      pack.write(`${name}.json`, JSON.stringify(contents));
    }
    if (part) pack.put(`${part}.json`, path, value);
  };
}

/** A slide that tells how to borrow books, in steps or in one sentence. */
function slide(layout: 'steps' | 'statement') {
  const step = { text: text('Chọn sách') };
  return {
    id: 'muon-sach',
    title: text('Mượn sách'),
    rows: ['R3'],
    basis,
    headline: text('Mượn sách'),
    tone: 'paper',
    body:
      layout === 'steps'
        ? { layout, steps: [step, step] }
        : { layout, text: text('Ai cũng mượn được'), drawing: 'book' },
  };
}

const rows: Row[] = [
  ['no mistake', () => {}],

  // files
  [
    'a comma too many',
    (pack) => pack.write('pack.json', '{\n  "format": 1,\n}'),
    ['error', 'pack.json', '', /line 3, column 1/],
  ],
  [
    'a file cut off in the middle',
    (pack) => pack.write(card, pack.read(card).slice(0, 300)),
    ['error', card, '', /is not JSON.*line \d+, column \d+/],
  ],
  [
    'a file that is not UTF-8',
    (pack) => pack.write('signage.json', Buffer.from([0x7b, 0xff, 0x7d])),
    ['error', 'signage.json', '', /not UTF-8/],
  ],
  ['a missing file', (pack) => rmSync(pack.at('sources.json')), ['error', 'sources.json', '', /is missing/]],
  [
    'no procedures',
    (pack) => rmSync(pack.at(card)),
    ['error', 'procedures', '', /is missing/],
    ['error', 'pack.json', 'popular[0]', /no procedure "cap-the-doc-gia"/],
    ['error', 'signage.json', 'items[1].examples[0].procedure', /no procedure "cap-the-doc-gia"/],
  ],
  [
    'a file that does not belong',
    (pack) => pack.write('notes/draft.docx', 'x'),
    ['error', 'notes/draft.docx', '', /does not belong/],
  ],
  [
    'a link that leads outside',
    (pack) => symlinkSync('/etc/hostname', pack.at('media/host.png')),
    ['error', 'media/host.png', '', /leads outside/],
  ],
  [
    'a link that leads nowhere',
    (pack) => symlinkSync('absent.png', pack.at('media/gone.png')),
    ['error', 'media/gone.png', '', /leads nowhere/],
  ],
  ['what an operating system leaves behind', (pack) => pack.write('media/.DS_Store', 'x')],

  // schemas
  [
    'a list where an object belongs',
    (pack) => pack.write('signage.json', '[]'),
    ['error', 'signage.json', '', /does not belong/],
  ],
  [
    'an unknown field',
    put(card, 'documents.0.colour', 'red'),
    ['error', card, 'documents[0].colour', /no field "colour"/],
  ],
  [
    'a field given twice',
    (pack) => pack.write(card, pack.read(card).replace('"why"', '"form": "original", "why"')),
    ['error', card, 'documents[0].form', /given twice/],
  ],
  [
    'a missing field',
    put(card, 'circumstances.1.unsure', undefined),
    ['error', card, 'circumstances[1].unsure', /is missing/],
  ],
  [
    'a missing translation',
    put(card, 'documents.0.name.en', undefined),
    ['error', card, 'documents[0].name.en', /is missing/],
  ],
  ['an empty text', put(card, 'steps.0.title.vi', ''), ['error', card, 'steps[0].title.vi', /is empty/]],
  [
    'a number where a text belongs',
    put(card, 'name.vi', 7),
    ['error', card, 'name.vi', /^7 does not belong/],
  ],
  [
    'a format of the future',
    put('pack.json', 'format', 2),
    ['error', 'pack.json', 'format', /^2 does not belong/],
  ],
  [
    'a day that does not exist',
    put(card, 'code.basis.checkedOn', '2026-02-30'),
    ['error', card, 'code.basis.checkedOn', /not a calendar day/],
  ],
  [
    'a web address that is none',
    put('pack.json', 'portal.url', 'portal'),
    ['error', 'pack.json', 'portal.url', /not a web address/],
  ],
  [
    'a portal that is opened elsewhere than at its own address',
    put('pack.json', 'portal.view', { portal: ['https://www.portal.example'] }),
    [
      'error',
      'pack.json',
      'portal.view.portal',
      /^The portal begins at https:[/][/]portal[.]example, which is not among them/,
    ],
  ],
  [
    'a sign-in that is not encrypted',
    put('pack.json', 'portal.view', {
      portal: ['https://portal.example'],
      signIn: ['http://id.example', 'http://127.0.0.1:8080'],
    }),
    ['error', 'pack.json', 'portal.view.signIn[0]', /not encrypted/],
  ],
  [
    'a code that looks like none',
    put(card, 'code.value', '1001193'),
    ['error', card, 'code.value', /must look like 1\.001193/],
  ],
  [
    'a kind of question nobody knows',
    put(card, 'circumstances.0.kind', 'text'),
    ['error', card, 'circumstances[0].kind', /^"text" does not belong/],
  ],
  [
    'a drawing nobody knows',
    put(card, 'steps.0.drawing', 'elephant'),
    ['error', card, 'steps[0].drawing', /^"elephant" does not belong/],
  ],
  [
    'too few options',
    put(card, 'circumstances.1.options', [{ id: 'di-hoc', label: text('Đi học') }]),
    ['error', card, 'circumstances[1].options', /has 1 entry/],
  ],
  [
    'an option called unsure',
    put(card, 'circumstances.1.options.0.id', 'unsure'),
    ['error', card, 'circumstances[1].options[0].id', /offered by itself/],
  ],

  // expressions
  [
    'an operator nobody knows',
    put(card, 'documents.1.when', { equals: ['viec-lam', 'di-hoc'] }),
    ['error', card, 'documents[1].when', /not an expression/],
  ],
  [
    'two operators at once',
    put(card, 'documents.1.when', { eq: ['viec-lam', 'di-hoc'], not: { since: '2026-01-01' } }),
    ['error', card, 'documents[1].when', /not an expression/],
  ],
  [
    'a wrong type inside an operator',
    put(card, 'documents.1.when', { not: { eq: ['viec-lam', 3] } }),
    ['error', card, 'documents[1].when.not.eq[1]', /^3 does not belong/],
  ],
  [
    'a circumstance that does not exist',
    put(card, 'documents.1.when', { or: [{ eq: ['viec', 'di-hoc'] }, { lt: ['tuoi', 9] }] }),
    ['error', card, 'documents[1].when.or[0].eq[0]', /no circumstance "viec"/],
  ],
  [
    'an option that does not exist',
    put(card, 'documents.1.when', { in: ['viec-lam', ['di-hoc', 'nghi-huu']] }),
    ['error', card, 'documents[1].when.in[1][1]', /"nghi-huu" is no option of "viec-lam"/],
  ],
  [
    'a condition that asks for unsure',
    put(card, 'documents.1.when', { eq: ['viec-lam', 'unsure'] }),
    ['error', card, 'documents[1].when.eq[1]', /cannot be asked for/],
  ],
  [
    'a choice compared as a number',
    put(card, 'documents.1.when', { gt: ['viec-lam', 3] }),
    ['error', card, 'documents[1].when.gt[0]', /is a choice/],
  ],
  [
    'a number compared as a choice',
    put(card, 'documents.1.when', { eq: ['tuoi', 'di-hoc'] }),
    ['error', card, 'documents[1].when.eq[0]', /is a number/],
  ],
  [
    'a question that hangs on itself',
    put(card, 'circumstances.1.when', { not: { eq: ['viec-lam', 'khac'] } }),
    ['error', card, 'circumstances[1].when.not.eq[0]', /hangs on its own answer/],
  ],
  [
    'questions that hang on each other',
    put(card, 'circumstances.0.when', { eq: ['viec-lam', 'khac'] }),
    ['error', card, 'circumstances[0].when.eq[0]', /asked later/],
  ],
  [
    'a number that starts out of bounds',
    put(card, 'circumstances.0.start', 200),
    ['error', card, 'circumstances[0].start', /not from 0 to 110/],
  ],
  [
    'a number with nothing between its ends',
    put(card, 'circumstances.0.min', 110),
    ['error', card, 'circumstances[0].max', /not above the least/],
  ],

  // references
  [
    'an id given twice',
    put(card, 'documents.2.id', 'anh-the'),
    ['error', card, 'documents[2].id', /already taken by documents\[0\]/],
  ],
  [
    'an option given twice',
    put(card, 'circumstances.1.options.2.id', 'di-lam'),
    ['error', card, 'circumstances[1].options[2].id', /already taken by circumstances\[1\]\.options\[1\]/],
  ],
  [
    'a source that does not exist',
    put(card, 'documents.0.basis.sources', ['RULES', 'LAW']),
    ['error', card, 'documents[0].basis.sources[1]', /no source "LAW"/],
  ],
  [
    'a field of life that does not exist',
    put(card, 'field', 'bao-tang'),
    ['error', card, 'field', /no field "bao-tang"/],
  ],
  [
    'a related procedure that does not exist',
    put(card, 'related', ['tra-sach']),
    ['error', card, 'related[0]', /no other procedure "tra-sach"/],
  ],
  [
    'a procedure related to itself',
    put(card, 'related', ['cap-the-doc-gia']),
    ['error', card, 'related[0]', /no other procedure/],
  ],
  [
    'a popular procedure that does not exist',
    put('pack.json', 'popular.0', 'muon-sach'),
    ['error', 'pack.json', 'popular[0]', /no procedure "muon-sach"/],
  ],
  [
    'a procedure named unlike its file',
    put(card, 'id', 'lam-the'),
    ['error', card, 'id', /differs from the file's name/],
  ],
  [
    'a playlist that does not exist',
    put('signage.json', 'screens.0.playlist', 'night'),
    ['error', 'signage.json', 'screens[0].playlist', /no playlist "night"/],
  ],

  // facts and dates
  [
    'confidence without a source',
    put(card, 'authority.basis', { ...basis, sources: [] }),
    ['error', card, 'authority.basis.sources', /names no source/],
  ],
  [
    'a last day before the first',
    put(card, 'timeLimit.basis', { ...basis, from: '2027-01-01', until: '2026-12-01' }),
    ['error', card, 'timeLimit.basis.until', /before its first day/],
  ],
  [
    'a showing that ends before it begins',
    put('signage.json', `${item}`, {
      ...video,
      id: 'red-dot',
      kind: 'scene',
      scene: 'three-steps',
      media: undefined,
      from: '2027-01-01',
      until: '2026-12-01',
    }),
    ['error', 'signage.json', `${itemField}.until`, /before its first day/],
    ['warning', 'media/pictures/red-dot.png', '', /No item of signage.json shows/],
  ],
  [
    'a fact that is over',
    put(card, 'timeLimit.basis', { ...basis, until: '2026-11-19' }),
    ['warning', card, 'timeLimit.basis.until', /over since 2026-11-19/],
  ],
  [
    'facts that nobody checked for 181 days',
    put(card, 'timeLimit.basis', { ...basis, checkedOn: '2026-05-23' }),
    ['warning', card, 'timeLimit.basis.checkedOn', /last checked on 2026-05-23/],
  ],
  ['a fact checked 180 days ago', put(card, 'timeLimit.basis', { ...basis, checkedOn: '2026-05-24' })],

  // media
  [
    'a medium that is not there',
    put('signage.json', `${item}.media`, 'pictures/blue-dot.png'),
    ['error', 'signage.json', `${itemField}.media`, /no file media\/pictures\/blue-dot\.png/],
    ['warning', 'media/pictures/red-dot.png', '', /No item of signage.json shows/],
  ],
  [
    'a media path that climbs out',
    put('signage.json', `${item}.media`, '../media/pictures/red-dot.png'),
    ['error', 'signage.json', `${itemField}.media`, /must be a path inside the media folder/],
  ],
  [
    'a picture that is none',
    (pack) => pack.write('media/pictures/red-dot.png', 'red'),
    ['error', 'signage.json', `${itemField}.media`, /not a picture/],
  ],
  [
    'a video that is cut off',
    film(mp4(10_000).subarray(0, -100)),
    ['error', 'signage.json', 'items[0].media', /cut off: 100 bytes are missing/],
  ],
  [
    'a video that is none',
    film(new Uint8Array(900)),
    ['error', 'signage.json', 'items[0].media', /not an MP4 file/],
  ],
  [
    'a video of another length',
    film(mp4(9_000)),
    ['error', 'signage.json', 'items[0].durationMs', /lasts 9000 ms, not 10000/],
  ],
  ['a video of the stated length', film(mp4(10_020))],
  ['media as listed', listedDot()],
  [
    'a medium with another checksum',
    listedDot({ sha256: '0'.repeat(64) }),
    ['error', 'media.json', '[0].sha256', /the list says 0000/],
  ],
  [
    'a medium with other bytes',
    listedDot({ bytes: 70 }),
    ['error', 'media.json', '[0].bytes', /has \d+, the list says 70/],
  ],
  [
    'a listed medium that is not there',
    listedDot({ path: 'gone.png' }),
    ['error', 'media.json', '[0].path', /no file media\/gone\.png/],
    ['error', 'media/pictures/red-dot.png', '', /not on the list/],
  ],
  [
    'a listed medium of another size in pixels',
    listedDot({ height: 2 }),
    ['error', 'media.json', '[0].height', /has 1, the list says 2/],
  ],
  [
    'a medium listed twice',
    (pack) => {
      listedDot()(pack);
      const [entry] = JSON.parse(pack.read('media.json'));
      pack.write('media.json', JSON.stringify([entry, entry]));
    },
    ['error', 'media.json', '[1].path', /already on the list/],
  ],
  [
    'a film of another size in pixels',
    listedFilm(mp4(10_000, fullHd), { width: 1080 }),
    ['error', 'media.json', '[1].width', /has 1920, the list says 1080/],
  ],
  ['a film with sound, as listed', listedFilm(mp4(10_000, fullHd, 'sound'), { sound: true })],
  ['a silent film, as listed', listedFilm(mp4(10_000, fullHd))],
  [
    'a silent film that the list says can be heard',
    listedFilm(mp4(10_000, fullHd), { sound: true }),
    ['error', 'media.json', '[1].sound', /has no sound, the list says/],
  ],
  [
    'a film whose sound the list does not tell of',
    listedFilm(mp4(10_000, fullHd, 'sound')),
    ['warning', 'media.json', '[1].sound', /nobody at the kiosk can hear it/],
  ],

  // examples
  [
    'an item that shows nothing concrete',
    put('signage.json', `${item}.examples`, []),
    ['warning', 'signage.json', `${itemField}.examples`, /names no example/],
  ],
  [
    'an item with an example that does not exist',
    put('signage.json', `${item}.examples.0`, { procedure: 'tra-sach' }),
    ['error', 'signage.json', `${itemField}.examples[0].procedure`, /no procedure "tra-sach"/],
  ],
  [
    'an item that is its own example',
    put('signage.json', `${item}.examples.0`, { item: 'red-dot' }),
    ['error', 'signage.json', `${itemField}.examples[0].item`, /no other item "red-dot"/],
  ],
  [
    'a slide that nothing shows',
    (pack) => pack.write('slides.json', JSON.stringify([slide('statement')])),
    ['warning', 'slides.json', '[0].id', /No item of signage.json shows this slide/],
  ],
  [
    'a slide with neither steps nor an example',
    (pack) => {
      pack.write('slides.json', JSON.stringify([slide('statement')]));
      pack.put('signage.json', 'items.2', { ...shownSlide, id: 'today' });
    },
    ['warning', 'signage.json', 'items[2].examples', /names no example/],
  ],
  [
    'a slide with steps',
    (pack) => {
      pack.write('slides.json', JSON.stringify([slide('steps')]));
      pack.put('signage.json', 'items.2', { ...shownSlide, id: 'today' });
    },
  ],

  // help
  [
    'a difficulty that nothing helps with',
    handbook('guides', '0.difficulties', ['mot']),
    ['warning', 'vocabularies.json', 'difficulties.terms[1]', /every procedure with the difficulty "hai"/],
  ],

  // ways through the procedure
  [
    'a document that is never needed',
    put(card, 'documents.1.when', { and: [{ eq: ['viec-lam', 'di-hoc'] }, { lt: ['tuoi', 5] }] }),
    ['error', card, 'documents[1].when', /never needed/],
  ],
  [
    'a document whose condition always holds',
    put(card, 'documents.1.when', { or: [{ lt: ['tuoi', 200] }, { before: '2100-01-01' }] }),
    ['error', card, 'documents[1].when', /on every list/],
  ],
  [
    'a question that is never asked',
    put(card, 'circumstances.1.when', { gt: ['tuoi', 110] }),
    ['error', card, 'circumstances[1].when', /never asked, unless somebody is unsure/],
  ],
  [
    'a step that is never taken',
    put(card, 'steps.2.when', { and: [{ lt: ['tuoi', 18] }, { gt: ['tuoi', 17] }] }),
    ['error', card, 'steps[2].when', /never taken/],
  ],
  [
    'a warning that is never shown',
    put(card, 'warnings.0.when', { before: '2026-11-20' }),
    ['error', card, 'warnings[0].when', /never shown/],
  ],
  [
    'a case without documents',
    put(card, 'documents.0.when', { eq: ['viec-lam', 'di-lam'] }),
    ['error', card, 'documents', /no documents for a citizen who answers tuoi: \d+/],
  ],
  [
    'a day from which there is no step to receive',
    put(card, 'steps.3.basis', { ...basis, until: '2026-12-31' }),
    ['error', card, 'steps', /On 2027-01-01 there are no steps to receive/],
  ],

  // text
  [
    'text in another Unicode form',
    put(card, 'name.vi', 'Cấp thẻ độc giả'.normalize('NFD')),
    ['warning', card, 'name.vi', /not in Unicode form NFC/],
  ],
  [
    'a sentence too long to read at one go',
    put(card, 'purpose.vi', `${'rất '.repeat(25)}dài.`),
    ['warning', card, 'purpose.vi', /A sentence of 26 syllables/],
  ],
  ['a sentence just short enough', put(card, 'purpose.vi', `${'rất '.repeat(24)}dài.`)],
  [
    'an abbreviation nobody explains',
    put(card, 'purpose.vi', 'Mang theo CCCD.'),
    ['warning', card, 'purpose.vi', /"CCCD" is nowhere explained/],
  ],
  ['an abbreviation explained', put(card, 'purpose.vi', 'Mang theo căn cước công dân (CCCD).')],
  // recordings
  ['a recording of a text of the pack', recording()],
  ['a recording of a sentence of the app', recording({ text: 'Tôi không chắc', ofApp: true })],
  [
    'a recording of a text that was changed',
    recording({ text: 'Bấm Đăng xuất.' }),
    ['warning', 'audio.json', '[0].text', /never heard/],
  ],
  [
    'a recording in the other language',
    recording({ language: 'en' }),
    ['warning', 'audio.json', '[0].text', /never heard/],
  ],
  [
    'a recording that is not there',
    recording({ path: 'audio/gone.ogg' }),
    ['error', 'audio.json', '[0].path', /no file media\/audio\/gone.ogg/],
    ['warning', 'media/audio/tone.ogg', '', /audio.json does not play it/],
  ],
  [
    'a recording that is a picture',
    recording({ path: 'pictures/red-dot.png' }),
    ['error', 'audio.json', '[0].path', /not a sound/],
    ['warning', 'media/audio/tone.ogg', '', /audio.json does not play it/],
  ],
  [
    'a sound under the name of another kind',
    (pack) => {
      recording({ path: 'audio/tone.mp3' })(pack);
      pack.write('media/audio/tone.mp3', sampleSound);
    },
    ['error', 'audio.json', '[0].path', /not a sound/],
    ['warning', 'media/audio/tone.ogg', '', /audio.json does not play it/],
  ],
  [
    'one text recorded twice',
    (pack) => {
      recording()(pack);
      const [entry] = JSON.parse(pack.read('audio.json'));
      pack.write('audio.json', JSON.stringify([entry, { ...entry, text: `${entry.text} ` }]));
    },
    ['error', 'audio.json', '[1].text', /same text in the same language/],
  ],

  // where steps are done
  [
    'a step in an app that the pack does not name',
    put(card, 'steps.0.in', 'ung-dung'),
    ['error', card, 'steps[0].in', /no venue of pack.json "ung-dung"/],
  ],
  [
    'two venues of one name',
    (pack) => {
      const app = { id: 'ung-dung', kind: 'app', name: text('Ứng dụng') };
      pack.put('pack.json', 'venues', [app, app]);
      pack.put(card, 'steps.0.in', 'ung-dung');
    },
    ['error', 'pack.json', 'venues[1].id', /already taken by venues\[0\]/],
  ],
  [
    'a guide in an app that the pack does not name',
    handbook('guides', '0.steps.0', { text: text('Bấm nút.'), drawing: 'login', in: 'ung-dung' }),
    ['error', 'guides.json', '[0].steps[0].in', /no venue of pack.json "ung-dung"/],
  ],
  // handbook
  ['a handbook without a mistake', handbook()],
  [
    'an answer about a procedure that does not exist',
    handbook('faq', '0.procedures.0', 'tra-sach'),
    ['error', 'faq.json', '[0].procedures[0]', /no procedure "tra-sach"/],
  ],
  [
    'an answer to a difficulty that has no name',
    handbook('faq', '0.difficulties.0', 'khac'),
    ['error', 'faq.json', '[0].difficulties[0]', /no difficulty "khac"/],
  ],
  [
    'a guide for a difficulty that has no name',
    handbook('guides', '0.difficulties', ['mot', 'hai', 'khac']),
    ['error', 'guides.json', '[0].difficulties[2]', /no difficulty "khac"/],
  ],
  [
    'a procedure of a life event that has no name',
    (pack) => {
      handbook()(pack);
      pack.put(card, 'lifeEvents', ['mot', 'sinh-nhat']);
    },
    ['error', card, 'lifeEvents[1]', /no life event "sinh-nhat"/],
  ],
  [
    'a procedure of a life event in a pack without vocabularies',
    (pack) => pack.put(card, 'lifeEvents', ['mot']),
    ['error', card, 'lifeEvents[0]', /no life event "mot"/],
  ],
  [
    'a comparison of a procedure that there is not',
    (pack) => {
      handbook()(pack);
      const { id, title, rows, basis } = sampleHandbook.readiness[0] as (typeof sampleHandbook.readiness)[0];
      const row = { id, title, rows, basis, online: title, inPerson: title, procedures: ['tra-sach'] };
      pack.write('comparison.json', JSON.stringify([row]));
    },
    ['error', 'comparison.json', '[0].procedures[0]', /no procedure "tra-sach"/],
  ],
  [
    'an entry given twice',
    (pack) => {
      handbook()(pack);
      const [entry] = JSON.parse(pack.read('faq.json'));
      pack.write('faq.json', JSON.stringify([entry, entry]));
    },
    ['error', 'faq.json', '[1].id', /already taken by \[0\]/],
  ],
  [
    'a guide without an example',
    handbook('guides', '0.examples', []),
    ['error', 'guides.json', '[0].examples', /has 0 entries/],
  ],
  [
    'a guide that points to no known thing',
    handbook('guides', '0.examples', [{ film: 'x' }]),
    ['error', 'guides.json', '[0].examples[0]', /none of the forms/],
  ],
  [
    'a guide that shows what no screen has',
    handbook('guides', '0.examples', [{ item: 'film' }]),
    ['error', 'guides.json', '[0].examples[0].item', /no item of signage.json "film"/],
  ],
  [
    'readiness that leads to no guide',
    handbook('readiness', '0.guide', 'cai-dat'),
    ['error', 'readiness.json', '[0].guide', /no guide "cai-dat"/],
  ],
  [
    'a quiz whose answer is not among the options',
    handbook('quiz', '0.correct', 'c'),
    ['error', 'quiz.json', '[0].correct', /no option "c"/],
  ],
  [
    'a row that no plan has',
    handbook('quiz', '0.rows.0', 'R118'),
    ['error', 'quiz.json', '[0].rows[0]', /must be R1 to R117/],
  ],
  [
    'a slogan for a group that does not exist',
    handbook('slogans', '0.group', 'ai-do'),
    ['error', 'slogans.json', '[0].group', /no group "ai-do"/],
  ],
  [
    'a week that shows what no screen has',
    handbook('calendar', 'weeks.0.titles.0.items.0', 'film'),
    ['error', 'calendar.json', 'weeks[0].titles[0].items[0]', /no item of signage.json "film"/],
  ],
  [
    'an override by a week that does not exist',
    handbook('calendar', 'overrides.0.week', 'tuan-9'),
    ['error', 'calendar.json', 'overrides[0].week', /no week "tuan-9"/],
  ],
  [
    'an override that ends before it begins',
    handbook('calendar', 'overrides.0.until', '2026-11-01'),
    ['error', 'calendar.json', 'overrides[0].until', /before its first day/],
  ],
];

test.each(rows)('%s', async (_, spoil, ...faults) => {
  const pack = samplePack();
  spoil(pack);
  const found = (await checkPack(pack.folder, { on: compileDay })).faults;
  expect(found).toEqual(
    faults.map(([level, file, field, reason]) => ({
      level,
      file,
      field,
      reason: expect.stringMatching(reason),
      remedy: expect.stringMatching(/^\S.*\.$/),
    })),
  );
});
