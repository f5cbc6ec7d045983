import type { Pack } from '../../shared/domain/content/pack.ts';
import type { Plan } from '../../shared/domain/signage/plan.ts';
import type { PlaylistItem } from '../../shared/domain/signage/playlist.ts';

/** A day of a screen for a terminal: each stretch with its hours, its round in order, and how it ends. */
export function planTable(plan: Plan, { signage }: Pick<Pack, 'signage'>): string {
  const titles = new Map((signage.dayParts ?? []).map(({ id, title }) => [id, title.vi]));
  const stretches = plan.stretches.map((stretch) => {
    const hours = `${clock(stretch.from - plan.from)}–${clock(stretch.until - plan.from)}`;
    const parts = stretch.dayParts.map((id) => titles.get(id) ?? id).join(', ');
    if (!stretch.open) return [`${hours}  ${plan.items[stretch.tail[0]?.item ?? 0]?.title.vi}`];
    const whole = stretch.rounds > 0 ? stretch.loop : stretch.tail;
    const rounds = stretch.rounds > 0 ? `, ${stretch.rounds + 1} times and the rest to the end` : '';
    return [
      `${hours}  ${parts ? `${parts}: ` : ''}a round of ${length(stretch.cycleMs)}${rounds}`,
      ...whole.map(({ item, startMs, endMs }) =>
        line(clock(stretch.from - plan.from + startMs, true), endMs - startMs, plan.items[item]),
      ),
    ];
  });
  return [
    `${plan.screen.title.vi} (${plan.screen.id}), ${plan.day}, ${plan.zone}, content ${plan.revision}`,
    ...stretches.flatMap((lines) => ['', ...lines]),
  ].join('\n');
}

function line(at: string, ms: number, item: PlaylistItem | undefined): string {
  return `  ${at}  ${length(ms).padStart(9)}  ${(item?.kind ?? '').padEnd(5)}  ${item?.title.vi} (${item?.id})`;
}

/** Milliseconds since midnight as a time of the day; the day's end is 24:00. */
function clock(ms: number, toSeconds = false): string {
  const seconds = Math.floor(ms / 1_000);
  const parts = [
    Math.floor(seconds / 3_600),
    Math.floor(seconds / 60) % 60,
    ...(toSeconds ? [seconds % 60] : []),
  ];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function length(ms: number): string {
  const seconds = Math.round(ms / 100) / 10;
  const minutes = Math.floor(seconds / 60);
  const rest = `${Number((seconds - minutes * 60).toFixed(1))} s`;
  return minutes > 0 ? `${minutes} min ${rest}` : rest;
}
