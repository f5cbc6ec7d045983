import { expect, test } from 'vitest';
import { readCap } from '../../main/services/cap.ts';

interface Parts {
  status?: string;
  msgType?: string;
  references?: string;
  info?: string;
  before?: string;
}

const vietnamese = `<info><language>vi-VN</language><category>Met</category><event>Bão</event><urgency>Expected</urgency>
  <severity>Severe</severity><certainty>Likely</certainty><onset>2026-11-20T10:00:00+07:00</onset>
  <expires>2026-11-20T18:00:00+07:00</expires><senderName>Trung tâm Dự báo</senderName>
  <headline>Bão đang vào gần &amp; mưa to</headline><description>Mưa rất to từ trưa.</description>
  <instruction>Mời bạn ở trong nhà.</instruction></info>`;
const english = `<info><event>Storm</event><severity>Severe</severity><expires>2026-11-20T18:00:00+07:00</expires></info>`;

function cap({
  status = 'Actual',
  msgType = 'Alert',
  references,
  info = english + vietnamese,
  before = '',
}: Parts = {}) {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<cap:alert xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">
    <cap:identifier>VN-1</cap:identifier><cap:sender>bao@example.vn</cap:sender>
    <cap:sent>2026-11-20T09:30:00+07:00</cap:sent><cap:status>${status}</cap:status>
    <cap:msgType>${msgType}</cap:msgType><cap:scope>Public</cap:scope>
    ${references ? `<cap:references>${references}</cap:references>` : ''}${info}</cap:alert>`;
}

const read = (parts?: Parts, until?: string) => readCap(cap(parts), until);

test('an actual alert becomes a notice in Vietnamese, the same one each time it is read', () => {
  expect(read()).toEqual({
    ends: [],
    notice: {
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5/),
      headline: 'Bão đang vào gần & mưa to',
      text: 'Mưa rất to từ trưa.\nMời bạn ở trong nhà.',
      severity: 'severe',
      from: '2026-11-20T03:00:00.000Z',
      until: '2026-11-20T11:00:00.000Z',
      sender: 'Trung tâm Dự báo',
    },
  });
  expect(read()).toEqual(read());
});

test('without a Vietnamese part the first is shown; without a headline, the event', () => {
  expect(read({ info: english }).notice).toMatchObject({ headline: 'Storm', sender: 'bao@example.vn' });
});

test('an update replaces, and a cancellation ends, the notice of the message it refers to', () => {
  const { notice } = read();
  const references = 'bao@example.vn,VN-1,2026-11-20T09:30:00+07:00';
  expect(read({ msgType: 'Update', references }).ends).toEqual([notice?.id]);
  expect(read({ msgType: 'Cancel', references })).toEqual({ notice: undefined, ends: [notice?.id] });
});

test('an alert without an end takes the one that is given, and is refused without', () => {
  const info = '<info><event>Storm</event></info>';
  expect(read({ info }, '2026-11-20T10:00:00.000Z').notice?.until).toBe('2026-11-20T10:00:00.000Z');
  expect(() => read({ info })).toThrow('Give its end with --until.');
});

test('a long text ends after a whole word', () => {
  const long = `<info><event>${'chữ '.repeat(60)}</event><expires>2026-11-20T18:00:00-00:00</expires></info>`;
  const { notice } = read({ info: long });
  expect(notice?.headline).toBe(`${'chữ '.repeat(22).trim()}…`);
  expect(notice?.until).toBe('2026-11-20T18:00:00.000Z');
});

test.each<[string, Parts | string, string]>([
  [
    'an exercise',
    { status: 'Exercise' },
    'The CAP file\'s status is "Exercise"; only "Actual" is shown to people.',
  ],
  ['an acknowledgement', { msgType: 'Ack' }, 'msgType is "Ack"; give an Alert, an Update or a Cancel.'],
  ['an alert that says nothing', { info: '' }, 'has no "info"'],
  [
    'an instant without an offset',
    { info: '<info><event>x</event><expires>2026-11-20T18:00:00</expires></info>' },
    'The "expires" of the CAP file is "2026-11-20T18:00:00", which is no instant with an offset.',
  ],
  ['entities of its own', { before: '<!DOCTYPE a [<!ENTITY x "boom">]>' }, 'a document type of its own'],
  ['a file cut off', cap().slice(0, 300), 'The file is not XML'],
  ['another kind of XML', '<rss><channel/></rss>', 'The file is no CAP 1.2 message'],
  ['CAP 1.1', cap().replace('cap:1.2', 'cap:1.1'), 'The file is no CAP 1.2 message'],
  ['no sender', cap().replace(/<cap:sender>.*<\/cap:sender>/, ''), 'The CAP file lacks "sender"'],
  ['nothing', '', 'The file is not XML'],
])('%s is refused with its reason', (_, given, reason) => {
  expect(() => readCap(typeof given === 'string' ? given : cap(given))).toThrow(reason);
});
