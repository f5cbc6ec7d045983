import type { Storyboard } from '../storyboard.ts';

/** Filing in person beside filing online: only what sources say, and where the two are alike. */
export const comparison: Storyboard = {
  sources: ['SEED000', 'DVC_LTKS', 'LSVN', 'NQ77', 'DVC_KS', 'TT08', 'DAT_HN', 'XN_AG'],
  shots: [
    {
      seconds: 4,
      ground: 'ink',
      enter: 'cut',
      layout: 'split',
      title: 'Khác nhau ở đâu?',
      sides: [
        { title: 'Nộp trực tiếp', picture: 'desk' },
        { title: 'Nộp trực tuyến', picture: 'phoneForm' },
      ],
    },
    {
      seconds: 5.5,
      ground: 'ink',
      enter: 'cut',
      layout: 'split',
      title: 'Giờ nộp',
      sides: [
        { name: 'Trực tiếp', title: 'Trong giờ tiếp nhận', picture: 'hours' },
        { name: 'Trực tuyến', title: 'Bất cứ lúc nào', picture: 'dayAndNight' },
      ],
    },
    {
      seconds: 5.5,
      ground: 'ink',
      enter: 'cut',
      layout: 'split',
      title: 'Lệ phí Thành phố quy định',
      sides: [
        { name: 'Trực tiếp', title: 'Nộp đủ', picture: 'payInFull' },
        { name: 'Trực tuyến', title: '0 đồng', caption: 'trừ phí thẩm định hồ sơ', picture: 'freeOfCharge' },
      ],
    },
    {
      seconds: 5.5,
      ground: 'ink',
      enter: 'cut',
      layout: 'split',
      title: 'Đi lại',
      sides: [
        { name: 'Trực tiếp', title: 'Ít nhất một\u00a0lần', picture: 'trip' },
        {
          name: 'Trực tuyến',
          title: 'Có thủ tục không\u00a0phải\u00a0đến',
          caption: 'có thủ tục đến một lần',
          picture: 'home',
        },
      ],
    },
    {
      seconds: 5,
      ground: 'ink',
      enter: 'cut',
      layout: 'split',
      title: 'Thời hạn giải quyết: như nhau',
      same: true,
      sides: [
        { title: 'Trực tiếp', picture: 'calendar' },
        { title: 'Trực tuyến', picture: 'calendar' },
      ],
    },
    {
      seconds: 5,
      ground: 'paper',
      enter: 'lift',
      layout: 'left',
      kicker: 'Bạn chưa quen?',
      title: ['Có người', 'ngồi cùng'],
      caption: 'Mời bạn đến bàn hướng dẫn',
      picture: 'desk',
    },
  ],
};
