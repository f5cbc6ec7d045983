import { type CSSProperties, Fragment } from 'react';
import type { Channel } from '../../../shared/domain/content/handbook.ts';
import type { Slide } from '../../../shared/domain/content/slide.ts';
import { rising } from '../motion.ts';
import { type LayoutProps, units } from './layout.ts';
import { sizeFor } from './setting.ts';
import { SlideDrawing } from './slide-drawing.tsx';
import { slideWords } from './words.ts';

interface ContactRowsProps extends LayoutProps {
  contacts: Extract<Slide['body'], { layout: 'contacts' }>['contacts'];
  channels: readonly Channel[];
}

const drawings = {
  telephone: 'headset',
  message: 'phone',
  web: 'globe',
  app: 'phone',
  social: 'megaphone',
  complaint: 'envelope',
  television: 'screen',
} as const satisfies Record<Channel['kind'], Parameters<typeof SlideDrawing>[0]['name']>;

const sizes = {
  landscape: { address: [22, 8], label: [8.4, 6] },
  portrait: { address: [24, 9.6], label: [10, 8] },
  strip: { address: [26, 13], label: [13, 10] },
} as const;

/** What to dial or type, large, and what for. A channel without an address is left out: nothing is made up. */
export function ContactRows({ t, contacts, channels, composition: { shape, body } }: ContactRowsProps) {
  const rows = contacts.flatMap(({ channel: id, label }) => {
    const channel = channels.find((candidate) => candidate.id === id);
    if (!channel?.address) return [];
    const extension = channel.extension && slideWords.extension(channel.extension);
    return [{ channel, address: channel.address, label: label.vi, extension }];
  });
  const columns = shape === 'strip' && rows.length > 2 ? 2 : 1;
  const gap = 3;
  const down = Math.ceil(rows.length / columns) || 1;
  const row = {
    width: (body.width - gap * (columns - 1)) / columns,
    height: Math.min(shape === 'portrait' ? 60 : 46, (body.height - gap * (down - 1)) / down),
  };
  const long = shape === 'portrait' && rows.some(({ address }) => address.length > 9);
  const picture = long || shape === 'strip' ? 0 : Math.min(row.height * 0.72, 22);
  const stacked = shape !== 'landscape' || rows.length <= 2;
  const text = row.width - picture - 9;
  const set = sizes[shape];
  const addressSize = sizeFor(
    rows.map(({ address, extension }) =>
      stacked || !extension ? breakable(address) : `${address} ${extension}`,
    ),
    { width: stacked ? text : text * 0.52, height: row.height * (stacked ? 0.56 : 0.86) },
    set.address,
  );
  const labelSize = sizeFor(
    rows.map(({ label, extension }) => (stacked && extension ? `${extension} · ${label}` : label)),
    { width: stacked ? text : text * 0.43, height: row.height * (stacked ? 0.4 : 0.86) },
    set.label,
  );
  return (
    <div
      className={stacked ? 'sl-contacts stacked' : 'sl-contacts'}
      style={
        { '--columns': columns, '--gap': gap, '--row': row.height, '--picture': picture } as CSSProperties
      }
    >
      {rows.map(({ channel, address, label, extension }, index) => (
        <div key={channel.id} style={rising(t, 200 + index * 250)}>
          {picture > 0 && <SlideDrawing name={drawings[channel.kind]} t={t} />}
          <p className="sl-address" style={{ fontSize: units(addressSize) }}>
            {breakable(address)
              .split(' ')
              .map((part, place) => (
                <Fragment key={part}>
                  {place > 0 && <wbr />}
                  {part}
                </Fragment>
              ))}
            {!stacked && extension && <small> {extension}</small>}
          </p>
          <p className="sl-label" style={{ fontSize: units(labelSize) }}>
            {stacked && extension && <span>{extension} · </span>}
            {label}
          </p>
        </div>
      ))}
    </div>
  );
}

/** A web address with a space after each dot, where it may go on in the next line; a number as it is. */
function breakable(address: string): string {
  return /[a-z]/.test(address) ? address.replaceAll('.', '. ') : address;
}
