import type { Config } from '../config.ts';
import { inspect } from '../store/inspect.ts';
import { isOwned } from '../store/owner.ts';
import { type Found, joined, notable, said, well, wrong } from './finding.ts';
import type { AppAnswer } from './running-app.ts';

/** The packaged app opens no port, and one on another port does not answer on this one. */
const runsUnheard = (app: AppAnswer, home: string) => app.state === 'silent' && isOwned(home);

/** Whether the app runs and is well, as far as this process can hear of it. */
export function appFinding(app: AppAnswer, { home, port }: Pick<Config, 'home' | 'port'>): Found {
  if (runsUnheard(app, home)) {
    return notable(
      said(
        `Phần mềm đang chạy nhưng không trả lời ở cổng ${port}; bản cài trên máy không mở cổng nào.`,
        `It runs and does not answer on port ${port}; the packaged app opens none.`,
      ),
      said(
        'Bạn xem mục Thiết bị ở bàn làm việc: ở đó phần mềm tự nói nó ra sao.',
        'See the staff desk, as the technician: there it says itself how it is.',
      ),
    );
  }
  if (app.state === 'silent') {
    return notable(
      said(`Phần mềm không chạy ở cổng ${port}.`, `It does not run on port ${port}.`),
      said(
        'Bạn khởi động phần mềm: npm start, hoặc dịch vụ ki-ốt.',
        'Start it: npm start, or the kiosk service.',
      ),
    );
  }
  if (app.state === 'stranger') {
    return wrong(
      said(`Chương trình khác đang dùng cổng ${port}.`, `Another program answers on port ${port}.`),
      said(
        'Bạn tắt chương trình ấy, hoặc đặt cổng khác trong TANTAM_PORT.',
        'End that program, or give the app another port in TANTAM_PORT.',
      ),
    );
  }
  const { status, version, content: inUse } = app.health;
  const revision = inUse.revision.slice(0, 12);
  const sentence = said(
    `Phiên bản ${version} đang chạy với nội dung ${revision}.`,
    `Version ${version} runs with content ${revision}.`,
  );
  if (status === 'ok') return well(sentence);
  return wrong(
    joined(sentence, said('Phần mềm báo có trục trặc.', 'It says that it is not well.')),
    said(
      'Bạn đọc thông báo ở bàn làm việc; các dòng dưới đây có thể nêu rõ hơn.',
      'Read what the staff desk says; the next lines may name it.',
    ),
  );
}

/** A running app proves its database as it goes, and its files cannot be judged from outside meanwhile. */
export function counters(home: string, app: AppAnswer): Found {
  if (app.state === 'runs') {
    const { state, events, synchronous } = app.health.database;
    if (state === 'ok' && synchronous === 2) {
      return well(
        said(
          `Sổ đang giữ ${events} lượt ghi; lượt nào cũng nằm trên đĩa rồi mới được tính.`,
          `The running app holds ${events} events and writes each to the disk before it counts.`,
        ),
      );
    }
    return wrong(
      said('Phần mềm không ghi được vào sổ.', 'The running app cannot write its events.'),
      said(
        'Bạn dọn ổ đĩa hoặc tắt chương trình đang giữ tantam.db; phần đang chờ vẫn được giữ và sẽ ghi sau.',
        'Free the disk or end the program that holds tantam.db; what waits is kept and written then.',
      ),
    );
  }
  if (runsUnheard(app, home)) {
    return well(
      said(
        'Phần mềm đang giữ sổ; nó tự kiểm tra trong lúc chạy, lệnh này không xét từ ngoài được.',
        'The running app holds them and proves them as it goes; they cannot be judged from outside.',
      ),
    );
  }
  const found = inspect(home);
  if (found === 'new') return well(said('Chưa đếm lượt nào.', 'Nothing has been counted yet.'));
  if (typeof found === 'string') {
    return well(
      said('Mọi trang dữ liệu đúng như đã ghi.', 'Every page of the database is what was written.'),
    );
  }
  return wrong(
    said(`Cơ sở dữ liệu bị hỏng (${found.damage}).`, `The database is damaged (${found.damage}).`),
    said(
      'Bạn khởi động phần mềm: tệp hỏng được để riêng, bản sao lưu lành mới nhất được phục hồi.',
      'Start the app: it puts the damaged file aside and restores the newest backup that is whole.',
    ),
  );
}
