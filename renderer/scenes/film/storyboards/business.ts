import type { Storyboard } from '../storyboard.ts';

/** "Đăng ký kinh doanh online trong 3 bước", while a shop is built. */
export const business: Storyboard = {
  sources: ['SEED000', 'STEPS_DVC', 'HKD_NM', 'DN_NS'],
  stage: 'shop',
  shots: [
    {
      seconds: 4,
      ground: 'paper',
      layout: 'left',
      kicker: 'Chỉ 3 bước trên mạng',
      title: ['Đăng ký', 'kinh doanh'],
    },
    {
      seconds: 5.5,
      ground: 'paper',
      enter: 'fade',
      layout: 'left',
      kicker: 'Bước 1',
      title: ['Đăng nhập'],
      caption: 'bằng tài khoản\nđịnh danh điện tử VNeID',
    },
    {
      seconds: 6,
      ground: 'paper',
      enter: 'fade',
      layout: 'left',
      kicker: 'Bước 2',
      title: ['Khai, ký, nộp'],
      caption: 'tên, địa chỉ, ngành nghề,\nvốn, thông tin thuế',
    },
    {
      seconds: 6,
      ground: 'paper',
      enter: 'fade',
      layout: 'left',
      kicker: 'Bước 3',
      title: ['Nhận giấy', 'chứng nhận'],
      caption: 'trong 3 ngày làm việc,\nkhi hồ sơ hợp lệ',
    },
    {
      seconds: 4.5,
      ground: 'paper',
      enter: 'fade',
      layout: 'left',
      title: ['Mở cửa', 'đón khách!'],
      caption: 'Mở công ty: Cổng thông tin\nquốc gia về đăng ký\ndoanh nghiệp',
    },
    {
      seconds: 5,
      ground: 'lacquer',
      enter: 'lift',
      layout: 'close',
      title: 'Hộ kinh doanh nộp tại',
      caption: 'Ba bước trên mạng, vững bước kinh doanh',
    },
  ],
};
