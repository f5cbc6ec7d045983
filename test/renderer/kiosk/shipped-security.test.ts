import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../../main/services/content/pack/pack-load.ts';
import { securityAtStep } from '../../../renderer/kiosk/content/handbook-entries.ts';
import type { PortalStep } from '../../../shared/domain/content/procedure.ts';
import type { SecurityPlace } from '../../../shared/domain/content/security-place.ts';

const { pack } = await loadPack(join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi'));

/** What a citizen does at a step that somebody could cheat them at, by the words that tell them to do it. */
const dangers: [SecurityPlace[], RegExp][] = [
  [['otp'], /mã (xác nhận|khóa)|mã 6 số|passcode|OTP/i],
  [['password', 'otp'], /mật khẩu|(?<!không phải )đăng nhập|xác thực (là|trên|bằng)/i],
  [['address'], /gõ (dichvucong|.*\.gov\.vn)|mở đúng trang/i],
  [['payment'], /thanh toán|trả tiền|trả phí|đóng tiền/i],
];

/** Everything that the step asks for; its advice is about one of them. */
function dangersOf({ title, press }: PortalStep): SecurityPlace[] {
  const told = `${title.vi} ${press.vi}`;
  return dangers.filter(([, words]) => words.test(told)).flatMap(([places]) => places);
}

const steps = pack.procedures.flatMap(({ id, steps }) =>
  steps.map((step) => [`${id}: ${step.id}`, step] as const),
);
const dangerous = steps.filter(([, step]) => dangersOf(step).length > 0);

test('every procedure has a step at which somebody could be cheated', () => {
  const named = new Set(dangerous.map(([name]) => name.split(':')[0]));
  expect([...named].sort()).toEqual(pack.procedures.map(({ id }) => id).sort());
});

test.each(dangerous)('%s warns of what can go wrong there', (_, step) => {
  const advice = securityAtStep(pack.handbook, step, pack.head.compiledOn);
  const places: readonly string[] = advice?.places ?? [];
  expect({ advice: advice?.id, warned: dangersOf(step).some((place) => places.includes(place)) }).toEqual({
    advice: expect.any(String),
    warned: true,
  });
});
