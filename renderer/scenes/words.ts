/**
 * What scenes say, in Vietnamese only: a lobby screen has one language and no sound. At most 25 words are on the
 * screen at any instant. `sources` are ids of the pack's `sources.json`: a sentence that states a fact names them.
 */
export const sceneWords = {
  threeSteps: {
    sources: ['SEED000', 'CT24_HATINH', 'KENH14_0101', 'DANTRI_1231'],
    count: '3 bước',
    title: ['nộp hồ sơ', 'trực tuyến'],
    steps: [
      { title: 'Đăng nhập', caption: 'bằng VNeID mức\u00a02' },
      { title: 'Nộp hồ sơ', caption: 'điền mẫu, đính kèm giấy tờ' },
      { title: 'Nhận kết quả', caption: 'trong tài\u00a0khoản của bạn' },
    ],
    where: 'Mời bạn nộp tại',
  },
  today: {
    sources: [],
    when: 'Hôm nay',
    unit: 'lượt hỗ trợ',
    waiting: ['Bàn hướng dẫn', 'chờ đón bạn'],
    goal: (target: number) => `Mục tiêu mỗi ngày: ${target}`,
    reached: (target: number) => `Đã đạt mục tiêu ${target}`,
    invitation: 'Mời bạn đến bàn hướng dẫn',
  },
  compare: {
    sources: ['NQ77', 'LSVN', 'SEED000'],
    title: ['Nộp', 'cách nào?'],
    inPerson: { title: 'Trực tiếp', points: ['Trong giờ tiếp\u00a0nhận', 'Nộp đủ lệ phí'] },
    online: { title: 'Trực tuyến', points: ['Bất cứ lúc nào', 'Lệ phí Thành\u00a0phố: 0\u00a0đồng'] },
  },
  readiness: {
    sources: ['CT24_HATINH', 'SEED000', 'DVC_KS'],
    title: ['Nộp trực tuyến', 'cần gì?'],
    things: ['VNeID mức 2', 'Điện thoại nhận mã', 'Ảnh giấy\u00a0tờ rõ\u00a0nét'],
    help: 'Chưa có máy? Có\u00a0bàn hướng\u00a0dẫn',
  },
  clock: {
    sources: [],
    weekdays: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
    day: (weekday: string, date: number, month: number) => `${weekday}, ngày ${date} tháng ${month}`,
  },
} as const;
