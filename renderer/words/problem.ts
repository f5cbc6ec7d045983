import type { ProblemCode } from '../../shared/domain/api/problem-code.ts';
import type { Text } from '../../shared/domain/text.ts';

/** Why the server did not take something, and what to do about it. */
export const problemWords: Record<ProblemCode, Text> = {
  'content-missing': {
    vi: 'Máy này chưa có nội dung để hướng dẫn: bộ nội dung bị thiếu hoặc bị lỗi. Bạn báo kỹ thuật viên giúp nhé.',
    en: 'This machine has no content to guide by: the content pack is missing or broken. Please tell the technician.',
  },
  'signed-out': {
    vi: 'Bàn làm việc đã khóa nên chưa lưu được. Bạn mở khóa rồi làm lại nhé.',
    en: 'The desk is locked, so nothing was saved. Please unlock it and try again.',
  },
  'other-role': {
    vi: 'Vai trò đang mở không làm được việc này.',
    en: 'The desk is open for a role that cannot do this.',
  },
  malformed: {
    vi: 'Có ô để trống, quá dài hoặc chưa đúng dạng. Bạn xem lại rồi gửi nhé.',
    en: 'A field is empty, too long or not in the expected form. Please look again.',
  },
  'wrong-pin': { vi: 'Mã PIN chưa đúng.', en: 'That PIN is not right.' },
  'refused-pin': {
    vi: 'Mã này dễ đoán hoặc vai trò khác đang dùng. Bạn chọn mã khác nhé.',
    en: 'This PIN is easy to guess, or another role has it. Please choose another.',
  },
  'too-soon': {
    vi: 'Đã thử sai nhiều lần. Bạn chờ một lúc rồi thử lại.',
    en: 'Too many wrong tries. Please wait a while.',
  },
  'unknown-event': {
    vi: 'Không tìm thấy dòng này trong sổ. Bạn mở lại trang nhé.',
    en: 'This entry is not in the journal. Please open the page anew.',
  },
  'unknown-choice': {
    vi: 'Mục này không còn trong bản nội dung đang dùng. Bạn mở lại trang nhé.',
    en: 'The content in use no longer has this. Please open the page anew.',
  },
  'unknown-period': { vi: 'Không có kỳ báo cáo này.', en: 'There is no such period.' },
  voided: {
    vi: 'Lượt này đã được hoàn tác nên không sửa được nữa. Bạn ghi lại lượt mới nhé.',
    en: 'This was taken back and cannot be corrected any more. Please count it anew.',
  },
  conflict: {
    vi: 'Mã của dòng này đã dùng cho dòng khác. Bạn đóng lại rồi ghi mới nhé.',
    en: 'This entry was recorded with other words before. Please close it and note it anew.',
  },
  'refused-day': {
    vi: 'Ngày này chưa tới hoặc đã quá lâu. Số liệu cũ hơn thì nhờ kỹ thuật viên nhập từ tệp.',
    en: 'That day is still to come or too long ago. What is older is imported from a file by the technician.',
  },
  'past-target': {
    vi: 'Chỉ tiêu không đặt lại được cho ngày đã qua. Bạn chọn hôm nay hoặc một ngày sau.',
    en: 'A target cannot begin on a day that is over. Choose today or a later day.',
  },
  'refused-notice': {
    vi: 'Thông báo này chưa đăng được: bạn xem lại dòng chính và thời hạn nhé.',
    en: 'This notice cannot be shown: please look at its headline and how long it stands.',
  },
  'refused-setting': {
    vi: 'Cài đặt này chưa lưu được: có giá trị chưa dùng được, hoặc máy không ghi được tệp cài đặt. Bạn xem lại rồi lưu nhé.',
    en: 'This was not set: a value cannot be used, or the settings file cannot be written. Please look again.',
  },
  'not-kept': {
    vi: 'Máy chưa ghi được tệp vào ổ đĩa. Bạn thử lại, hoặc gọi kỹ thuật viên.',
    en: 'The file could not be written to the disk. Please try again, or call a technician.',
  },
  'site-open': {
    vi: 'Đang trong giờ mở cửa nên chưa thay phần mềm được, vì có thể người dân đang dùng máy. Bạn làm lại sau giờ đóng cửa nhé. Máy chưa đặt giờ mở cửa thì chỉ thay từ 20 giờ đến 6 giờ.',
    en: 'The site is open, and people may stand at the machine. Please do it after closing. Where no hours are set, the app changes between 20:00 and 06:00 only.',
  },
  'not-recorded': {
    vi: 'Máy chưa ghi được vào ổ đĩa nên chưa lưu. Bạn thử lại, hoặc gọi kỹ thuật viên.',
    en: 'The disk could not be written to, so it was not saved. Please try again, or call a technician.',
  },
  'hq-signed-out': {
    vi: 'Phiên làm việc đã hết nên chưa lưu được. Bạn đăng nhập lại nhé.',
    en: 'The session has ended, so nothing was saved. Please sign in again.',
  },
  'hq-other-role': {
    vi: 'Tài khoản của bạn không làm được việc này. Bạn nhờ người quản trị nhé.',
    en: 'Your account may not do this. Please ask an administrator.',
  },
  'wrong-password': {
    vi: 'Tên hoặc mật khẩu chưa đúng.',
    en: 'The name or the password is wrong.',
  },
  'wrong-set-up-code': {
    vi: 'Mã thiết lập chưa đúng. Bạn xem lại nơi khởi động máy chủ nhé.',
    en: 'The set-up code is wrong. Please look where the server was started.',
  },
  'first-account-made': {
    vi: 'Tài khoản đầu tiên đã có. Bạn đăng nhập bằng tài khoản ấy nhé.',
    en: 'The first account has been made already. Please sign in with it.',
  },
  'account-taken': {
    vi: 'Đã có tài khoản mang tên này. Bạn chọn tên khác nhé.',
    en: 'There is an account of this name already. Please choose another name.',
  },
  'unknown-account': {
    vi: 'Tài khoản này không còn mở. Bạn mở lại trang nhé.',
    en: 'This account is not open any more. Please open the page anew.',
  },
  'last-administrator': {
    vi: 'Đây là người quản trị cuối cùng nên không đóng được. Bạn tạo một người quản trị khác trước nhé.',
    en: 'This is the last administrator and stays. Please make another administrator first.',
  },
  'site-taken': {
    vi: 'Đã có chi nhánh mang mã này. Bạn chọn mã khác nhé.',
    en: 'There is a site with this code already. Please choose another code.',
  },
  'unknown-site': { vi: 'Không có chi nhánh mang mã này.', en: 'There is no site with this code.' },
  'unknown-group': {
    vi: 'Không còn chi nhánh nào thuộc nhóm này.',
    en: 'No site is in this group any more.',
  },
  'unknown-pc': {
    vi: 'Không tìm thấy máy này. Bạn mở lại trang nhé.',
    en: 'There is no such PC. Please open the page anew.',
  },
  'unknown-proposal': {
    vi: 'Đề xuất này không còn: chi nhánh đã hoàn tác. Bạn mở lại trang nhé.',
    en: 'This proposal is not there any more: the site took it back. Please open the page anew.',
  },
  'unknown-fork': {
    vi: 'Không tìm thấy mục số liệu trùng này. Bạn mở lại trang nhé.',
    en: 'There is no such conflict. Please open the page anew.',
  },
  'fork-decided': {
    vi: 'Mục này đã có quyết định khác và không đổi lại được. Bạn mở lại trang để xem nhé.',
    en: 'This was decided otherwise already, and stays so. Please open the page anew to see it.',
  },
  'unknown-notice': {
    vi: 'Không tìm thấy thông báo này. Bạn mở lại trang nhé.',
    en: 'There is no such notice. Please open the page anew.',
  },
  'unknown-release': {
    vi: 'Bản phát hành này không còn trong danh sách. Bạn mở lại trang nhé.',
    en: 'This release is not given out any more. Please open the page anew.',
  },
  'unknown-target': {
    vi: 'Không tìm thấy mục tiêu này. Bạn mở lại trang nhé.',
    en: 'There is no such target. Please open the page anew.',
  },
  'target-taken': {
    vi: 'Năm này đã có mục tiêu cho số liệu ấy. Bạn sửa mục tiêu đang có nhé.',
    en: 'There is a target for this figure in that year already. Please change that one.',
  },
  busy: {
    vi: 'Máy chủ đang quá bận. Bạn thử lại sau một phút nhé.',
    en: 'The server has too much to do just now. Please try again in a minute.',
  },
};
