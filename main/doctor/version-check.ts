import type { Config } from '../config.ts';
import { installCommand } from '../services/updates/packaged.ts';
import { returnedFrom } from '../services/updates/trial.ts';
import { readFailed, readReady } from '../services/updates/updates.ts';
import { type Found, notable, said, well } from './finding.ts';

/** Whether a version of the app waits on this machine, or was given up. */
export function versionFinding({ home, version, packaged }: Config): Found {
  const next = returnedFrom(home, version)?.version;
  if (next !== undefined) {
    return notable(
      said(
        `Phiên bản ${next} đã vào chỗ và sẽ chạy từ lần mở sau.`,
        `Version ${next} has its place and runs from the next start.`,
      ),
    );
  }
  const ready = readReady(home, version);
  if (ready) {
    const command = installCommand(ready.app.kind, ready.file, packaged?.file);
    return notable(
      said(
        `Phiên bản ${ready.app.version} nằm sẵn trong ${ready.file}, đúng như đã ký.`,
        `Version ${ready.app.version} lies ready in ${ready.file}, as it was signed.`,
      ),
      command === null
        ? said(
            'Sau giờ đóng cửa, bạn tắt phần mềm rồi chép tệp ấy đè lên tệp đang dùng.',
            'After closing, end the app and put that file in the place of the one in use.',
          )
        : said(
            `Sau giờ đóng cửa, bạn cài bằng quyền quản trị: ${command}`,
            `After closing, install it as an administrator: ${command}`,
          ),
    );
  }
  const failed = readFailed(home);
  if (failed) {
    return notable(
      said(
        `Máy đã bỏ bản phát hành ${failed.number} của phần mềm và giữ phiên bản ${version}.`,
        `Release ${failed.number} of the app was given up here, and version ${version} stays.`,
      ),
      said(`Lý do, bạn báo giúp trung tâm: ${failed.reason}`, `Tell headquarters why: ${failed.reason}`),
    );
  }
  return well(said(`Không có bản nào chờ sau ${version}.`, `None waits after ${version}.`));
}
