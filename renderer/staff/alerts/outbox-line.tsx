import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { OutboxState } from '../../../shared/domain/hq/outbox.ts';
import { useSay } from '../../words/language.tsx';
import { outboxWords } from '../../words/outbox.ts';
import './outbox-line.css';

/** How far this site's counts have come to headquarters, in one line; nothing where this PC is not enrolled. */
export function OutboxLine({ outbox, now = Date.now() }: { outbox: OutboxState; now?: number }) {
  const say = useSay();
  if (!outbox.enrolled) return null;
  const { unsent, sentUntil, fault } = outbox;
  return (
    <p className="outbox-line" role="status" data-fault={fault ?? undefined}>
      {sentUntil === null ? say(outboxWords.nothingSent) : say(outboxWords.sent(clockOf(sentUntil, now)))}
      {unsent > 0 && say(outboxWords.left(unsent))}
      {'. '}
      {fault && say(outboxWords[fault])}
    </p>
  );
}

/** `16:05` today, `16:05 ngày 20/11` otherwise: the two parts of an instant in Hanoi. */
function clockOf(instant: string, now: number): { time: string; day: string | undefined } {
  const [day, time] = hanoiTime(Date.parse(instant)).split('T') as [string, string];
  const today = hanoiTime(now).slice(0, 10);
  const [, month, date] = day.split('-');
  return { time: time.slice(0, 5), day: day === today ? undefined : `${date}/${month}` };
}
