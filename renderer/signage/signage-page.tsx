import { useSelector } from '@xstate/react';
import { useEffect, useRef, useState } from 'react';
import type { Presented } from '../../shared/machines/signage-context.ts';
import { client } from '../client.ts';
import { DrawnLayer } from './drawn-layer.tsx';
import { Ground } from './ground.tsx';
import { imageLayer } from './image-layer.ts';
import { createLobbyData } from './lobby-data.ts';
import { createPlayer } from './player-actor.ts';
import { createStage, type Stage } from './stage.ts';
import { videoLayer } from './video-layer.ts';
import './signage.css';

declare global {
  interface Window {
    /** What is on the screen, for measurements and tests. */
    tantamSignage?: { presented: Presented | undefined; changes: number };
  }
}

/** Two of a kind: one is seen while the next is prepared. */
const pair = ['a', 'b'];

/** `/signage?screen=lobby`: the screen's loop, by the clock, on a screen of any size. */
export function SignagePage() {
  const [{ screen, stage, lobby, player }] = useState(() => {
    const screen = new URLSearchParams(location.search).get('screen') ?? 'lobby';
    const stage = createStage();
    const lobby = createLobbyData(client);
    return { screen, stage, lobby, player: createPlayer(screen, stage, lobby, client) };
  });
  useEffect(() => {
    player.start();
    return () => void player.stop();
  }, [player]);
  const presented = useSelector(player, ({ context }) => context.presented);
  const trouble = useSelector(player, ({ context }) => context.trouble);
  usePublished(presented);

  return (
    <main
      className="signage"
      data-item={presented?.item.id}
      data-index={presented?.index}
      data-layer={presented?.layer}
    >
      <Ground stage={stage} screen={screen} trouble={presented === undefined ? trouble : undefined} />
      {pair.map((name) => (
        <DrawnLayer key={name} id={`drawn-${name}`} stage={stage} lobby={lobby} />
      ))}
      {pair.map((name) => (
        <ImageLayer key={name} id={`image-${name}`} stage={stage} />
      ))}
      {pair.map((name) => (
        <VideoLayer key={name} id={`video-${name}`} stage={stage} />
      ))}
    </main>
  );
}

interface LayerProps {
  id: string;
  stage: Stage;
}

function ImageLayer({ id, stage }: LayerProps) {
  const element = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (element.current) stage.add(id, ['image'], imageLayer(element.current));
  }, [id, stage]);
  return <img ref={element} className="layer" data-layer-state="resting" alt="" />;
}

function VideoLayer({ id, stage }: LayerProps) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (element.current) stage.add(id, ['video'], videoLayer(element.current, stage.reports));
  }, [id, stage]);
  return <video ref={element} className="layer" data-layer-state="resting" muted />;
}

function usePublished(presented: Presented | undefined): void {
  useEffect(() => {
    window.tantamSignage = { presented, changes: (window.tantamSignage?.changes ?? 0) + 1 };
  }, [presented]);
}
