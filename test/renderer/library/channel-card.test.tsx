import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChannelCard } from '../../../renderer/library/channel-card.tsx';
import { placesWords } from '../../../renderer/words/library.ts';
import type { Channel } from '../../../shared/domain/content/handbook.ts';
import { basis, words } from '../../shared/guidance/sample-procedure.ts';

const channel = (kind: Channel['kind'], address: string | null, more: Partial<Channel> = {}): Channel => ({
  ...{ id: 'one', title: words('One'), rows: ['R70'], use: words('Use.'), basis },
  ...{ kind, address, ...more },
});
const draw = (one: Channel) => renderToStaticMarkup(<ChannelCard channel={one} />);
const scanned = (one: Channel) => /data-qr="([^"]+)"/.exec(draw(one))?.[1];

test.each<[Channel['kind'], string | null, string | undefined]>([
  ['web', 'dichvucong.gov.vn', 'https://dichvucong.gov.vn/'],
  ['web', 'https://dichvucong.gov.vn/tra-cuu', 'https://dichvucong.gov.vn/tra-cuu'],
  ['telephone', '1022', 'tel:1022'],
  ['telephone', '0768.221.221', 'tel:0768221221'],
  ['telephone', null, undefined],
  ['web', null, undefined],
  ['web', 'no address', undefined],
  ['message', '0768.221.221', undefined],
  ['television', 'H1', undefined],
  ['social', null, undefined],
])('a phone that scans the code of a %s channel at %s reads %s', (kind, address, expected) => {
  expect(scanned(channel(kind, address))).toBe(expected);
});

test('a schedule is shown where the pack has one, and nothing in its place where it has none', () => {
  const schedule = words('Thursdays at 20:00');
  expect(draw(channel('social', 'Centre', { schedule }))).toContain(schedule.vi);
  expect(draw(channel('social', 'Centre'))).not.toContain(placesWords.schedule.vi);
});
