import { type Above, type Notice, severities } from '../domain/signage/notice.ts';

/** Nothing stands above the plans. */
export const nothingAbove: Above = { notices: [], safe: false };

/** The notice that a screen shows at an instant: of those that hold then the gravest, of equals the newest. */
export function noticeAt(notices: readonly Notice[], screen: string, instant: number): Notice | undefined {
  return inOrder(notices).find(
    ({ from, until, screens }) =>
      Date.parse(from) <= instant && instant < Date.parse(until) && (screens?.includes(screen) ?? true),
  );
}

/** The first instant after another at which a notice begins or ends on a screen; undefined where none does. */
export function nextNoticeChange(
  notices: readonly Notice[],
  screen: string,
  instant: number,
): number | undefined {
  return notices
    .filter(({ screens }) => screens?.includes(screen) ?? true)
    .flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)])
    .filter((change) => change > instant)
    .sort((one, other) => one - other)[0];
}

/** Notices, the one that goes before the others first. */
export function inOrder(notices: readonly Notice[]): Notice[] {
  return notices.toSorted(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      Date.parse(other.from) - Date.parse(one.from) ||
      (one.id < other.id ? -1 : 1),
  );
}
