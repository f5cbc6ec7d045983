import type { Enrolment } from '../../main/services/outbox/enrolment-file.ts';
import { makeSigningKey } from '../../main/services/signing.ts';

/** A PC that is enrolled with headquarters that nobody reaches, with keys of its own. */
export function sampleEnrolment(): Enrolment {
  return {
    hq: 'https://hq.example',
    installation: '01900000-0000-4000-8000-000000000001',
    name: 'Bàn hướng dẫn',
    site: { code: 'ba-dinh', name: 'Chi nhánh Ba Đình' },
    ...makeSigningKey(),
    hqKey: makeSigningKey().publicKey,
    ageRecipient: 'age1qqqqqqqqqqqqqqqqqqqq',
  };
}
