/** The fixed spine: Đăng nhập – Nộp hồ sơ – Nhận kết quả. */
export const stages = ['login', 'submit', 'receive'] as const;
export type Stage = (typeof stages)[number];
