import type { Storyboard } from '../storyboard.ts';

/** The first five of the procedures that the pack's `popular` names, and what each asks of you. */
export const fiveProcedures: Storyboard = {
  sources: [
    ...['SEED000', 'CT24_HATINH', 'DVC_KS', 'CT_VNE', 'CC_PLO58', 'CC_K14_DGHC', 'DVC_CC6'],
    ...['TAM_24H', 'TT08', 'KH_NGHEAN'],
  ],
  stage: 'cards',
  shots: [
    {
      seconds: 4,
      ground: 'paper',
      layout: 'left',
      count: '5',
      title: ['thủ tục', 'phổ biến'],
      caption: 'nộp được trên mạng',
    },
    {
      seconds: 5,
      ground: 'paper',
      enter: 'fade',
      layout: 'right',
      kicker: 'Con vừa chào đời',
      title: ['Đăng ký', 'khai sinh'],
      caption: 'Chụp rõ Giấy chứng sinh\nrồi đính kèm',
    },
    {
      seconds: 5,
      ground: 'paper',
      enter: 'fade',
      layout: 'right',
      kicker: 'Cần bản sao y',
      title: ['Chứng thực', 'bản sao điện tử'],
      caption: 'Mang bản chính\nđến đối chiếu',
    },
    {
      seconds: 5,
      ground: 'paper',
      enter: 'fade',
      layout: 'right',
      kicker: 'Thẻ đến hạn, hỏng, mất',
      title: ['Đổi, cấp lại', 'thẻ căn cước'],
      caption: 'Hẹn giờ trên mạng\nrồi đến Công an',
    },
    {
      seconds: 5,
      ground: 'paper',
      enter: 'fade',
      layout: 'right',
      kicker: 'Thuê nhà, ở trọ',
      title: ['Đăng ký', 'tạm trú'],
      caption: 'Nhắc chủ nhà xác nhận\ntrên VNeID',
    },
    {
      seconds: 5,
      ground: 'paper',
      enter: 'fade',
      layout: 'right',
      kicker: 'Sắp nên vợ nên chồng',
      title: ['Đăng ký', 'kết hôn'],
      caption: 'Nộp trên mạng,\ncả hai cùng đến ký',
    },
    {
      seconds: 5.5,
      ground: 'paper',
      enter: 'fade',
      layout: 'row',
      title: 'Gõ tên tại dichvucong.gov.vn',
      labels: ['Khai sinh', 'Bản sao', 'Căn cước', 'Tạm trú', 'Kết hôn'],
    },
  ],
};
