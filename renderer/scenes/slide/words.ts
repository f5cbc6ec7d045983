/** What slides say by themselves, besides the pack's texts. In Vietnamese only, as all scenes. */
export const slideWords = {
  extension: (numbers: string) => `nhánh ${numbers}`,
  top: {
    waiting: 'Chưa có lượt nào để xếp hạng. Mời bạn đến bàn hướng dẫn.',
    where: 'Tại bàn này, 28 ngày qua',
  },
  year: {
    waiting: (year: number) => `Năm ${year}, bàn hướng dẫn đang chờ đón bạn.`,
    assists: 'lượt hỗ trợ',
    self: 'tự nộp',
    assisted: 'có trợ giúp',
    daysMet: 'ngày đạt đích',
  },
  countdown: { left: 'Còn', unit: 'ngày', until: (day: string) => `đến ${day}` },
} as const;
