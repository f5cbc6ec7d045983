import { expect, test } from 'vitest';
import { noteWarnings } from '../../../../shared/domain/counters/note-warning.ts';

test.each([
  ['Cần in lại giấy hẹn', []],
  ['Mạng chậm, quay lại chiều 20.11.2026 lúc 14:30', []],
  ['Người dân từ Hà Đông, hỏi về phường Cao Bằng và Thái Nguyên', []],
  ['Do mạng yếu nên chưa nộp được', []],
  ['Lê tay lâu vì bàn phím hỏng', []],
  ['Gửi Đoàn Thanh niên hỗ trợ', []],
  ['Đã hỗ trợ Nguyễn Thị Lan', ['name']],
  ['Đặng Bình nhờ gọi lại', ['name']],
  ['giúp bác Hoa quét mã', ['name']],
  ['Ông Tư quên mật khẩu', ['name']],
  ['tran van nam den lan hai', ['name']],
  ['gọi 0912345678', ['phone']],
  ['gọi 0912 345 678 sau 14 giờ', ['phone']],
  ['gọi +84 91-234-56-78', ['phone']],
  ['máy bàn 024.3825.3536', ['phone']],
  ['số 001099012345 không khớp', ['identity']],
  ['thẻ 001 099 012 345', ['identity']],
  ['CMND cũ 012345678', ['identity']],
  ['sổ bảo hiểm 0123456789', ['identity']],
  ['chị Mai, 0987654321, CCCD 001099012345', ['name', 'phone', 'identity']],
])('the note "%s" warns of %j', (note, warnings) => {
  expect(noteWarnings(note)).toEqual(warnings);
  expect(noteWarnings(note.normalize('NFD'))).toEqual(warnings);
});
