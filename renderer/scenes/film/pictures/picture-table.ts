import { CodePhone, Photograph, Receiving, SigningIn, Submitting } from '../../drawings.tsx';
import { Desk, Hours, PayInFull, Trip } from './at-the-counter.tsx';
import { Addresses, Call, Hook, NoScanning } from './frauds.tsx';
import type { IconName } from './icons.tsx';
import { CardToPhone, DayAndNight, FreeOfCharge, KeptSecret, PhoneForm } from './online.tsx';
import { Answered, Calendar, Reviewed, SameValue, Tracking } from './papers.tsx';
import type { Picture } from './picture.ts';

/** The drawings that move; those that stand still are in `icons.tsx`. */
export const pictures = {
  signingIn: SigningIn,
  submitting: Submitting,
  receiving: Receiving,
  codePhone: CodePhone,
  photograph: Photograph,
  desk: Desk,
  hours: Hours,
  payInFull: PayInFull,
  trip: Trip,
  hook: Hook,
  call: Call,
  addresses: Addresses,
  noScanning: NoScanning,
  cardToPhone: CardToPhone,
  dayAndNight: DayAndNight,
  freeOfCharge: FreeOfCharge,
  keptSecret: KeptSecret,
  phoneForm: PhoneForm,
  answered: Answered,
  calendar: Calendar,
  reviewed: Reviewed,
  sameValue: SameValue,
  tracking: Tracking,
} satisfies Record<string, Picture>;

export type PictureName = keyof typeof pictures | IconName;
