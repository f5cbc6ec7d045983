import type { PracticeTask } from '../library/practice-board.ts';

/** Handing in, paying and following. Names and numbers are invented. */
export const filingTasks: readonly PracticeTask[] = [
  {
    id: 'attach',
    title: { vi: 'Đính kèm giấy tờ', en: 'Attach a paper' },
    text: { vi: 'Chọn ảnh rõ, đủ bốn góc', en: 'A clear picture, all four corners' },
    icon: 'clip',
    boards: [
      {
        id: 'choose',
        goal: { vi: 'Bấm Chọn tệp để thêm giấy tờ.', en: 'Press Chọn tệp (Choose a file).' },
        page: { vi: 'Giấy tờ đính kèm', en: 'Attached papers' },
        layout: 'choice',
        shown: [{ vi: 'Giấy tờ tập: chưa có tệp nào', en: 'Practice paper: no file yet' }],
        things: [
          { id: 'choose', look: 'button', label: { vi: 'Chọn tệp', en: 'Choose a file' }, right: true },
          {
            id: 'submit',
            look: 'button',
            label: { vi: 'Nộp hồ sơ', en: 'Submit' },
            miss: {
              vi: 'Chưa có giấy tờ nào, nộp bây giờ sẽ bị báo thiếu. Bạn bấm Chọn tệp trước.',
              en: 'There is no paper yet; it would come back. First press Chọn tệp.',
            },
          },
        ],
        learned: { vi: 'Đính kèm xong mới nộp.', en: 'First attach, then submit.' },
      },
      {
        id: 'picture',
        goal: { vi: 'Chọn bức ảnh mà cán bộ đọc được.', en: 'Choose the picture that can be read.' },
        page: { vi: 'Ảnh trong máy', en: 'Pictures' },
        layout: 'pictures',
        things: [
          {
            id: 'blurred',
            look: 'picture',
            photo: 'blurred',
            label: { vi: 'Ảnh 1', en: 'Picture 1' },
            miss: {
              vi: 'Ảnh này mờ, không đọc được chữ. Ngoài đời, bạn chụp lại ở chỗ sáng hơn.',
              en: 'This one is blurred. In real life, take it again where there is more light.',
            },
          },
          {
            id: 'cut',
            look: 'picture',
            photo: 'cut',
            label: { vi: 'Ảnh 2', en: 'Picture 2' },
            miss: {
              vi: 'Ảnh này mất góc. Phải thấy đủ bốn góc tờ giấy.',
              en: 'A corner is missing here. All four corners must be seen.',
            },
          },
          {
            id: 'clear',
            look: 'picture',
            photo: 'clear',
            label: { vi: 'Ảnh 3', en: 'Picture 3' },
            right: true,
          },
        ],
        learned: {
          vi: 'Chụp đủ bốn góc, phóng to đọc thử rồi hãy gửi.',
          en: 'All four corners; zoom in and read before sending.',
        },
      },
    ],
  },
  {
    id: 'pay',
    title: { vi: 'Trả phí', en: 'Pay a fee' },
    text: { vi: 'Xem số tiền, trả ngay trên cổng', en: 'Check the amount, pay on the portal' },
    icon: 'money',
    boards: [
      {
        id: 'amount',
        goal: {
          vi: 'Giả sử bạn được báo mức phí là 5.000 đồng. Bấm vào số tiền đúng.',
          en: 'Say you were told that the fee is 5,000 VND. Press the right amount.',
        },
        page: { vi: 'Số tiền phải trả (số để tập)', en: 'Amount due (for practice)' },
        layout: 'choice',
        things: [
          {
            id: 'more',
            look: 'row',
            icon: 'money',
            label: { vi: '50.000 đồng', en: '50,000 VND' },
            miss: {
              vi: 'Số này nhiều hơn mức bạn được báo. Ngoài đời, thấy khác thì dừng lại hỏi cán bộ.',
              en: 'This is more than you were told. In real life, stop and ask an officer.',
            },
          },
          {
            id: 'right',
            look: 'row',
            icon: 'money',
            label: { vi: '5.000 đồng', en: '5,000 VND' },
            right: true,
          },
        ],
        learned: {
          vi: 'Số tiền khác mức được báo thì dừng lại hỏi.',
          en: 'If the amount is not what you were told, stop and ask.',
        },
      },
      {
        id: 'means',
        goal: { vi: 'Chọn cách trả tiền an toàn.', en: 'Choose the safe way to pay.' },
        page: { vi: 'Bạn trả bằng cách nào?', en: 'How do you pay?' },
        layout: 'choice',
        things: [
          {
            id: 'transfer',
            look: 'row',
            icon: 'phone',
            label: { vi: 'Chuyển cho người vừa gọi điện', en: 'Transfer to someone who called' },
            miss: {
              vi: 'Không chuyển khoản theo lời người gọi điện, dù họ biết tên bạn.',
              en: 'Never transfer because of a call, even if they know your name.',
            },
          },
          {
            id: 'portal',
            look: 'row',
            icon: 'screen',
            label: { vi: 'Thanh toán trên cổng', en: 'Pay on the portal' },
            right: true,
          },
          {
            id: 'code',
            look: 'row',
            icon: 'talk',
            label: { vi: 'Quét mã trong tin nhắn lạ', en: 'Scan a code from a strange message' },
            miss: {
              vi: 'Không quét mã lạ gửi qua tin nhắn. Bạn trả ngay trên cổng.',
              en: 'Never scan strange codes. Pay on the portal itself.',
            },
          },
        ],
        learned: { vi: 'Chỉ trả tiền ngay trong bước nộp hồ sơ.', en: 'Pay only within the filing itself.' },
      },
      {
        id: 'wait',
        goal: {
          vi: 'Bạn đã xác nhận trả tiền. Giờ làm gì?',
          en: 'You have confirmed the payment. What now?',
        },
        page: { vi: 'Đang thanh toán…', en: 'Paying…' },
        layout: 'choice',
        things: [
          {
            id: 'close',
            look: 'button',
            label: { vi: 'Đóng trang', en: 'Close the page' },
            miss: {
              vi: 'Đừng đóng trang giữa chừng. Bạn chờ đến khi màn hình báo xong.',
              en: 'Do not close it halfway. Wait until it says that it is done.',
            },
          },
          { id: 'wait', look: 'button', label: { vi: 'Chờ báo xong', en: 'Wait' }, right: true },
          {
            id: 'again',
            look: 'button',
            label: { vi: 'Trả tiền lần nữa', en: 'Pay again' },
            miss: {
              vi: 'Trả lần nữa có thể mất tiền hai lần. Bạn chờ một chút nhé.',
              en: 'You might pay twice. Wait a moment.',
            },
          },
        ],
        learned: { vi: 'Chờ màn hình báo xong rồi mới đi tiếp.', en: 'Go on only when it says done.' },
      },
    ],
  },
  {
    id: 'follow',
    title: { vi: 'Theo dõi hồ sơ', en: 'Follow a dossier' },
    text: { vi: 'Tìm theo mã, đọc trạng thái', en: 'Find it by its code, read its state' },
    icon: 'bell',
    boards: [
      {
        id: 'open',
        goal: { vi: 'Mở mục hồ sơ của bạn.', en: 'Open your own dossiers.' },
        page: { vi: 'Trang chủ', en: 'Home page' },
        layout: 'home',
        things: [
          {
            id: 'account',
            look: 'button',
            label: { vi: 'Người Dân Tập', en: 'Practice citizen' },
            miss: {
              vi: 'Đây là tên người đang đăng nhập. Bạn bấm ô Hồ sơ của tôi.',
              en: 'This is who is logged in. Press Hồ sơ của tôi (My dossiers).',
            },
          },
          {
            id: 'search',
            look: 'tile',
            icon: 'search',
            label: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
            miss: {
              vi: 'Ô này để nộp hồ sơ mới. Bạn bấm ô Hồ sơ của tôi.',
              en: 'This is for a new dossier. Press Hồ sơ của tôi (My dossiers).',
            },
          },
          {
            id: 'mine',
            look: 'tile',
            icon: 'folder',
            label: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
            right: true,
          },
          {
            id: 'help',
            look: 'tile',
            icon: 'question',
            label: { vi: 'Trợ giúp', en: 'Help' },
            miss: {
              vi: 'Ô này để xem trợ giúp. Bạn bấm ô Hồ sơ của tôi.',
              en: 'This is for help. Press Hồ sơ của tôi (My dossiers).',
            },
          },
        ],
        learned: {
          vi: 'Hồ sơ đã nộp nằm trong mục của riêng bạn.',
          en: 'What you filed is in a place of your own.',
        },
      },
      {
        id: 'code',
        goal: {
          vi: 'Mã ghi trên giấy của bạn: TẬP-002. Chọn đúng hồ sơ.',
          en: 'The code on your paper: TẬP-002. Choose that dossier.',
        },
        page: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
        layout: 'list',
        things: [
          {
            id: 'first',
            look: 'row',
            icon: 'paper',
            label: { vi: 'TẬP-001', en: 'TẬP-001' },
            detail: { vi: 'Đã xong', en: 'Done' },
            miss: { vi: 'Bạn so lại số cuối của mã nhé.', en: 'Compare the last digit of the code.' },
          },
          {
            id: 'second',
            look: 'row',
            icon: 'paper',
            label: { vi: 'TẬP-002', en: 'TẬP-002' },
            detail: { vi: 'Yêu cầu bổ sung', en: 'More is needed' },
            right: true,
          },
          {
            id: 'third',
            look: 'row',
            icon: 'paper',
            label: { vi: 'TẬP-020', en: 'TẬP-020' },
            detail: { vi: 'Đang xử lý', en: 'Being handled' },
            miss: {
              vi: 'Mã này gần giống thôi. Bạn so lại từng số.',
              en: 'Nearly the same. Compare each digit.',
            },
          },
        ],
        learned: {
          vi: 'Giữ mã hồ sơ, tra cứu lúc nào cũng được.',
          en: 'Keep the code; you can look any time.',
        },
      },
      {
        id: 'more',
        goal: {
          vi: 'Hồ sơ cần bổ sung. Xem cơ quan đang cần gì.',
          en: 'More is needed. See what the office asks for.',
        },
        page: { vi: 'TẬP-002: yêu cầu bổ sung', en: 'TẬP-002: more is needed' },
        layout: 'choice',
        things: [
          {
            id: 'new',
            look: 'button',
            label: { vi: 'Nộp hồ sơ mới', en: 'File a new one' },
            miss: {
              vi: 'Không phải nộp lại từ đầu. Bạn mở thông báo xem còn thiếu gì.',
              en: 'No need to start again. Open the notice to see what is missing.',
            },
          },
          { id: 'notice', look: 'button', label: { vi: 'Mở thông báo', en: 'Open the notice' }, right: true },
        ],
        learned: {
          vi: 'Bổ sung đúng thứ được yêu cầu, gửi lại trong hạn.',
          en: 'Add what is asked for and send it in time.',
        },
      },
    ],
  },
];
