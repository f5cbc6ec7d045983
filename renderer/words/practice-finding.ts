import type { PracticeTask } from '../library/practice-board.ts';

/** Finding the procedure and the right office. Names and numbers are invented. */
export const findingTasks: readonly PracticeTask[] = [
  {
    id: 'find',
    title: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
    text: { vi: 'Gõ tên, chọn đúng dòng', en: 'Type its name, choose the right line' },
    icon: 'search',
    boards: [
      {
        id: 'type',
        goal: {
          vi: 'Gõ “khai sinh” (không dấu cũng được), rồi bấm Tìm kiếm.',
          en: 'Type “khai sinh” (birth), then press Tìm kiếm (Search).',
        },
        page: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
        layout: 'list',
        type: {
          wanted: 'khai sinh',
          label: { vi: 'Ô tìm kiếm để tập', en: 'Practice search field' },
          miss: {
            vi: 'Bạn gõ “khai sinh” vào ô trước đã nhé, không dấu cũng được.',
            en: 'First type “khai sinh” into the field.',
          },
        },
        things: [{ id: 'search', look: 'button', label: { vi: 'Tìm kiếm', en: 'Search' }, right: true }],
        learned: { vi: 'Gõ tên hoặc mã thủ tục đều được.', en: 'Its name or its code will do.' },
      },
      {
        id: 'results',
        goal: { vi: 'Chọn dòng Đăng ký khai sinh.', en: 'Choose Đăng ký khai sinh (Registering a birth).' },
        page: { vi: 'Kết quả tìm kiếm', en: 'Search results' },
        layout: 'list',
        things: [
          {
            id: 'copy',
            look: 'row',
            icon: 'paper',
            label: { vi: 'Cấp bản sao trích lục hộ tịch', en: 'Copy of a civil status extract' },
            miss: {
              vi: 'Dòng này để xin bản sao. Bạn tìm dòng có đúng chữ Đăng ký khai sinh.',
              en: 'This is for copies. Look for the line Đăng ký khai sinh.',
            },
          },
          {
            id: 'birth',
            look: 'row',
            icon: 'paper',
            label: { vi: 'Đăng ký khai sinh', en: 'Registering a birth' },
            right: true,
          },
          {
            id: 'death',
            look: 'row',
            icon: 'paper',
            label: { vi: 'Đăng ký khai tử', en: 'Registering a death' },
            miss: {
              vi: 'Khai tử chỉ khác một chữ thôi. Bạn đọc kỹ lại rồi chọn khai sinh.',
              en: 'Only one word differs. Read again and choose khai sinh.',
            },
          },
        ],
        learned: {
          vi: 'Đọc kỹ tên trước khi chọn, chọn nhầm phải làm lại.',
          en: 'Read the name before choosing; a wrong one means starting again.',
        },
      },
      {
        id: 'begin',
        goal: { vi: 'Bấm Nộp trực tuyến.', en: 'Press Nộp trực tuyến (File online).' },
        page: { vi: 'Đăng ký khai sinh', en: 'Registering a birth' },
        layout: 'choice',
        things: [
          {
            id: 'papers',
            look: 'button',
            label: { vi: 'Xem giấy tờ cần có', en: 'See the papers' },
            miss: {
              vi: 'Xem giấy tờ trước cũng tốt. Còn muốn nộp thì bấm Nộp trực tuyến.',
              en: 'Good to look first. To file, press Nộp trực tuyến.',
            },
          },
          { id: 'file', look: 'button', label: { vi: 'Nộp trực tuyến', en: 'File online' }, right: true },
        ],
        learned: {
          vi: 'Xem điều kiện, giấy tờ, lệ phí trước khi bấm nộp.',
          en: 'Look at conditions, papers and fees before filing.',
        },
      },
    ],
  },
  {
    id: 'ward',
    title: { vi: 'Chọn xã, phường', en: 'Choose the ward' },
    text: { vi: 'Gửi đến đúng nơi, theo tên mới', en: 'To the right office, by its new name' },
    icon: 'pin',
    boards: [
      {
        id: 'city',
        goal: { vi: 'Chọn thành phố Hà Nội.', en: 'Choose Hà Nội.' },
        page: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
        layout: 'list',
        things: [
          {
            id: 'example-one',
            look: 'row',
            icon: 'pin',
            label: { vi: 'Tỉnh Ví Dụ Một', en: 'Example province one' },
            miss: { vi: 'Bạn tìm dòng Thành phố Hà Nội nhé.', en: 'Look for the line Thành phố Hà Nội.' },
          },
          {
            id: 'example-two',
            look: 'row',
            icon: 'pin',
            label: { vi: 'Tỉnh Ví Dụ Hai', en: 'Example province two' },
            miss: { vi: 'Bạn tìm dòng Thành phố Hà Nội nhé.', en: 'Look for the line Thành phố Hà Nội.' },
          },
          {
            id: 'hanoi',
            look: 'row',
            icon: 'pin',
            label: { vi: 'Thành phố Hà Nội', en: 'City of Hanoi' },
            right: true,
          },
        ],
        learned: { vi: 'Chọn thành phố trước, xã phường sau.', en: 'First the city, then the ward.' },
      },
      {
        id: 'ward',
        goal: {
          vi: 'Giả sử bạn ở Phường Tập Hai. Chọn phường ấy theo tên mới.',
          en: 'Say you live in Phường Tập Hai. Choose that ward by its new name.',
        },
        page: { vi: 'Xã, phường', en: 'Commune or ward' },
        layout: 'list',
        things: [
          {
            id: 'one',
            look: 'row',
            icon: 'pin',
            label: { vi: 'Phường Tập Một', en: 'Practice ward one' },
            miss: {
              vi: 'Đây là phường bên cạnh. Bạn chọn Phường Tập Hai.',
              en: 'That is the ward next door. Choose Phường Tập Hai.',
            },
          },
          {
            id: 'old',
            look: 'row',
            icon: 'pin',
            label: { vi: 'Phường Tập Hai (tên cũ)', en: 'Practice ward two (old name)' },
            miss: {
              vi: 'Địa chỉ thì dùng tên xã, phường mới. Bạn chọn dòng không có chữ “tên cũ”.',
              en: 'Addresses use the new names. Choose the line without “tên cũ” (old name).',
            },
          },
          {
            id: 'two',
            look: 'row',
            icon: 'pin',
            label: { vi: 'Phường Tập Hai', en: 'Practice ward two' },
            right: true,
          },
        ],
        learned: { vi: 'Địa chỉ thì dùng tên xã, phường mới.', en: 'Addresses use the new names of wards.' },
      },
    ],
  },
];
