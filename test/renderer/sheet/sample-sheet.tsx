import type { SheetData } from '../../../renderer/sheet/take-away-sheet.tsx';
import type { Handbook } from '../../../shared/domain/content/handbook-parts.ts';
import type { PackHead } from '../../../shared/domain/content/pack.ts';
import { derive } from '../../../shared/guidance/derive.ts';
import { basis, day, sample, words } from '../../shared/guidance/sample-procedure.ts';

export const head: PackHead = {
  format: 1,
  id: 'sample',
  title: words('Sample'),
  compiledOn: day,
  organisation: words('Centre'),
  slogan: words('Slogan'),
  portal: { name: words('Portal'), url: 'https://portal.example/', host: 'portal.example' },
  fields: [{ id: 'civil', title: words('Civil') }],
  popular: [],
};

const low = { ...basis, confidence: 'low' } as const;
const channel = (id: string, address: string | null, certainty: typeof basis = basis) => ({
  ...{ id, address, basis: certainty, kind: 'telephone' as const },
  ...{ title: words(`Line ${id}`), rows: ['R48'], use: words('Ask') },
});

export const handbook: Handbook = {
  channels: [
    { ...channel('a', '1022'), extension: '7' },
    channel('none', null),
    channel('unsure', '0999', low),
    channel('over', '0888', { ...basis, until: '2026-11-19' }),
    { ...channel('web', 'page.example'), kind: 'web' },
  ],
  security: [
    { id: 'otp', title: words('Codes'), text: words('OTP-ADVICE'), places: ['otp'], rows: ['R78'], basis },
    { id: 'otp-2', title: words('Codes'), text: words('OTP-SECOND'), places: ['otp'], rows: ['R78'], basis },
    {
      id: 'low',
      title: words('Site'),
      text: words('LOW-ADVICE'),
      places: ['address'],
      rows: ['R78'],
      basis: low,
    },
  ],
};

/** The sheet of a citizen whose child was born at home, without a witness, aged 9. */
export const personal: SheetData = {
  procedure: sample,
  guidance: derive(sample, { place: 'home', witness: 'no', age: 9 }, day),
  ticks: { form: 'have', declaration: 'missing' },
  ...{ handbook, head, revision: '0123456789ab', day },
};

/** Nobody's sheet. */
export const general: SheetData = { ...personal, guidance: derive(sample, {}, day), ticks: undefined };
