import { useSyncExternalStore } from 'react';
import { businessDay, hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { PanelPart } from '../../../shared/domain/signage/zone.ts';
import type { Box } from '../../../shared/signage/zones.ts';
import { QrCode } from '../../parts/qr-code.tsx';
import type { SceneData } from '../../scenes/scene.ts';
import { sceneWords } from '../../scenes/words.ts';
import type { LobbyData } from '../lobby-data.ts';
import { useInstant } from '../use-instant.ts';
import { zoneWords } from '../words.ts';
import { boxStyle } from './zone-style.ts';
import './side-panel.css';

interface SidePanelProps {
  box: Box;
  parts: readonly PanelPart[];
  lobby: LobbyData;
  /** In milliseconds since the epoch. */
  now: () => number;
}

/** Beside or below the loop: what is the same all day long, and stands still. */
export function SidePanel({ box, parts, lobby, now }: SidePanelProps) {
  const data = useSyncExternalStore<SceneData>(lobby.subscribe, lobby.data);
  return (
    <aside className="side-panel" data-lying={box.width > box.height || undefined} style={boxStyle(box)}>
      <div className="side-panel-parts">
        {parts.includes('clock') && <Clock now={now} />}
        {parts.includes('today') && <Count today={data.today} />}
        {parts.includes('portal') && data.url && data.host && <Way url={data.url} host={data.host} />}
      </div>
    </aside>
  );
}

function Clock({ now }: { now: () => number }) {
  const instant = useInstant(60_000, now);
  const [year, month, date] = businessDay(instant).split('-').map(Number) as [number, number, number];
  const weekday = sceneWords.clock.weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return (
    <section className="panel-clock">
      <p className="panel-figure">{hanoiTime(instant).slice(11, 16)}</p>
      <p>{zoneWords.day(weekday ?? '', date, month)}</p>
    </section>
  );
}

function Count({ today }: { today: SceneData['today'] }) {
  if (today === undefined || today.assists === 0) {
    return (
      <section className="panel-count">
        <p className="panel-invitation">{zoneWords.invitation}</p>
      </section>
    );
  }
  return (
    <section className="panel-count">
      <p className="panel-figure">{today.assists.toLocaleString('vi-VN')}</p>
      <p>{zoneWords.assists}</p>
    </section>
  );
}

function Way({ url, host }: { url: string; host: string }) {
  return (
    <section className="panel-way">
      <QrCode text={url} label={host} />
      <p>
        {zoneWords.scan} <strong>{host}</strong>
      </p>
    </section>
  );
}
