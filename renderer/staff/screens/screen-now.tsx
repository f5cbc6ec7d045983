import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Plan } from '../../../shared/domain/signage/plan.ts';
import type { PlayerState, ScreenStates } from '../../../shared/domain/signage/screen-report.ts';
import type { Text } from '../../../shared/domain/text.ts';
import type { Client } from '../../client.ts';
import { Icon } from '../../parts/icon.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { playerWords } from '../../words/staff-players.ts';
import './screen-now.css';
import { clockTime } from '../parts/clock-time.ts';

const ScreenPicture = lazy(async () => ({ default: (await import('./screen-picture.tsx')).ScreenPicture }));

type ScreenState = ScreenStates['screens'][number];

/** A player tells every three seconds; one that is silent for longer than this is not just slow. */
const silentMs = 12_000;
/** No film of ours stands still for so long. */
const standingMs = 5_000;

interface ScreenNowProps {
  client: Client;
  screen: ScreenState;
  /** The server's time when it said so, and the page's. */
  at: number;
}

/** What one screen shows now, how it is, and how much of today's plan it kept. */
export function ScreenNow({ client, screen, at }: ScreenNowProps) {
  const say = useSay();
  const plan = usePlan(client, screen.id);
  const { today, players } = screen;
  const [latest] = players;
  const titleOf = (item: string): Text =>
    plan?.items.find(({ id }) => id === item)?.title ?? { vi: item, en: item };
  return (
    <section className="desk-card">
      <h2>{say(playerWords.title(screen.title))}</h2>
      {latest === undefined && <p role="status">{say(playerWords.never)}</p>}
      {players.map((player) => (
        <PlayerCard key={player.run} {...{ client, plan, player, at, titleOf }} />
      ))}
      <DayFigures today={today} titleOf={titleOf} />
    </section>
  );
}

interface PlayerCardProps {
  client: Client;
  plan: Plan | undefined;
  player: PlayerState;
  at: number;
  titleOf(item: string): Text;
}

function PlayerCard({ client, plan, player, at, titleOf }: PlayerCardProps) {
  const say = useSay();
  const number = useNumber();
  const instant = useInstant(at);
  const { playing, health } = player;
  const silence = instant - Date.parse(player.heardAt);
  const isSilent = silence > silentMs;
  const isFilm = plan?.items.some(({ id, kind }) => id === playing?.item && kind === 'video') ?? false;
  const isStanding = (health.lastFrameAgoMs ?? 0) > standingMs && isFilm;
  const { layers, pages } = health.mended;
  const isNotice = playing !== null && !plan?.items.some(({ id }) => id === playing.planned);
  return (
    <article className="screen-now" data-silent={isSilent || undefined}>
      {plan && playing && (
        <Suspense fallback={null}>
          <ScreenPicture
            {...{ client, plan, playing, health, instant: isSilent ? Date.parse(player.heardAt) : instant }}
          />
        </Suspense>
      )}
      <div>
        <p className="screen-now-state">
          <Icon name={isSilent || isStanding ? 'warning' : 'check'} />
          <strong>
            {say(
              isSilent
                ? playerWords.silent(lengthOf(silence))
                : isStanding
                  ? playerWords.standing
                  : playerWords.well,
            )}
          </strong>
        </p>
        <p className="screen-now-title">
          {say(
            playing === null
              ? playerWords.nothing
              : isNotice && playing.item === playing.planned
                ? playerWords.notice
                : titleOf(playing.item),
          )}
        </p>
        {playing && playing.item !== playing.planned && (
          <p>{say(playerWords.instead(titleOf(playing.planned)))}</p>
        )}
        <small>
          {[
            `${health.width} × ${health.height}`,
            health.frames > 0 && say(playerWords.frames(number(health.frames), number(health.dropped))),
            health.clock && say(playerWords.clock(number(Math.round(health.clock.offsetMs)))),
            health.memoryMb !== null && say(playerWords.memory(health.memoryMb)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {layers + pages > 0 && <small>{say(playerWords.mended(layers, pages))}</small>}
      </div>
    </article>
  );
}

function DayFigures({ today, titleOf }: { today: ScreenState['today']; titleOf(item: string): Text }) {
  const say = useSay();
  const number = useNumber();
  const { complete, interrupted, asPlannedMs, plannedMs, failures } = today;
  if (complete + interrupted + failures.length === 0) return null;
  const share = plannedMs === 0 ? undefined : Math.min(1, asPlannedMs / plannedMs);
  return (
    <div className="screen-today">
      <p>{say(playerWords.today(number(complete), number(interrupted)))}</p>
      {share !== undefined && <p>{say(playerWords.share(`${number(Math.floor(share * 100))}%`))}</p>}
      {failures.map(({ item, times, lastAt }) => (
        <p key={item} className="screen-failure">
          <Icon name="warning" />
          {say(playerWords.failed(titleOf(item), times, clockTime(lastAt)))}
        </p>
      ))}
    </div>
  );
}

function lengthOf(ms: number): Text {
  if (ms < 120_000) return playerWords.seconds(Math.floor(ms / 1_000));
  if (ms < 2 * 3_600_000) return playerWords.minutes(Math.floor(ms / 60_000));
  return playerWords.hours(Math.floor(ms / 3_600_000));
}

/** Today's plan of a screen. */
function usePlan(client: Pick<Client, 'plan'>, screen: string): Plan | undefined {
  const ask = useCallback(
    (signal: AbortSignal) => client.plan({ params: { screen }, query: {} }, { signal }),
    [client, screen],
  );
  return useAsking<Plan>(ask)[0].answer;
}

/** The server's time, second by second, from the last that it told. */
function useInstant(at: number): number {
  const [begun, setBegun] = useState({ at, since: performance.now() });
  const [instant, setInstant] = useState(at);
  useEffect(() => setBegun({ at, since: performance.now() }), [at]);
  useEffect(() => {
    const tell = () => setInstant(begun.at + performance.now() - begun.since);
    tell();
    const timer = setInterval(tell, 1_000);
    return () => clearInterval(timer);
  }, [begun]);
  return instant;
}

/** Numbers as the language writes them. */
function useNumber(): (value: number) => string {
  const language = useLanguage();
  return useCallback((value) => value.toLocaleString(language), [language]);
}
