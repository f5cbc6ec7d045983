/** What the player says by itself. In Vietnamese: it is read by the officer of the branch. */
export const signageWords = {
  name: 'Tận Tâm',
  notice: 'Thông báo khẩn',
  page: 'Trang trên mạng',
  unreachable: 'Màn hình chưa nối được với máy chủ. Đang tự thử lại, bạn chưa cần làm gì.',
  unknownScreen: (id: string) => `Chưa có màn hình nào tên là “${id}”.`,
  knownScreens: (ids: string[]) => `Các màn hình có sẵn: ${ids.join(', ')}.`,
} as const;

/** What the test card says, to the technician who sets up a screen. */
export const cardWords = {
  picture: (screen: string, width: number, height: number) =>
    `Màn hình ${screen}: ${width} × ${height} điểm ảnh`,
  output: (width: number, height: number) => `Đầu ra của máy: ${width} × ${height}`,
  beyond: (width: number, height: number) =>
    `Hình tràn ra ngoài: cần ${width} × ${height}. Bạn sửa region hoặc strips trong settings.json.`,
} as const;

/** What stands beside the loop. In Vietnamese, like the loop itself. */
export const zoneWords = {
  day: (weekday: string, date: number, month: number) => `${weekday}, ${date}/${month}`,
  assists: 'lượt hỗ trợ hôm nay',
  invitation: 'Bàn hướng dẫn chờ đón bạn',
  scan: 'Quét mã, vào cổng',
} as const;
