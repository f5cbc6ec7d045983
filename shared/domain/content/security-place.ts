/** The places of the flow where advice on security stands. */
export const securityPlaces = [
  'address',
  'password',
  'otp',
  'payment',
  'call',
  'public-computer',
  'after-a-scam',
] as const;
export type SecurityPlace = (typeof securityPlaces)[number];
