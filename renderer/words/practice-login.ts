import type { PracticeTask } from '../library/practice-board.ts';

/** Coming in safely. Names and numbers are invented. */
export const loginTasks: readonly PracticeTask[] = [
  {
    id: 'login',
    title: { vi: 'Đăng nhập', en: 'Log in' },
    text: { vi: 'Vào đúng trang, bằng VNeID', en: 'On the right page, by VNeID' },
    icon: 'person',
    boards: [
      {
        id: 'address',
        goal: {
          vi: 'Bấm vào địa chỉ thật của Cổng Dịch vụ công quốc gia.',
          en: 'Press the real address of the National Public Service Portal.',
        },
        page: { vi: 'Bạn vào trang nào?', en: 'Which page?' },
        offSite: true,
        layout: 'choice',
        things: [
          {
            id: 'longer',
            look: 'address',
            label: { vi: '{host}.example', en: '{host}.example' },
            icon: 'globe',
            miss: {
              vi: 'Địa chỉ này có thêm chữ ở cuối. Địa chỉ thật kết thúc đúng bằng .gov.vn.',
              en: 'This one has more letters at its end. The real address ends in .gov.vn.',
            },
          },
          {
            id: 'real',
            look: 'address',
            label: { vi: '{host}', en: '{host}' },
            icon: 'lock',
            right: true,
          },
          {
            id: 'other',
            look: 'address',
            label: { vi: 'nop-ho-so-nhanh.example', en: 'nop-ho-so-nhanh.example' },
            icon: 'globe',
            miss: {
              vi: 'Trang này không phải của Nhà nước. Bạn tìm địa chỉ có đuôi .gov.vn.',
              en: 'This is no page of the state. Look for the address that ends in .gov.vn.',
            },
          },
        ],
        learned: {
          vi: 'Nhìn kỹ đuôi .gov.vn trước khi nhập gì.',
          en: 'Look at the ending .gov.vn before you enter anything.',
        },
      },
      {
        id: 'home',
        goal: { vi: 'Bấm Đăng nhập.', en: 'Press Đăng nhập (Log in).' },
        page: { vi: 'Trang chủ', en: 'Home page' },
        layout: 'home',
        things: [
          { id: 'login', look: 'button', label: { vi: 'Đăng nhập', en: 'Log in' }, right: true },
          {
            id: 'search',
            look: 'tile',
            icon: 'search',
            label: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
            miss: {
              vi: 'Ô này để tìm thủ tục. Nút Đăng nhập nằm ở góc trên bên phải.',
              en: 'This finds procedures. Đăng nhập is in the upper right corner.',
            },
          },
          {
            id: 'news',
            look: 'tile',
            icon: 'paper',
            label: { vi: 'Tin tức', en: 'News' },
            miss: {
              vi: 'Ô này để đọc tin. Nút Đăng nhập nằm ở góc trên bên phải.',
              en: 'This is for news. Đăng nhập is in the upper right corner.',
            },
          },
          {
            id: 'help',
            look: 'tile',
            icon: 'question',
            label: { vi: 'Trợ giúp', en: 'Help' },
            miss: {
              vi: 'Ô này để xem trợ giúp. Nút Đăng nhập nằm ở góc trên bên phải.',
              en: 'This is for help. Đăng nhập is in the upper right corner.',
            },
          },
        ],
        learned: {
          vi: 'Nút Đăng nhập thường ở góc trên bên phải.',
          en: 'The login button is mostly in the upper right corner.',
        },
      },
      {
        id: 'account',
        goal: { vi: 'Chọn VNeID để đăng nhập.', en: 'Choose VNeID to log in.' },
        page: { vi: 'Bạn đăng nhập bằng gì?', en: 'How do you log in?' },
        layout: 'choice',
        things: [
          {
            id: 'vneid',
            look: 'row',
            icon: 'person',
            label: { vi: 'VNeID', en: 'VNeID' },
            detail: { vi: 'Ứng dụng định danh điện tử', en: 'The electronic identity app' },
            right: true,
          },
          {
            id: 'social',
            look: 'row',
            icon: 'talk',
            label: { vi: 'Tài khoản mạng xã hội', en: 'A social network account' },
            miss: {
              vi: 'Cổng không dùng tài khoản này. Bạn chọn VNeID.',
              en: 'The portal does not use this account. Choose VNeID.',
            },
          },
          {
            id: 'bank',
            look: 'row',
            icon: 'money',
            label: { vi: 'Số tài khoản ngân hàng', en: 'A bank account number' },
            miss: {
              vi: 'Đăng nhập không cần số tài khoản ngân hàng. Bạn chọn VNeID.',
              en: 'No bank account is needed to log in. Choose VNeID.',
            },
          },
        ],
        learned: {
          vi: 'VNeID mức 2 là chìa khóa để vào cổng.',
          en: 'VNeID level 2 is the key to the portal.',
        },
      },
      {
        id: 'code',
        goal: {
          vi: 'Mã 6 số đã gửi về điện thoại. Ai nhập mã này?',
          en: 'The 6-digit code is on your phone. Who enters it?',
        },
        page: { vi: 'Nhập mã xác nhận', en: 'Enter the code' },
        layout: 'choice',
        things: [
          {
            id: 'caller',
            look: 'row',
            icon: 'phone',
            label: { vi: 'Đọc cho người gọi điện', en: 'I read it to a caller' },
            miss: {
              vi: 'Đừng đọc mã cho ai, kể cả người tự xưng công an hay cán bộ.',
              en: 'Tell nobody the code, not even callers who say they are police or officers.',
            },
          },
          {
            id: 'self',
            look: 'row',
            icon: 'touch',
            label: { vi: 'Tôi tự nhập', en: 'I enter it myself' },
            right: true,
          },
          {
            id: 'officer',
            look: 'row',
            icon: 'people',
            label: { vi: 'Nhờ cán bộ nhập giúp', en: 'The officer enters it' },
            miss: {
              vi: 'Cán bộ chỉ cách làm. Mật khẩu và mã thì bạn tự nhập.',
              en: 'The officer shows you how. Passwords and codes you enter yourself.',
            },
          },
        ],
        learned: { vi: 'Mã và mật khẩu: tự bạn nhập.', en: 'Codes and passwords: you enter them yourself.' },
      },
      {
        id: 'share',
        goal: {
          vi: 'Bạn đã đánh dấu đồng ý. Bấm Xác nhận chia sẻ thông tin.',
          en: 'You have ticked the box. Press Xác nhận chia sẻ thông tin (Share).',
        },
        page: { vi: 'Chia sẻ thông tin với cổng', en: 'Sharing data with the portal' },
        layout: 'choice',
        shown: [{ vi: '✓ Tôi đồng ý', en: '✓ I agree' }],
        things: [
          {
            id: 'leave',
            look: 'button',
            label: { vi: 'Thoát', en: 'Leave' },
            miss: {
              vi: 'Thoát thì phải đăng nhập lại từ đầu. Bạn bấm Xác nhận chia sẻ thông tin.',
              en: 'Then you would have to log in again. Press Xác nhận chia sẻ thông tin.',
            },
          },
          {
            id: 'confirm',
            look: 'button',
            label: { vi: 'Xác nhận chia sẻ thông tin', en: 'Share' },
            right: true,
          },
        ],
        learned: { vi: 'Xong, bạn đã vào được cổng.', en: 'Done: you are in.' },
      },
    ],
  },
];
