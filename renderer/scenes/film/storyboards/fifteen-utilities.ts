import type { Storyboard } from '../storyboard.ts';

/** The fifteen free utilities, three at a time, in the order of the tray's drawings. */
export const fifteenUtilities: Storyboard = {
  sources: ['SEED003'],
  stage: 'tray',
  shots: [
    { seconds: 3.5, ground: 'lacquer', layout: 'left', count: '15', title: ['tiện ích', 'miễn phí'] },
    {
      seconds: 5,
      ground: 'lacquer',
      enter: 'fade',
      layout: 'row',
      title: 'Soạn hồ sơ',
      labels: ['Sao chụp, in tài\u00a0liệu', 'Bìa hồ sơ, ghim, bút', 'Mẫu tờ\u00a0khai, giúp\u00a0điền'],
    },
    {
      seconds: 5,
      ground: 'lacquer',
      enter: 'fade',
      layout: 'row',
      title: 'Có người chỉ',
      labels: ['Giúp nộp trực\u00a0tuyến', 'Tư vấn pháp\u00a0lý', 'Cài VNeID, iHanoi'],
    },
    {
      seconds: 5,
      ground: 'lacquer',
      enter: 'fade',
      layout: 'row',
      title: 'Kết nối',
      labels: ['Wi-Fi tốc độ\u00a0cao', 'Tạo chữ ký\u00a0số', 'Báo tình trạng hồ\u00a0sơ'],
    },
    {
      seconds: 5,
      ground: 'lacquer',
      enter: 'fade',
      layout: 'row',
      title: 'Trong lúc chờ',
      labels: [
        'Sạc điện\u00a0thoại',
        'Nước uống, đồ\u00a0ăn nhẹ',
        'Thư\u00a0viện\u00a0số, không\u00a0gian\u00a0xanh',
      ],
    },
    {
      seconds: 5,
      ground: 'lacquer',
      enter: 'fade',
      layout: 'row',
      title: 'Chăm lo cho bạn',
      labels: [
        'Thiết bị cho người cao\u00a0tuổi, khuyết\u00a0tật',
        'Thiết bị y\u00a0tế cơ bản',
        'Robot lễ\u00a0tân',
      ],
    },
    {
      seconds: 5,
      ground: 'lacquer',
      enter: 'fade',
      layout: 'left',
      title: ['Cần gì,', 'cứ hỏi!'],
      caption: 'Cán bộ chỉ chỗ\ncho bạn',
    },
  ],
};
